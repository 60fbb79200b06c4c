/** Straight scales and tidy ticks: all that these charts need. */
export type Scale = (value: number) => number;

export const linear =
  ([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): Scale =>
  (value) =>
    d1 === d0 ? r0 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);

/** Round numbers, about `count` of them, that lie inside the range. */
export function ticks(low: number, high: number, count = 4): readonly number[] {
  const raw = (high - low) / Math.max(1, count);
  if (!(raw > 0)) return [low];
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * size >= raw) ?? 10) * size;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

export const tickDigits = (values: readonly number[]): number => {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  return step >= 1 && Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2;
};

/** A range that holds all values with a little air, never of zero height. */
export function extent(values: readonly number[], air = 0.06): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * air;
  return [low - pad, high + pad];
}

export type XY = readonly [number, number];

/** A gentle curve through all points that never overshoots (monotone cubic). */
export function smooth(points: readonly XY[]): string {
  const first = points[0];
  if (!first) return '';
  const slope = points.map((p, i) => {
    const a = points[i - 1] ?? p;
    const b = points[i + 1] ?? p;
    const left = p[0] - a[0] ? (p[1] - a[1]) / (p[0] - a[0]) : 0;
    const right = b[0] - p[0] ? (b[1] - p[1]) / (b[0] - p[0]) : 0;
    if (i === 0) return right;
    if (i === points.length - 1) return left;
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
  const parts = points.slice(1).map((p, i) => {
    const a = points[i] ?? p;
    const third = (p[0] - a[0]) / 3;
    const c1 = [a[0] + third, a[1] + third * (slope[i] ?? 0)];
    const c2 = [p[0] - third, p[1] - third * (slope[i + 1] ?? 0)];
    return `C${[...c1, ...c2, ...p].map((v) => v.toFixed(1)).join(' ')}`;
  });
  return `M${first.map((v) => v.toFixed(1)).join(' ')}${parts.join('')}`;
}

/** Moves labels apart so that none covers another; keeps their order. */
export function spread(ys: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = ys.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y);
  let floor = low;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = high;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  return order.toSorted((a, b) => a.i - b.i).map((l) => l.y);
}
