import { type ConditionFacts, type GuardFacts, holds, nearestUnmet, stops } from './conditions.ts';
import type { Condition, DealId } from './deal.ts';
import type { Undertaking } from './undertakings.ts';

/** Published facts: everything a condition reads except the promises of this step. */
export type PublishedFacts = Omit<ConditionFacts, 'promised'> & GuardFacts;

export interface Activation {
  /** Keys of the undertakings that are on. */
  readonly on: ReadonlySet<string>;
  /** What each switched-off undertaking waits for. */
  readonly waitsFor: Readonly<Record<string, Condition>>;
}

type Promised = ConditionFacts['promised'];

/** What each bloc promises under some undertakings. */
const sumsOf =
  (undertakings: readonly Undertaking[]): Promised =>
  (bloc, verb) => {
    let sum = 0;
    for (const { from, verb: promised, amount } of undertakings)
      if (from === bloc && promised === verb) sum += amount;
    return sum;
  };

/**
 * What a condition of each deal may count: everything promised in public, and within a secret deal its own
 * promises too. A secret deal satisfies nobody else's condition.
 */
function factsSeenBy(
  undertakings: readonly Undertaking[],
  published: PublishedFacts,
): (undertaking: Undertaking) => ConditionFacts {
  const open = sumsOf(undertakings.filter((undertaking) => undertaking.open));
  const toAll = { ...published, promised: open };
  const withOwn = (deal: DealId): ConditionFacts => {
    const own = sumsOf(undertakings.filter((undertaking) => undertaking.deal.id === deal));
    return { ...published, promised: (bloc, verb) => open(bloc, verb) + own(bloc, verb) };
  };
  return (undertaking) => (undertaking.open ? toAll : withOwn(undertaking.deal.id));
}

/**
 * The greatest fixed point: assume that every clause is on, drop those whose condition then fails, repeat
 * until nothing drops. Conditions are monotone, so the result is unique, independent of order, and lets
 * "I will if you will" start when both say it; an iteration from nothing would never start it.
 */
export function activate(undertakings: readonly Undertaking[], published: PublishedFacts): Activation {
  let on = undertakings.filter(
    ({ deal, unless }) => !unless.some((guard) => stops(guard, deal.id, published)),
  );
  for (;;) {
    const factsFor = factsSeenBy(on, published);
    const still = on.filter((undertaking) => holds(undertaking.when, factsFor(undertaking)));
    if (still.length === on.length) {
      return { on: new Set(on.map(({ key }) => key)), waitsFor: waiting(undertakings, on, factsFor) };
    }
    on = still;
  }
}

function waiting(
  undertakings: readonly Undertaking[],
  on: readonly Undertaking[],
  factsFor: (undertaking: Undertaking) => ConditionFacts,
): Record<string, Condition> {
  const active = new Set(on);
  return Object.fromEntries(
    undertakings
      .filter((undertaking) => !active.has(undertaking))
      .map((undertaking) => [
        undertaking.key,
        nearestUnmet(undertaking.when, factsFor(undertaking)) ?? undertaking.when,
      ]),
  );
}
