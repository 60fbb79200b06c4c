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

/** Sums of what each bloc promises under some undertakings. */
function sumsOf(undertakings: readonly Undertaking[]): Promised {
  const sums = new Map<string, number>();
  for (const { from, verb, amount } of undertakings) {
    const key = `${from}|${verb}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return (bloc, verb) => sums.get(`${bloc}|${verb}`) ?? 0;
}

/**
 * What a condition of each deal may count: everything promised in public, and within a secret deal its own
 * promises too. A secret deal satisfies nobody else's condition.
 */
function promisesSeenBy(undertakings: readonly Undertaking[]): (deal: DealId) => Promised {
  const isSecret = ({ open }: Undertaking): boolean => !open;
  const open = sumsOf(undertakings.filter((undertaking) => !isSecret(undertaking)));
  const hidden = new Map<DealId, Promised>();
  for (const { deal } of undertakings.filter(isSecret)) {
    if (!hidden.has(deal.id)) hidden.set(deal.id, sumsOf(undertakings.filter((u) => u.deal.id === deal.id)));
  }
  return (deal) => {
    const own = hidden.get(deal);
    return own === undefined ? open : (bloc, verb) => open(bloc, verb) + own(bloc, verb);
  };
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
    const seen = promisesSeenBy(on);
    const factsFor = ({ deal }: Undertaking): ConditionFacts => ({ ...published, promised: seen(deal.id) });
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
