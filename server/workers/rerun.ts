import type { DealId } from '@accord/shared/diplomacy/deal.ts';
import type { Envelope, GameEvent, StepOutcome } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { resolveStep } from '@accord/shared/game/resolveStep.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';

/** What was different in another history of the same game. */
export interface Otherwise {
  /** Deals that were never made. */
  readonly without: readonly DealId[];
  /** Every head delivered everything it had promised, as far as money went. */
  readonly kept: boolean;
  /** Nobody did anything to anybody without consent. */
  readonly peace: boolean;
}

/**
 * History once more, otherwise: the same orders, choices, events and draws but for what is said to be different;
 * every step from the first that it touches is computed anew. Nobody reacts to what is missing, and the debrief
 * says so.
 * @param fresh whether every step is computed anew, because the rules are others than those of the log
 */
export function rerun(
  log: readonly Envelope[],
  otherwise: Otherwise,
  rules: Rules,
  fresh = false,
): GameState {
  const without = new Set(otherwise.without);
  let state: GameState | null = null;
  let changed = fresh;
  for (const { event } of log) {
    const deal = dealOf(event);
    if (deal !== null && without.has(deal)) continue;
    if (state === null || event.type !== 'StepResolved') {
      const told = ordered(event, otherwise);
      changed ||= told !== event;
      state = evolve(state, told, rules);
      continue;
    }
    changed ||= isInForce(event.outcome, without);
    const outcome = changed ? resolveStep(state, rules) : withoutDeals(event.outcome, without);
    state = evolve(state, { type: 'StepResolved', outcome }, rules);
  }
  if (state === null) throw new Error('a log without events');
  return state;
}

/** Orders as they would have been; the same event where nothing changes. */
function ordered(event: GameEvent, { kept, peace }: Otherwise): GameEvent {
  if (event.type !== 'OrdersSet') return event;
  const { orders } = event;
  const breaks = kept && Object.keys(orders.deliveries).length > 0;
  const acts = peace && orders.acts.some(({ target }) => target !== null);
  if (!breaks && !acts) return event;
  return {
    ...event,
    orders: {
      ...orders,
      ...(breaks && { deliveries: {}, disclosed: [] }),
      ...(acts && { acts: orders.acts.filter(({ target }) => target === null) }),
    },
  };
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
