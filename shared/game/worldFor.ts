import type { BlocId } from '../diplomacy/deal.ts';
import type { Rules } from '../rules/rules.ts';
import { NO_ORDERS } from './create.ts';
import { dealsFor } from './redact.ts';
import type { GameState, Orders, StepBloc } from './state.ts';
import type { GameView } from './view.ts';

/**
 * A playable state made from a view alone: the viewer's own orders, the others' as they were opened last, no
 * events to come, the median climate, no known threshold. Previews, advisers and scripted blocs use only this.
 */
export function worldFor(view: GameView, rules: Rules): GameState {
  const each = <T>(value: (bloc: BlocId) => T): Record<BlocId, T> =>
    Object.fromEntries(rules.blocIds.map((bloc) => [bloc, value(bloc)]));
  const opened = view.steps.at(-1)?.blocs;
  const own = view.own;
  return {
    rulesVersion: 1,
    contentHash: view.game.contentHash,
    config: { ...view.game.config, seed: 0, drawsOn: false },
    phase: view.game.phase,
    round: view.game.round,
    step: view.game.step,
    clock: { kind: 'untimed' },
    seats: view.seats,
    world: view.world.state,
    reference: view.world.reference,
    draws: { warmingScale: 1, thresholdC: Number.MAX_VALUE },
    thresholdCrossedAtStep: view.world.thresholdCrossed ? Math.max(0, view.game.step - 1) : null,
    inForce: view.world.inForce,
    orders: each((bloc) => (bloc === own?.bloc ? own.orders : openedOrders(opened?.[bloc], rules))),
    earlierOrders: each(() => []),
    politics: view.politics,
    trust: view.trust,
    trustByTopic: view.trustByTopic,
    trustFloors: view.world.trustFloors,
    debts: view.debts,
    norms: view.norms,
    carriedUsdBillion: own === null ? {} : { [own.bloc]: own.carriedUsdBillion },
    capitalSpent: {},
    plenaries: view.plenaries,
    deals: view.deals,
    drafts: each((bloc) => (bloc === own?.bloc ? own.drafts : [])),
    proposals: each(() => 0),
    events: [],
    choices: each(() => []),
    steps: view.steps,
  };
}

/** Orders as they were opened last: measures, and the acts that stand. */
const openedOrders = (opened: StepBloc | undefined, rules: Rules): Orders => ({
  ...NO_ORDERS,
  measures: opened?.measures ?? {},
  acts: (opened?.acts ?? [])
    .filter(({ act }) => rules.content.acts[act]?.standing)
    .map(({ outcome: _, ...order }) => order),
});

/** One list for all, so that what is computed for it is computed once. */
const NO_EVENTS: GameState['events'] = [];

/** The same for the public, straight from the state: without anything that one delegation keeps to itself. */
export function publicState(state: GameState, rules: Rules): GameState {
  const opened = state.steps.at(-1)?.blocs;
  return {
    ...state,
    config: { ...state.config, seed: 0, drawsOn: false },
    draws: { warmingScale: 1, thresholdC: Number.MAX_VALUE },
    orders: Object.fromEntries(rules.blocIds.map((bloc) => [bloc, openedOrders(opened?.[bloc], rules)])),
    deals: dealsFor(state, null),
    events: NO_EVENTS,
    choices: {},
    carriedUsdBillion: {},
    capitalSpent: {},
    proposals: {},
    drafts: {},
    earlierOrders: {},
  };
}
