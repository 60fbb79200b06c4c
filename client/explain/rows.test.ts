import { type Explanation, INDICATORS, type Readings } from '@accord/shared/game/explain.ts';
import { expect, it } from 'vitest';
import { digitsFor, rowsOf } from './rows.ts';

const all = (value: number): Readings =>
  Object.fromEntries(INDICATORS.map((key) => [key, value])) as Readings;

/** A waterfall whose bars are these numbers and whose interaction is what is missing to `to`. */
function told(from: number, to: number, changes: readonly number[]): Explanation {
  const bars = changes.map((change, i) => ({
    cause: { kind: 'orders', bloc: `B${i}` } as const,
    mechanism: null,
    change: all(change),
  }));
  const rest = to - from - changes.reduce((sum, change) => sum + change, 0);
  return { from: all(from), to: all(to), bars, interaction: all(rest) };
}

const sum = (rows: ReturnType<typeof rowsOf>) =>
  rows.filter(({ kind }) => kind !== 'to').reduce((total, { units }) => total + units, 0);

it.each([
  ['thirds that round away', told(0, 1, [1 / 3, 1 / 3, 1 / 3])],
  ['many that are too small to be seen', told(10, 10.3, Array(12).fill(0.025))],
  ['an interaction', told(2, 1.4, [-0.2, -0.3])],
  ['nothing at all', told(5, 5, [])],
])('what stands on the screen adds up: %s', (_, explanation) => {
  for (const digits of [0, 1, 2, 3]) {
    const rows = rowsOf(explanation, 'support', 1, digits);
    expect(sum(rows)).toBe(rows.at(-1)?.units);
  }
});

it('tells rounding from interaction', () => {
  const kinds = (explanation: Explanation, digits: number) =>
    rowsOf(explanation, 'support', 1, digits).map(({ kind }) => kind);
  expect(kinds(told(0, 1, [1 / 3, 1 / 3, 1 / 3]), 1)).toContain('rounding');
  expect(kinds(told(2, 1.4, [-0.2, -0.3]), 1)).toContain('together');
  expect(kinds(told(2, 1.5, [-0.2, -0.3]), 1)).toEqual(['from', 'cause', 'cause', 'to']);
});

it('small differences get more digits, within reason', () => {
  expect(digitsFor(told(2.6, 2.597, []), 'warming2100C', 1, 2)).toBe(4);
  expect(digitsFor(told(2.6, 2.1, []), 'warming2100C', 1, 2)).toBe(2);
  expect(digitsFor(told(2.6, 2.6, []), 'warming2100C', 1, 2)).toBe(2);
});
