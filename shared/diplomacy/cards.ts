import type { CardFile } from '../content/card.ts';
import type { YearRecord } from '../economy/world.ts';
import { sizesIn } from '../game/known.ts';
import { blocMean, blocTotal } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import type { BlocId, Clause, Condition, DealDraft } from './deal.ts';
import { notchAmounts, type Sizes } from './effects.ts';

/** Whether a card makes sense from one bloc to another, as the world stands. Nobody is kept from proposing it. */
export function suits(
  { needsGap }: CardFile,
  from: BlocId,
  to: BlocId,
  rules: Rules,
  year: YearRecord,
): boolean {
  if (needsGap === null) return true;
  const gap =
    needsGap.of === 'costOfCapital'
      ? blocMean(rules, year, to, 'costOfCapital') - blocMean(rules, year, from, 'costOfCapital')
      : carbonPrice(rules, year, from) - carbonPrice(rules, year, to);
  return gap >= needsGap.atLeast;
}

/** Mean carbon price of a bloc, US$ per tonne of its fossil CO2. */
const carbonPrice = (rules: Rules, year: YearRecord, bloc: BlocId): number =>
  blocTotal(rules, year, bloc, 'carbonRevenueUsdBillion') /
  Math.max(1e-9, blocTotal(rules, year, bloc, 'fossilCo2Gt'));

/** The notch of every part of a card, gives first: 0 small, 1 middle, 2 large. */
export type Notches = readonly (0 | 1 | 2)[];

/**
 * A deal made from a starter card between two blocs.
 * @param fromYear the year before the clauses begin: the start of the step being negotiated
 */
export function dealFromCard(
  card: CardFile,
  from: BlocId,
  to: BlocId,
  notches: Notches,
  rules: Rules,
  year: YearRecord,
  fromYear: number,
): DealDraft {
  const sizes = sizesIn(rules, year);
  const untilYear = Math.min(2100, fromYear + card.termYears);
  const parts = [
    ...card.gives.map((part) => ({ part, giver: from, taker: to })),
    ...card.gets.map((part) => ({ part, giver: to, taker: from })),
  ];
  const clauses = parts.map(
    ({ part, giver, taker }, i): Clause => ({
      id: `c${i + 1}`,
      from: giver,
      to: taker,
      verb: part.verb,
      amount: amountOf(rules, part.verb, giver, taker, notches[i] ?? (part.notch as 0 | 1 | 2), sizes),
      option: part.option,
      fromYear,
      untilYear,
      when: ALWAYS,
    }),
  );
  return {
    kind: 'contract',
    visibility: 'public',
    durability: card.durability,
    card: card.id,
    parties: [from, to],
    clauses: card.mutual ? mutual(clauses) : clauses,
    entry: { kind: 'all' },
    mrvLevel: card.mrvLevel,
    breach: { cureSteps: 0, sanction: 'suspension' },
  };
}

const ALWAYS: Condition = { kind: 'always' };

/** Each side's part waits for the other's; the greatest fixed point starts both at once. */
function mutual(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause) => {
    const other = clauses.find(({ from }) => from === clause.to);
    if (other === undefined || clause.to === 'all') return clause;
    return {
      ...clause,
      when: { kind: 'promised', bloc: clause.to, verb: other.verb, atLeast: other.amount, verified: false },
    };
  });
}

function amountOf(
  rules: Rules,
  verb: string,
  from: BlocId,
  to: BlocId,
  notch: 0 | 1 | 2,
  sizes: Sizes,
): number {
  const file = rules.content.verbs[verb];
  return file === undefined ? 0 : notchAmounts(file, from, to, sizes)[notch];
}
