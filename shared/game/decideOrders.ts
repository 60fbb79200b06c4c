import { type BlocId, isBinding, isGroup } from '../diplomacy/deal.ts';
import { clauseKey } from '../diplomacy/undertakings.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { NO_ORDERS } from './create.ts';
import { decideActs } from './decideActs.ts';
import { isVisibleTo } from './decideDeal.ts';
import type { GameEvent } from './events.ts';
import { lastYear } from './known.ts';
import { freeBudget, ordersCost } from './measures.ts';
import type { GameState, MeasureLevels, Orders, Phase } from './state.ts';

type OrderCommand = Extract<
  SeatCommand,
  { type: 'setMeasures' | 'changeMeasures' | 'undo' | 'choose' | 'markDelivery' | 'setActs' }
>;
type Decision = Result<readonly GameEvent[]>;

/** Orders are editable until the summit closes. */
const ORDER_PHASES: ReadonlySet<Phase> = new Set<Phase>(['briefing', 'strategy', 'negotiation', 'summit']);

/** Sealed orders of a bloc: measures, delivery marks, and the answer to a briefing's question. */
export function decideOrders(state: GameState, bloc: BlocId, command: OrderCommand, rules: Rules): Decision {
  if (!ORDER_PHASES.has(state.phase)) return refuse('wrong-phase', { phase: state.phase });
  const orders = state.orders[bloc] ?? NO_ORDERS;
  switch (command.type) {
    case 'setMeasures':
      return setMeasures(state, bloc, orders, command.measures, rules);
    case 'changeMeasures':
      return setMeasures(state, bloc, orders, { ...orders.measures, ...command.measures }, rules);
    case 'undo':
      return (state.earlierOrders[bloc] ?? []).length === 0
        ? refuse('nothing-to-undo')
        : ok([{ type: 'OrdersUndone', bloc }]);
    case 'choose':
      return choose(state, bloc, command, rules);
    case 'markDelivery':
      return markDelivery(state, bloc, orders, command);
    case 'setActs':
      return decideActs(state, bloc, command, rules);
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
  { deal, clause, share, disclosed }: Extract<OrderCommand, { type: 'markDelivery' }>,
): Decision {
  const record = state.deals[deal];
  if (record === undefined || !isVisibleTo(record, bloc)) return refuse('unknown-deal', { deal });
  if (!record.accepted.includes(bloc)) return refuse('not-a-party', { bloc });
  const found = record.deal.clauses.find(({ id }) => id === clause);
  if (found === undefined || (found.from !== bloc && !isGroup(found.from)))
    return refuse('unknown-clause', { clause });
  if (!isBinding(record)) return refuse('not-deliverable', { status: record.status });
  const key = clauseKey(deal, clause);
  const { [key]: _earlier, ...others } = orders.deliveries;
  const deliveries = share === 1 ? others : { ...others, [key]: share };
  const silent = orders.disclosed.filter((other) => other !== key);
  const told = disclosed === true && share !== 1 ? [...silent, key] : silent;
  return ok([{ type: 'OrdersSet', bloc, orders: { ...orders, deliveries, disclosed: told } }]);
}
