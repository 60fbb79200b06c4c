import type { Happening } from '../table/phases/happenings.ts';

/** How much a kind of happening changes a century, before its own size is looked at. */
const WEIGHTS: Readonly<Record<string, number>> = {
  threshold: 100,
  deal: 60,
  flip: 50,
  willNot: 45,
  'act-backfired': 40,
  event: 20,
  ghgDown: 10,
  ghgUp: 10,
  coalClosed: 8,
};

const SHOWN = 8;
/** More of one kind are a list and no story. */
const OF_A_KIND = 2;

/** The largest first within a kind; what was withheld the more the less came. */
const sizeOf = ({ kind, value }: Happening): number =>
  kind === 'willNot' ? (100 - value) / 100 : Math.min(1, Math.abs(value) / 100);

/** What a class should remember: few things, of several kinds, in the order of their years. */
export function keyMoments(all: readonly Happening[]): readonly Happening[] {
  const weight = (one: Happening) => (WEIGHTS[one.kind] ?? 0) + 9 * sizeOf(one);
  const seen = new Map<string, number>();
  return all
    .filter(({ kind }) => WEIGHTS[kind] !== undefined)
    .toSorted((a, b) => weight(b) - weight(a))
    .filter(({ kind }) => {
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return before < OF_A_KIND;
    })
    .slice(0, SHOWN)
    .toSorted((a, b) => a.year - b.year);
}
