import type { Pattern } from '../ui/blocLook.ts';

/** A pattern is a square tile with lines (and rings) on it; 6 units wide, the dense one 4. */
export interface PatternTile {
  readonly size: number;
  readonly path: string;
  readonly filled: boolean;
}

const ring = (x: number, y: number, r: number) =>
  `M${x + r} ${y}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0`;

export const PATTERNS: Readonly<Record<Pattern, PatternTile | null>> = {
  rising: { size: 6, path: 'M-1 1 1-1M0 6 6 0M5 7 7 5', filled: false },
  falling: { size: 6, path: 'M5-1 7 1M0 0 6 6M-1 5 1 7', filled: false },
  rows: { size: 6, path: 'M0 3H6', filled: false },
  columns: { size: 6, path: 'M3 0V6', filled: false },
  dots: { size: 6, path: `${ring(1.5, 1.5, 0.8)}${ring(4.5, 4.5, 0.8)}`, filled: true },
  cross: { size: 6, path: 'M0 6 6 0M0 0 6 6', filled: false },
  rings: { size: 6, path: ring(3, 3, 1.5), filled: false },
  dashes: { size: 6, path: 'M0 1.5H3M3 4.5H6', filled: false },
  plus: { size: 6, path: 'M3 1.5V4.5M1.5 3H4.5', filled: false },
  dense: { size: 4, path: 'M3-1 5 1M0 0 4 4M-1 3 1 5', filled: false },
  plain: null,
};

export const PATTERN_OPACITY = 0.34;
