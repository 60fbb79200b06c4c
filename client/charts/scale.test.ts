import { describe, expect, it } from 'vitest';
import { extent, linear, smooth, spread, ticks } from './scale.ts';

describe('scales', () => {
  it('maps ends to ends', () => {
    const scale = linear([0, 10], [100, 0]);
    expect([scale(0), scale(5), scale(10)]).toEqual([100, 50, 0]);
  });

  it.each([
    [0, 10, 4, [0, 2.5, 5, 7.5, 10]],
    [1.2, 3.1, 4, [1.5, 2, 2.5, 3]],
    [5, 5, 4, [5]],
  ])('ticks of %d to %d', (low, high, count, expected) => {
    expect(ticks(low, high, count)).toEqual(expected);
  });

  it('gives a flat series height', () => {
    const [low, high] = extent([3, 3]);
    expect(high).toBeGreaterThan(low);
  });

  it('passes through its points', () => {
    expect(
      smooth([
        [0, 0],
        [10, 5],
      ]),
    ).toMatch(/^M0.0 0.0C.* 10.0 5.0$/);
  });

  it('keeps labels apart and in order', () => {
    expect(spread([10, 11, 12], 14, 0, 100)).toEqual([10, 24, 38]);
    expect(spread([99, 100], 14, 0, 100)).toEqual([86, 100]);
  });
});
