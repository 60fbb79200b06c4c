import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost, sliderMeasures } from '../game/measures.ts';
import { LEVERS } from '../game/objectives.ts';
import type { MeasureLevels } from '../game/state.ts';
import { gainIf } from './evaluate.ts';
import { type Effort, goodwillTowards, othersSeenBy, worthOf } from './goodwill.ts';
import type { Mind } from './mind.ts';

/** What orders of one's own bring oneself and all others. */
export function effortOfPlan(mind: Mind, measures: MeasureLevels): Effort {
  const { rules, bloc } = mind;
  const suppose = { orders: { [bloc]: measures } };
  return {
    own: gainIf(mind, bloc, suppose).points,
    others: rules.blocIds
      .filter((other) => other !== bloc)
      .reduce((sum, other) => sum + gainIf(mind, other, suppose).points, 0),
  };
}

/**
 * A budget beside the ministry's plan: each lever is tried by itself at several positions, and what is worth it is
 * taken, best first, while the money lasts. Without positions to try it is the ministry's plan.
 */
export function planFor(mind: Mind): MeasureLevels {
  const { world, rules, bloc, skill, temper } = mind;
  const { keptForDeals, worth: least } = rules.agents.plan;
  const year = lastYear(world);
  const purse = freeBudget(rules, year, bloc) * (1 - keptForDeals);
  const goodwill = goodwillTowards(othersSeenBy(world, bloc, rules), rules.agents.goodwill);
  const ideas = LEVERS.flatMap((lever) =>
    skill.positions.map((position) => {
      const measures = sliderMeasures(rules, lever, position);
      return { lever, measures, cost: ordersCost(rules, year, bloc, measures) };
    }),
  )
    .filter(({ cost, measures }) => cost <= purse && Object.keys(measures).length > 0)
    .map((idea) => ({
      ...idea,
      worth: worthOf(effortOfPlan(mind, idea.measures), goodwill, temper.reciprocity),
    }))
    .filter(({ worth }) => worth > least)
    .sort((a, b) => b.worth - a.worth);
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
