import type { BlocId } from '../diplomacy/deal.ts';
import { clauseKey } from '../diplomacy/undertakings.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { GameEvent } from './events.ts';
import { lastYear } from './known.ts';
import { freeBudget, ordersCost } from './measures.ts';
import type { Rules } from './rules.ts';
import type { GameState, MeasureLevels, Orders, Phase } from './state.ts';

type OrderCommand = Extract<SeatCommand, { type: 'setMeasures' | 'undo' | 'choose' | 'markDelivery' }>;
type Decision = Result<readonly GameEvent[]>;

/** Orders are editable until the summit closes. */
const ORDER_PHASES: ReadonlySet<Phase> = new Set<Phase>(['briefing', 'strategy', 'negotiation', 'summit']);

/** Sealed orders of a bloc: measures, delivery marks, and the answer to a briefing's question. */
export function decideOrders(state: GameState, bloc: BlocId, command: OrderCommand, rules: Rules): Decision {
  if (!ORDER_PHASES.has(state.phase)) return refuse('wrong-phase', { phase: state.phase });
  const orders = state.orders[bloc] ?? { measures: {}, deliveries: {} };
  switch (command.type) {
    case 'setMeasures':
      return setMeasures(state, bloc, orders, command.measures, rules);
    case 'undo':
      return (state.earlierOrders[bloc] ?? []).length === 0
        ? refuse('nothing-to-undo')
        : ok([{ type: 'OrdersUndone', bloc }]);
    case 'choose':
      return choose(state, bloc, command, rules);
    case 'markDelivery':
      return markDelivery(state, bloc, orders, command);
  }
}

function setMeasures(
  state: GameState,
  bloc: BlocId,
  orders: Orders,
  levels: MeasureLevels,
  rules: Rules,
): Decision {
  const measures: Record<string, number> = {};
  for (const [id, level] of Object.entries(levels)) {
    const measure = rules.content.measures[id];
    if (measure === undefined) return refuse('unknown-measure', { measure: id });
    if (level < measure.min || level > measure.max)
      return refuse('out-of-range', { measure: id, least: measure.min, most: measure.max, found: level });
    if (level !== 0) measures[id] = level;
  }
  const year = lastYear(state);
  const cost = ordersCost(rules, year, bloc, measures);
  const budget = freeBudget(rules, year, bloc);
  if (cost > budget + 1e-6 && cost > ordersCost(rules, year, bloc, orders.measures)) {
    return refuse('over-budget', { cost: Math.round(cost), budget: Math.round(budget) });
  }
  return ok([{ type: 'OrdersSet', bloc, orders: { ...orders, measures } }]);
}

function choose(
  state: GameState,
  bloc: BlocId,
  { choice, option }: Extract<OrderCommand, { type: 'choose' }>,
  rules: Rules,
): Decision {
  const posed = (state.choices[bloc] ?? []).find(({ id, round }) => id === choice && round === state.round);
  if (posed === undefined) return refuse('unknown-choice', { choice });
  const known = rules.content.choices[choice]?.options.some(({ id }) => id === option) ?? false;
  return known
    ? ok([{ type: 'ChoiceMade', bloc, choice, option }])
    : refuse('unknown-choice', { choice: option });
}

/** To defect is to mark a delivery; a mark of 1 takes the mark away. */
function markDelivery(
  state: GameState,
  bloc: BlocId,
  orders: Orders,
  { deal, clause, share }: Extract<OrderCommand, { type: 'markDelivery' }>,
): Decision {
  const record = state.deals[deal];
  if (record === undefined || !isKnownTo(record.deal, bloc)) return refuse('unknown-deal', { deal });
  if (!record.accepted.includes(bloc)) return refuse('not-a-party', { bloc });
  const found = record.deal.clauses.find(({ id }) => id === clause);
  if (found === undefined || (found.from !== bloc && found.from !== 'all'))
    return refuse('unknown-clause', { clause });
  if (record.status !== 'signed' && record.status !== 'inForce')
    return refuse('not-deliverable', { status: record.status });
  const { [clauseKey(deal, clause)]: _earlier, ...others } = orders.deliveries;
  const deliveries = share === 1 ? others : { ...others, [clauseKey(deal, clause)]: share };
  return ok([{ type: 'OrdersSet', bloc, orders: { ...orders, deliveries } }]);
}

/** A secret deal, like a proposal, exists for its parties alone. */
export const isKnownTo = (
  deal: { readonly parties: readonly BlocId[]; readonly visibility: string },
  bloc: BlocId,
): boolean => deal.visibility === 'public' || deal.parties.includes(bloc);
