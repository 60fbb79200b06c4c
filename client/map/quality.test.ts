import { describe, expect, it } from 'vitest';
import { Quality } from './quality.ts';

/** Draws frames; answers how often the level fell. */
const draw = (quality: Quality, frames: number, ms: (frame: number) => number, paceMs = 33): number =>
  Array.from({ length: frames }, (_, i) => quality.frame(ms(i), paceMs)).filter(Boolean).length;

describe('Quality', () => {
  it('keeps the finest level while frames are short, and one in twenty may be long', () => {
    const quality = new Quality();
    expect(draw(quality, 600, (i) => (i % 20 === 0 ? 30 : 3))).toBe(0);
    expect(quality.level).toEqual({ mostRatio: 2, mostPulses: 8 });
  });

  it('steps down where frames are short but come too late', () => {
    expect(draw(new Quality(), 80, () => 1, 200)).toBe(1);
  });

  it('does not judge the frames that make the picture', () => {
    const quality = new Quality();
    expect(draw(quality, 40, () => 40)).toBe(0);
    expect(draw(quality, 120, () => 2)).toBe(0);
  });

  it('steps down level by level where frames stay long, and stays at the last', () => {
    const quality = new Quality();
    const [fine] = [quality.level];
    expect(draw(quality, 80, () => 9)).toBe(1);
    expect(quality.level.mostRatio).toBeLessThan(fine.mostRatio);
    expect(draw(quality, 1200, () => 9)).toBe(2);
    expect(quality.level.mostPulses).toBe(0);
  });

  it('does not come back to what was too much', () => {
    const quality = new Quality();
    draw(quality, 80, () => 9);
    const { level } = quality;
    draw(quality, 600, () => 1);
    expect(quality.level).toBe(level);
  });
});
