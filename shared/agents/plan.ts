import type { BlocId } from '../diplomacy/deal.ts';
import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost, sliderMeasures } from '../game/measures.ts';
import { LEVERS } from '../game/objectives.ts';
import type { Rules } from '../game/rules.ts';
import type { GameState, MeasureLevels } from '../game/state.ts';
import { planGain } from './evaluate.ts';
import type { Skill } from './skill.ts';

/** Share of the free budget that a scripted bloc keeps for deals. */
const KEPT_FOR_DEALS = 0.5;

/**
 * A budget above the ministry's plan: each lever is tried by itself, and those that pay are taken, best
 * first, while the money lasts. With `plansTried` empty it is the ministry's plan.
 */
export function planFor(world: GameState, bloc: BlocId, rules: Rules, skill: Skill): MeasureLevels {
  const year = lastYear(world);
  const purse = freeBudget(rules, year, bloc) * (1 - KEPT_FOR_DEALS);
  const ideas = LEVERS.flatMap((lever) =>
    skill.plansTried.map((position) => {
      const measures = sliderMeasures(rules, lever, position);
      return { lever, measures, cost: ordersCost(rules, year, bloc, measures) };
    }),
  )
    .filter(({ cost, measures }) => cost <= purse && Object.keys(measures).length > 0)
    .map((idea) => ({
      ...idea,
      points: planGain(world, bloc, idea.measures, rules, skill.horizonSteps).points,
    }))
    .filter(({ points }) => points > 0.1)
    .sort((a, b) => b.points - a.points);
  let left = purse;
  const taken = new Set<string>();
  let plan: MeasureLevels = {};
  for (const { lever, measures, cost } of ideas) {
    if (taken.has(lever) || cost > left) continue;
    taken.add(lever);
    left -= cost;
    plan = { ...plan, ...measures };
  }
  return plan;
}
