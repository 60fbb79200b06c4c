import type { ActFile } from '../content/act.ts';
import { type ActFacts, type ActOrders, type ActOutcome, performActs } from '../diplomacy/acts.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import { draw } from '../math/random.ts';
import { mapValues } from '../math/values.ts';
import { stepsOfRound } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { actsCapital, capitalAfter } from './capital.ts';
import type { LeverPush } from './levers.ts';
import type { GameState } from './state.ts';

/** Unilateral acts in a step: what was ordered, what became of it, what stays, and what the plenary left behind. */

export const actOrdersOf = ({ orders }: GameState): ActOrders => mapValues(orders, ({ acts }) => acts);

/** Whether a bloc was found to break a promise in the last steps before this one. */
function foundBreaking({ deals, step }: GameState, bloc: BlocId, withinSteps: number): boolean {
  return Object.values(deals).some(({ ledger }) =>
    ledger.some(
      (entry) =>
        entry.from === bloc &&
        entry.found &&
        entry.shortfall === 'willNot' &&
        entry.step >= step - withinSteps,
    ),
  );
}

export function actOutcomes(
  state: GameState,
  rules: Rules,
  orders: ActOrders,
  deliveries: readonly Delivery[],
): Record<BlocId, ActOutcome[]> {
  if (Object.values(orders).every((list) => list.length === 0)) return {};
  const facts: ActFacts = {
    draw: (actor, { act, target }) =>
      draw(state.config.seed, 'act', state.step, `${act}|${actor}|${target ?? ''}`),
    foundBreaking: (bloc, withinSteps) => foundBreaking(state, bloc, withinSteps),
    paid: (from, to) =>
      deliveries
        .filter(({ undertaking }) => undertaking.from === from && undertaking.to.includes(to))
        .reduce((sum, d) => sum + d.paidUsdBillionPerYear / d.undertaking.to.length, 0),
    influence: (bloc) => state.politics[bloc]?.influence ?? 0,
    support: (bloc) => state.politics[bloc]?.support ?? 0,
    step: state.step,
    auditSteps: rules.diplomacy.auditSteps,
  };
  return performActs(orders, rules.content.acts, facts);
}

/** Acts that stay in force until they are taken back. */
export const standingOf = (orders: ActOrders, files: Readonly<Record<string, ActFile>>): ActOrders =>
  mapValues(orders, (list) => list.filter(({ act }) => files[act]?.standing));

/** Everybody trusts less whoever walked out of this round's plenary; it is resented in the round's first step. */
export function walkOutTrust(
  state: GameState,
  rules: Rules,
): { of: BlocId; towards: BlocId; change: number }[] {
  if (state.step !== stepsOfRound(rules, state.round).first) return [];
  const gone = state.plenaries
    .filter(({ round }) => round === state.round)
    .flatMap(({ walkedOut }) => walkedOut);
  return gone.flatMap((towards) =>
    rules.blocIds
      .filter((of) => of !== towards)
      .map((of) => ({ of, towards, change: rules.diplomacy.walkOutTrust })),
  );
}

/** Diplomatic capital after the step. */
export function capitalOf(
  state: GameState,
  rules: Rules,
  bloc: BlocId,
  influence: number,
  legitimacy: number,
): number {
  const orders = state.orders[bloc];
  const spent = (orders === undefined ? 0 : actsCapital(orders, rules)) + (state.capitalSpent[bloc] ?? 0);
  return capitalAfter((state.politics[bloc]?.capital ?? 0) - spent, influence, legitimacy, rules);
}

/** A bloc whose debt is heavy pays more for capital; the norm of differentiation moves the voice of rich and poor. */
export function standingPushes(
  rules: Rules,
  owed: (bloc: BlocId) => number,
  gdp: (bloc: BlocId) => number,
  isRicher: (bloc: BlocId) => boolean,
  differentiation: number,
): Pick<DealEffects, 'levers' | 'influence'> {
  const { debtCapitalCost, differentiationInfluence, differentiationInitial } = rules.diplomacy;
  const voice = differentiationInfluence * (differentiation - differentiationInitial);
  const levers: LeverPush[] = [];
  const influence: DealEffects['influence'][number][] = [];
  for (const bloc of rules.blocIds) {
    const debt = owed(bloc);
    if (debt > 0) {
      const change = (debtCapitalCost * debt) / Math.max(1e-9, gdp(bloc));
      levers.push({ bloc, lever: 'capitalCostShift', change });
    }
    if (voice !== 0)
      influence.push({ bloc, change: isRicher(bloc) ? -voice : voice, cause: 'differentiation' });
  }
  return { levers, influence };
}
