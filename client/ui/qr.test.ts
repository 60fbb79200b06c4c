import { describe, expect, it } from 'vitest';
import { qrCells } from './qr.ts';

describe('qrCells', () => {
  it.each([
    ['HI', 21],
    ['http://192.168.1.23:2567/join/K7QMAB', 29],
    ['x'.repeat(100), 41],
    ['y'.repeat(130), 49],
  ])('%s fits %d cells a side', (text, size) => {
    const cells = qrCells(text);
    expect(cells.length).toBe(size);
    expect(cells.every((row) => row.length === size)).toBe(true);
  });

  it('has its three finders and a dark module', () => {
    const cells = qrCells('HI');
    for (const [r, c] of [
      [0, 0],
      [0, 14],
      [14, 0],
    ] as const) {
      expect(cells[r]?.slice(c, c + 7)).toEqual(Array(7).fill(true));
      expect(cells[r + 1]?.slice(c, c + 7)).toEqual([true, false, false, false, false, false, true]);
    }
    expect(cells[13]?.[8]).toBe(true);
  });

  it('refuses what does not fit', () => {
    expect(() => qrCells('z'.repeat(200))).toThrow();
  });
});
