import type { BlocId, Deal } from '../diplomacy/deal.ts';
import { weightsOf } from '../game/levels.ts';
import { type ByObjective, OBJECTIVES } from '../game/objectives.ts';
import { type Assumptions, type Roll, rollForward } from '../game/rollForward.ts';
import { type Rules, STEPS } from '../game/rules.ts';
import { MANDATE_UNIT } from '../game/score.ts';
import type { GameState, MeasureLevels, StepRecord } from '../game/state.ts';

/**
 * What something is worth to a bloc, in mandate points: the real engine rolled forward with and without it.
 * The same evaluator is the scripted blocs' brain, the humans' adviser and the debrief's "without this deal".
 */
export interface Gain {
  readonly points: number;
  readonly byObjective: ByObjective<number>;
}

/** Steps that an evaluation looks ahead; effort is counted in evaluations, never in milliseconds. */
export const HORIZON_STEPS = 3;

const untilOf = (world: GameState, horizon: number): number => Math.min(STEPS + 2, world.step + horizon);

/** Mandate points between two courses over the same steps. */
export function gainBetween(
  rules: Rules,
  bloc: BlocId,
  with_: readonly StepRecord[],
  without: readonly StepRecord[],
): Gain {
  const weights = weightsOf(rules, bloc);
  const scale = rules.scenario.scale[bloc]?.value ?? 1;
  const mean = (steps: readonly StepRecord[], objective: keyof typeof weights): number =>
    steps.reduce((sum, { blocs }) => sum + (blocs[bloc]?.levels[objective] ?? 0), 0) /
    Math.max(1, steps.length);
  const byObjective = Object.fromEntries(
    OBJECTIVES.map((o) => [o, (MANDATE_UNIT * weights[o] * (mean(with_, o) - mean(without, o))) / scale]),
  ) as ByObjective<number>;
  return { points: OBJECTIVES.reduce((sum, o) => sum + byObjective[o], 0), byObjective };
}

const efforts = new WeakMap<GameState, number>();

/** Evaluations spent on a world so far: how thinking is measured. */
export const evaluationsOf = (world: GameState): number => efforts.get(world) ?? 0;

const baselines = new WeakMap<GameState, Map<number, Roll>>();

/** The course without anything new, computed once for a world. */
export function baseline(world: GameState, rules: Rules, horizon = HORIZON_STEPS): Roll {
  const known = baselines.get(world) ?? new Map<number, Roll>();
  baselines.set(world, known);
  const before = known.get(horizon);
  if (before !== undefined) return before;
  const roll = rollForward(world, rules, { untilStep: untilOf(world, horizon) });
  known.set(horizon, roll);
  return roll;
}

function rollWith(world: GameState, rules: Rules, assumptions: Assumptions, horizon: number): Roll {
  efforts.set(world, evaluationsOf(world) + 1);
  return rollForward(world, rules, { ...assumptions, untilStep: untilOf(world, horizon) });
}

/** Chance that a partner delivers, from the trust that has been earned. */
export function deliveryChance(world: GameState, bloc: BlocId, partner: BlocId): number {
  const trust = world.trust[bloc]?.[partner] ?? 50;
  return Math.max(0.05, Math.min(0.98, 0.15 + (0.8 * trust) / 100));
}

/** Gains of every party of a deal when all deliver. */
export function partiesGains(
  world: GameState,
  deal: Deal,
  rules: Rules,
  horizon = HORIZON_STEPS,
): Readonly<Record<BlocId, Gain>> {
  const without = baseline(world, rules, horizon).steps;
  const with_ = rollWith(world, rules, { withDeals: [deal] }, horizon).steps;
  return Object.fromEntries(deal.parties.map((bloc) => [bloc, gainBetween(rules, bloc, with_, without)]));
}

/** What a deal is worth to one party, over the chances that its partners deliver or default. */
export function expectedGain(
  world: GameState,
  bloc: BlocId,
  deal: Deal,
  rules: Rules,
  horizon = HORIZON_STEPS,
): Gain {
  const partners = deal.parties.filter((party) => party !== bloc);
  const chance = partners.reduce(
    (least, partner) => Math.min(least, deliveryChance(world, bloc, partner)),
    1,
  );
  const without = baseline(world, rules, horizon).steps;
  const kept = gainBetween(
    rules,
    bloc,
    rollWith(world, rules, { withDeals: [deal] }, horizon).steps,
    without,
  );
  const defaulting = partners.map((partner) => ({ bloc: partner, deal: deal.id }));
  const broken = gainBetween(
    rules,
    bloc,
    rollWith(world, rules, { withDeals: [deal], defaulting }, horizon).steps,
    without,
  );
  const byObjective = Object.fromEntries(
    OBJECTIVES.map((o) => [o, chance * kept.byObjective[o] + (1 - chance) * broken.byObjective[o]]),
  ) as ByObjective<number>;
  return { points: chance * kept.points + (1 - chance) * broken.points, byObjective };
}

/** What a bloc would gain from other orders, everything else as it is. */
export function planGain(
  world: GameState,
  bloc: BlocId,
  measures: MeasureLevels,
  rules: Rules,
  horizon = HORIZON_STEPS,
): Gain {
  const with_ = rollWith(world, rules, { orders: { [bloc]: measures } }, horizon).steps;
  return gainBetween(rules, bloc, with_, baseline(world, rules, horizon).steps);
}
