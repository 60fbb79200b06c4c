import type { Bar, Explanation, Indicator } from '@accord/shared/game/explain.ts';

/** A row of a waterfall, in whole units of its last digit: what stands on the screen adds up as it stands there. */
export interface Row {
  readonly kind: 'from' | 'cause' | 'small' | 'together' | 'rounding' | 'to';
  /** Only of a cause. */
  readonly bar: Bar | null;
  /** Causes told together; only of `small`. */
  readonly count: number;
  readonly units: number;
}

/** Causes shown by themselves; the rest is told as one. */
const SHOWN = 7;

const row = (kind: Row['kind'], units: number, more: Partial<Row> = {}): Row => ({
  kind,
  units,
  bar: null,
  count: 0,
  ...more,
});

/**
 * A waterfall as it is read: every figure rounded by itself, and the last row before the end is what is missing to
 * the rounded difference. It is named interaction where there is any, else rounding, so that nothing is hidden.
 * @param scale display units for one unit of the reading
 * @param digits after the point
 */
export function rowsOf(
  { from, to, bars, interaction }: Explanation,
  indicator: Indicator,
  scale: number,
  digits: number,
): readonly Row[] {
  const units = (value: number): number => Math.round(value * scale * 10 ** digits) || 0;
  const told = bars
    .map((bar) => ({ bar, units: units(bar.change[indicator]) }))
    .toSorted((a, b) => Math.abs(b.units) - Math.abs(a.units));
  const shown = told.filter((one, i) => i < SHOWN && one.units !== 0);
  const small = told.filter((one) => !shown.includes(one));
  const smallUnits = small.reduce((sum, one) => sum + one.units, 0);
  const [start, end] = [units(from[indicator]), units(to[indicator])];
  const rest = end - start - smallUnits - shown.reduce((sum, one) => sum + one.units, 0);
  const together = units(interaction[indicator]) !== 0;
  return [
    row('from', start),
    ...shown.map((one) => row('cause', one.units, { bar: one.bar })),
    ...(smallUnits !== 0 ? [row('small', smallUnits, { count: small.length })] : []),
    ...(rest !== 0 ? [row(together ? 'together' : 'rounding', rest)] : []),
    row('to', end),
  ];
}

/** Two telling digits for the difference, but no more than two beyond the usual ones. */
export function digitsFor(
  { from, to }: Explanation,
  indicator: Indicator,
  scale: number,
  usual: number,
): number {
  const size = Math.abs(to[indicator] - from[indicator]) * scale;
  const wanted = size > 0 ? Math.ceil(1 - Math.log10(size)) : usual;
  return Math.min(usual + 2, Math.max(usual, wanted));
}
