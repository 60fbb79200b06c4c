import type { DealId } from '@accord/shared/diplomacy/deal.ts';
import type { Envelope, GameEvent, StepOutcome } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { resolveStep } from '@accord/shared/game/resolveStep.ts';
import type { Rules } from '@accord/shared/game/rules.ts';
import type { GameState } from '@accord/shared/game/state.ts';

/**
 * History once more without some deals: the same orders, choices, events and draws; every step from the first
 * in which one of them was in force is computed anew. Nobody reacts to what is missing, and the debrief says so.
 */
export function rerunWithout(
  log: readonly Envelope[],
  without: ReadonlySet<DealId>,
  rules: Rules,
): GameState {
  let state: GameState | null = null;
  let changed = false;
  for (const { event } of log) {
    const deal = dealOf(event);
    if (deal !== null && without.has(deal)) continue;
    if (state === null || event.type !== 'StepResolved') {
      state = evolve(state, event, rules);
      continue;
    }
    changed ||= isInForce(event.outcome, without);
    const outcome = changed ? resolveStep(state, rules) : withoutDeals(event.outcome, without);
    state = evolve(state, { type: 'StepResolved', outcome }, rules);
  }
  if (state === null) throw new Error('a log without events');
  return state;
}

/** The deal that an event is about. */
function dealOf(event: GameEvent): DealId | null {
  if (event.type === 'DealProposed' || event.type === 'PlenaryClosed') return event.deal?.id ?? null;
  return 'deal' in event ? event.deal : null;
}

const isInForce = ({ deals }: StepOutcome, ids: ReadonlySet<DealId>): boolean =>
  Object.entries(deals).some(([id, update]) => ids.has(id) && update.inForceFromStep !== null);

const withoutDeals = (outcome: StepOutcome, ids: ReadonlySet<DealId>): StepOutcome => ({
  ...outcome,
  deals: Object.fromEntries(Object.entries(outcome.deals).filter(([id]) => !ids.has(id))),
});
