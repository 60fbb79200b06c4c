import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost, sliderMeasures } from '../game/measures.ts';
import { LEVERS, type Lever } from '../game/objectives.ts';
import type { MeasureLevels } from '../game/state.ts';
import type { Rules } from '../rules/rules.ts';
import { gainsIf, type Supposition } from './evaluate.ts';
import { followedBy, goodwillTowards, type Others, othersOf, worthOf } from './goodwill.ts';
import type { Mind } from './mind.ts';

/**
 * A budget beside the ministry's plan: each package of measures is tried by itself at several positions, and what
 * is worth it is taken, the best for its money first, while there is any. Without positions to try it is the ministry's plan.
 */
export function planFor(mind: Mind): MeasureLevels {
  const { world, rules, bloc } = mind;
  const { keptForDeals } = rules.agents.plan;
  const purse = freeBudget(rules, lastYear(world), bloc) * (1 - keptForDeals);
  const others = othersOf(mind);
  const ideas = packagesOf(rules)
    .flatMap((part) => best(mind, part, purse, others))
    .sort((a, b) => perUsd(b) - perUsd(a));
  let left = purse;
  let plan: MeasureLevels = {};
  for (const idea of ideas) {
    const [taken] = idea.cost <= left ? [idea] : best(mind, idea.part, left, others);
    if (taken === undefined) continue;
    left -= taken.cost;
    plan = { ...plan, ...taken.measures };
  }
  return plan;
}

/** Measures that are weighed together: a lever's, but for those that content sets apart. */
interface Package {
  readonly lever: Lever;
  readonly measures: ReadonlySet<string>;
}

function packagesOf(rules: Rules): Package[] {
  const { apart } = rules.agents.plan;
  const all = Object.values(rules.content.measures);
  const alone = all.filter(({ id }) => apart.includes(id));
  const together = LEVERS.map((lever) => all.filter((m) => m.lever === lever && !apart.includes(m.id)));
  return [...together, ...alone.map((measure) => [measure])].flatMap((measures) => {
    const [first] = measures;
    return first === undefined
      ? []
      : [{ lever: first.lever, measures: new Set(measures.map(({ id }) => id)) }];
  });
}

interface Idea {
  readonly part: Package;
  readonly measures: MeasureLevels;
  readonly cost: number;
  readonly worth: number;
}

/** What an idea is worth for its money; what costs the treasury nothing comes first. */
const perUsd = ({ worth, cost }: Idea): number => (cost <= 0 ? Number.MAX_VALUE : worth / cost);

/** The boldest position of a package that can be paid for and is worth it, beside all others as they stand. */
function best(mind: Mind, part: Package, purse: number, seen: Others): Idea[] {
  const { world, rules, bloc, skill, temper } = mind;
  const now = world.orders[bloc]?.measures ?? {};
  const others = pick(now, (id) => !part.measures.has(id));
  const without = gainsIf(mind, ordering(mind, others));
  for (const position of [...skill.positions].sort((a, b) => b - a)) {
    const slid = sliderMeasures(rules, part.lever, position);
    const measures = pick(slid, (id) => part.measures.has(id) && slid[id] !== 0);
    const cost = ordersCost(rules, lastYear(world), bloc, measures);
    if (cost > purse || Object.keys(measures).length === 0) continue;
    const with_ = gainsIf(mind, ordering(mind, { ...others, ...measures }));
    const effort = { own: with_.own - without.own, others: with_.others - without.others };
    const expected = {
      ...seen,
      effort: followedBy(seen.effort, Math.min(1, position), rules.agents.goodwill),
    };
    const goodwill = goodwillTowards(expected, rules.agents.goodwill);
    const worth = worthOf(effort, goodwill, temper.reciprocity);
    if (worth > rules.agents.plan.worth) return [{ part, measures, cost, worth }];
  }
  return [];
}

/** What it is to order these: nothing new where they stand already. */
function ordering({ world, bloc }: Mind, measures: MeasureLevels): Supposition {
  const now = world.orders[bloc]?.measures ?? {};
  const stands = Object.keys({ ...now, ...measures }).every((id) => (now[id] ?? 0) === (measures[id] ?? 0));
  return stands ? {} : { orders: { [bloc]: measures } };
}

const pick = (levels: MeasureLevels, wanted: (id: string) => boolean): MeasureLevels =>
  Object.fromEntries(Object.entries(levels).filter(([id]) => wanted(id)));
