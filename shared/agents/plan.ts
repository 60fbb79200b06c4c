import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost, sliderMeasures } from '../game/measures.ts';
import { LEVERS, type Lever } from '../game/objectives.ts';
import type { MeasureLevels } from '../game/state.ts';
import { gainsIf } from './evaluate.ts';
import { followedBy, goodwillTowards, type Others, othersOf, worthOf } from './goodwill.ts';
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
  const others = othersOf(mind);
  const ideas = LEVERS.flatMap((lever) => best(mind, lever, purse, others)).sort((a, b) => b.worth - a.worth);
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

/** The boldest position of a lever that can be paid for and is worth it, beside the other levers as they stand. */
function best(mind: Mind, lever: Lever, purse: number, seen: Others): Idea[] {
  const { world, rules, bloc, skill, temper } = mind;
  const now = world.orders[bloc]?.measures ?? {};
  const others = Object.fromEntries(
    Object.entries(now).filter(([id]) => rules.content.measures[id]?.lever !== lever),
  );
  const isNew = Object.keys(others).length === Object.keys(now).length;
  const without = isNew ? { own: 0, others: 0 } : gainsIf(mind, { orders: { [bloc]: others } });
  for (const position of [...skill.positions].sort((a, b) => b - a)) {
    const measures = sliderMeasures(rules, lever, position);
    const cost = ordersCost(rules, lastYear(world), bloc, measures);
    if (cost > purse || Object.keys(measures).length === 0) continue;
    const with_ = gainsIf(mind, { orders: { [bloc]: { ...others, ...measures } } });
    const effort = { own: with_.own - without.own, others: with_.others - without.others };
    const expected = { ...seen, effort: followedBy(seen.effort, position, rules.agents.goodwill) };
    const goodwill = goodwillTowards(expected, rules.agents.goodwill);
    const worth = worthOf(effort, goodwill, temper.reciprocity);
    if (worth > rules.agents.plan.worth) return [{ lever, measures, cost, worth }];
  }
  return [];
}
