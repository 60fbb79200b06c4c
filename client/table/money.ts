import type { Clause, DealRecord } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { memberOf } from './deal/standing.ts';

/** What a clause costs its giver in money, US$ bn a year; 0 for promises of another kind. */
export function clauseMoney(clause: Clause, rules: Rules): number {
  const effects = rules.content.verbs[clause.verb]?.effects ?? [];
  return effects.reduce((sum, e) => {
    if (e.on === 'money') return sum + clause.amount;
    if (e.on === 'cost' && e.who === 'from') return sum + e.usdBillionPerYearPerUnit * clause.amount;
    return sum;
  }, 0);
}

export const givenBy = (clauses: readonly Clause[], bloc: string, rules: Rules): number =>
  clauses
    .filter((c) => c.from === bloc || c.from === 'all')
    .reduce((sum, c) => sum + clauseMoney(c, rules), 0);

const binding = (record: DealRecord, bloc: string): boolean =>
  (record.status === 'inForce' || record.status === 'signed') && memberOf(record, bloc);

/** Money that deals already signed take from a bloc this round, US$ bn a year. */
export const promisedMoney = (view: GameView, rules: Rules, bloc: string): number =>
  Object.values(view.deals)
    .filter((record) => binding(record, bloc))
    .reduce((sum, { deal }) => sum + givenBy(deal.clauses, bloc, rules), 0);

export interface Purse {
  readonly budget: number;
  readonly orders: number;
  readonly deals: number;
  readonly free: number;
}

export function purseOf(view: GameView, rules: Rules, bloc: string): Purse {
  const budget = view.own?.budgetUsdBillionPerYear ?? 0;
  const orders = view.own?.committedUsdBillionPerYear ?? 0;
  const deals = promisedMoney(view, rules, bloc);
  return { budget, orders, deals, free: budget - orders - deals };
}
