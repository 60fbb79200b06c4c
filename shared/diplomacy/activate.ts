import { type ConditionFacts, holds, nearestUnmet } from './conditions.ts';
import type { BlocId, Condition, VerbId } from './deal.ts';
import type { Undertaking } from './undertakings.ts';

/** Published facts: everything a condition reads except the promises of this step. */
export type PublishedFacts = Omit<ConditionFacts, 'promised'>;

export interface Activation {
  /** Keys of the undertakings that are on. */
  readonly on: ReadonlySet<string>;
  /** What each switched-off undertaking waits for. */
  readonly waitsFor: Readonly<Record<string, Condition>>;
}

/** Sums what each bloc promises; secret deals count for nobody else's condition. */
function promises(undertakings: readonly Undertaking[]): (bloc: BlocId, verb: VerbId) => number {
  const sums = new Map<string, number>();
  for (const { from, verb, amount, deal } of undertakings) {
    if (deal.visibility === 'secret') continue;
    const key = `${from}|${verb}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return (bloc, verb) => sums.get(`${bloc}|${verb}`) ?? 0;
}

/**
 * The greatest fixed point: assume that every clause is on, drop those whose condition then fails, repeat
 * until nothing drops. Conditions are monotone, so the result is unique, independent of order, and lets
 * "I will if you will" start when both say it; an iteration from nothing would never start it.
 */
export function activate(undertakings: readonly Undertaking[], published: PublishedFacts): Activation {
  let on = undertakings;
  for (;;) {
    const facts: ConditionFacts = { ...published, promised: promises(on) };
    const still = on.filter(({ when }) => holds(when, facts));
    if (still.length === on.length)
      return { on: new Set(on.map(({ key }) => key)), waitsFor: waiting(undertakings, on, facts) };
    on = still;
  }
}

function waiting(
  undertakings: readonly Undertaking[],
  on: readonly Undertaking[],
  facts: ConditionFacts,
): Record<string, Condition> {
  const active = new Set(on);
  return Object.fromEntries(
    undertakings
      .filter((undertaking) => !active.has(undertaking))
      .map(({ key, when }) => [key, nearestUnmet(when, facts) ?? when]),
  );
}
