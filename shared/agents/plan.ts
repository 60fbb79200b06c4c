import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost, sliderMeasures } from '../game/measures.ts';
import { LEVERS, type Lever } from '../game/objectives.ts';
import type { MeasureLevels } from '../game/state.ts';
import { gainsIf } from './evaluate.ts';
import { goodwillOf, worthOf } from './goodwill.ts';
import type { Mind } from './mind.ts';

/**
 * A budget beside the ministry's plan: each lever is tried by itself at several positions, and what is worth it is
 * taken, best first, while the money lasts. Without positions to try it is the ministry's plan.
 */
export function planFor(mind: Mind): MeasureLevels {
  const { world, rules, bloc } = mind;
  const { keptForDeals } = rules.agents.plan;
  const year = lastYear(world);
  const purse = freeBudget(rules, year, bloc) * (1 - keptForDeals);
  const goodwill = goodwillOf(mind);
  const ideas = LEVERS.flatMap((lever) => best(mind, lever, purse, goodwill)).sort((a, b) => b.worth - a.worth);
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

interface Idea {
  readonly lever: Lever;
  readonly measures: MeasureLevels;
  readonly cost: number;
  readonly worth: number;
}

/** The boldest position of a lever that can be paid for and is worth it. */
function best(mind: Mind, lever: Lever, purse: number, goodwill: number): Idea[] {
  const { world, rules, bloc, skill, temper } = mind;
  for (const position of [...skill.positions].sort((a, b) => b - a)) {
    const measures = sliderMeasures(rules, lever, position);
    const cost = ordersCost(rules, lastYear(world), bloc, measures);
    if (cost > purse || Object.keys(measures).length === 0) continue;
    const worth = worthOf(
      gainsIf(mind, { orders: { [bloc]: measures } }),
      goodwill,
      temper.reciprocity,
    );
    if (worth > rules.agents.plan.worth) return [{ lever, measures, cost, worth }];
  }
  return [];
}
