import type { BlocId } from '../diplomacy/deal.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameState, Orders } from './state.ts';

/** Diplomatic capital: what a head can still spend on acts and objections before the step is resolved. */

/** What a bloc's ordered acts cost a step. */
export const actsCapital = ({ acts }: Orders, rules: Rules): number =>
  acts.reduce((sum, { act }) => sum + (rules.content.acts[act]?.capital ?? 0), 0);

export function capitalLeft(state: GameState, bloc: BlocId, rules: Rules): number {
  const orders = state.orders[bloc];
  const spent = (orders === undefined ? 0 : actsCapital(orders, rules)) + (state.capitalSpent[bloc] ?? 0);
  return (state.politics[bloc]?.capital ?? 0) - spent;
}

/** Capital after a step: what is left, and what influence and a process in good standing bring. */
export function capitalAfter(
  left: number,
  influence: number,
  legitimacy: number,
  { diplomacy: p }: Rules,
): number {
  const income =
    p.capitalPerStep +
    p.capitalPerInfluence * influence +
    p.legitimacyCapital * (legitimacy - p.legitimacyInitial);
  return Math.max(0, Math.min(p.capitalMax, left + Math.max(0, income)));
}
