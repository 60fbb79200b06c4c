import type { BlocId, DealId, DealRecord, DealUpdate, LedgerEntry } from './deal.ts';
import { membersOf, remainingIn } from './undertakings.ts';

/** What a step means for the deals that were in force in it. */
export interface SequelFacts {
  readonly step: number;
  readonly stepEndYear: number;
  /** Blocs whose government changed at the end of the step. */
  readonly flips: readonly BlocId[];
  /** Deals that a newer one takes the place of in this step. */
  readonly replaced: ReadonlySet<DealId>;
  /** Whether a secret deal leaks in this step. */
  readonly leaks: (record: DealRecord) => boolean;
}

/**
 * A deal after a step: breaches are counted while they last, cured by delivering, and answered as the deal itself
 * says; notices run out; governments let rest what their predecessors signed; what was closed may open. Without
 * a written sanction only trust is lost.
 */
export function sequelOf(
  record: DealRecord,
  entries: readonly LedgerEntry[],
  facts: SequelFacts,
): DealUpdate & { readonly payouts: Readonly<Record<BlocId, number>> } {
  const breaches = breachesAfter(record, entries);
  const punished = remainingIn(record).filter((bloc) => (breaches[bloc] ?? 0) > record.deal.breach.cureSteps);
  const left = [...new Set([...record.left, ...departed(record, facts), ...expelled(record, punished)])];
  const dormant = dormantAfter(record, facts.flips);
  const next = {
    breaches,
    suspended: record.deal.breach.sanction === 'suspension' ? punished : [],
    dormant,
    left,
    leaving: Object.fromEntries(Object.entries(record.leaving).filter(([bloc]) => !left.includes(bloc))),
    withheldFrom: record.deal.breach.sanction === 'proportional' ? deliveredShares(entries, punished) : {},
    sanctioned: record.deal.breach.sanction === 'tariff' ? punished : [],
  };
  const over =
    record.status === 'ended' ||
    facts.replaced.has(record.deal.id) ||
    record.deal.clauses.every((clause) => clause.untilYear <= facts.stepEndYear) ||
    isEmpty(record, remainingIn({ ...record, left }));
  const resting = isEmpty(record, membersOf({ ...record, ...next }));
  const { escrow, payouts } = escrowAfter(record, punished, over);
  return {
    ...next,
    status: over ? 'ended' : resting ? 'suspended' : 'inForce',
    inForceFromStep: record.inForceFromStep ?? facts.step,
    endedAtStep: over ? (record.endedAtStep ?? facts.step) : null,
    escrowUsdBillion: escrow,
    openedAtStep: record.openedAtStep ?? (opens(record, facts) ? facts.step : null),
    entries,
    payouts,
  };
}

/** An offer stands while its author is there; every other deal needs two. */
const isEmpty = ({ deal }: DealRecord, members: readonly BlocId[]): boolean =>
  members.length < (deal.kind === 'offer' ? 1 : 2);

/** Found breaches in a row; a step without one starts the count anew, a step of suspension serves it. */
function breachesAfter(record: DealRecord, entries: readonly LedgerEntry[]): Record<BlocId, number> {
  const breaches: Record<BlocId, number> = {};
  for (const bloc of remainingIn(record)) {
    const broke = entries.some(
      (entry) => entry.from === bloc && entry.found && entry.shortfall === 'willNot',
    );
    if (broke) breaches[bloc] = (record.breaches[bloc] ?? 0) + 1;
  }
  return breaches;
}

/** What each breaker delivered of what it had promised under the deal. */
function deliveredShares(
  entries: readonly LedgerEntry[],
  breakers: readonly BlocId[],
): Record<BlocId, number> {
  return Object.fromEntries(
    breakers.map((bloc) => {
      const own = entries.filter(({ from, active }) => from === bloc && active);
      const shares = own.map(({ promised, delivered }) => (promised === 0 ? 1 : delivered / promised));
      return [bloc, shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)];
    }),
  );
}

const expelled = ({ deal }: DealRecord, punished: readonly BlocId[]): readonly BlocId[] =>
  deal.breach.sanction === 'expulsion' ? punished : [];

const departed = ({ leaving }: DealRecord, { step }: SequelFacts): BlocId[] =>
  Object.entries(leaving)
    .filter(([, from]) => from <= step + 1)
    .map(([bloc]) => bloc);

/** A new government lets its predecessor's weak promises rest, and wakes those that its like had signed. */
function dormantAfter({ deal, dormant, accepted }: DealRecord, flips: readonly BlocId[]): readonly BlocId[] {
  if (deal.durability !== 'executive' && deal.durability !== 'declaration') return dormant;
  const turned = flips.filter((bloc) => accepted.includes(bloc));
  return [
    ...dormant.filter((bloc) => !turned.includes(bloc)),
    ...turned.filter((bloc) => !dormant.includes(bloc)),
  ];
}

/** A sealed deal opens when a step has carried it out, a secret one when it leaks. */
const opens = (record: DealRecord, { leaks }: SequelFacts): boolean =>
  record.deal.visibility === 'sealed' || (record.deal.visibility === 'secret' && leaks(record));

/** A breaker's deposit goes to the other members in equal parts; at the end everybody gets its own back. */
function escrowAfter(
  record: DealRecord,
  punished: readonly BlocId[],
  over: boolean,
): { escrow: Record<BlocId, number>; payouts: Record<BlocId, number> } {
  const payouts: Record<BlocId, number> = {};
  const pay = (bloc: BlocId, usdBillion: number): void => {
    payouts[bloc] = (payouts[bloc] ?? 0) + usdBillion;
  };
  const escrow: Record<BlocId, number> = {};
  for (const [bloc, deposit] of Object.entries(record.escrowUsdBillion)) {
    const others = remainingIn(record).filter((other) => other !== bloc);
    if (punished.includes(bloc) && others.length > 0)
      for (const other of others) pay(other, deposit / others.length);
    else if (over) pay(bloc, deposit);
    else escrow[bloc] = deposit;
  }
  return { escrow, payouts };
}
