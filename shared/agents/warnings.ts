import type { BlocId, DealId } from '../diplomacy/deal.ts';
import { unitCost } from '../diplomacy/delivery.ts';
import { membersOf } from '../diplomacy/undertakings.ts';
import { lastYear } from '../game/known.ts';
import { freeBudget, ordersCost } from '../game/measures.ts';
import { OBJECTIVES, type Objective } from '../game/objectives.ts';
import type { Orders } from '../game/state.ts';
import type { GameView } from '../game/view.ts';
import { worldFor } from '../game/worldFor.ts';
import { stepEnd } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { baseline, deliveryChance, gainBetween, gainIf } from './evaluate.ts';
import { type Mind, mindOf } from './mind.ts';

/** What the advisers put on the first page: a kind, and the data that its sentence names. */
export type Warning =
  | { readonly kind: 'house'; readonly support: number; readonly needed: number }
  | { readonly kind: 'purse'; readonly promisedUsdBillion: number; readonly leftUsdBillion: number }
  | { readonly kind: 'partner'; readonly bloc: BlocId; readonly deal: DealId; readonly chancePct: number }
  | { readonly kind: 'falling'; readonly objective: Objective; readonly points: number }
  | { readonly kind: 'ending'; readonly deal: DealId; readonly year: number };

interface Weighed {
  readonly warning: Warning;
  /** Mandate points at stake. */
  readonly stake: number;
}

const MOST = 3;

/** Three warnings for a briefing, the dearest first; fewer when there is less to fear. From the viewer's view alone. */
export function warnings(view: GameView, rules: Rules): Warning[] {
  if (view.own === null) return [];
  const mind = mindOf(worldFor(view, rules), view.own.bloc, rules, 'envoy');
  return [...house(mind), ...purse(mind), ...partners(mind), ...falling(mind), ...endings(mind)]
    .sort((a, b) => b.stake - a.stake)
    .slice(0, MOST)
    .map(({ warning }) => warning);
}

/** Support so low that the house will soon ratify nothing. */
function house({ world, bloc, rules }: Mind): Weighed[] {
  const needed = rules.blocs[bloc]?.politics.ratificationThreshold ?? 0;
  const next = baseline(world, rules)[0]?.blocs[bloc]?.politics.support ?? 100;
  const support = Math.min(next, world.politics[bloc]?.support ?? 100);
  if (support >= needed + HOUSE_MARGIN) return [];
  return [
    {
      warning: { kind: 'house', support: Math.round(support), needed },
      stake: needed + HOUSE_MARGIN - support,
    },
  ];
}

/** Points of support above the house's threshold that make a delegation safe. */
const HOUSE_MARGIN = 3;

const BINDING: ReadonlySet<string> = new Set(['signed', 'inForce']);

/** More promised than the treasury will have. */
function purse({ world, bloc, rules }: Mind): Weighed[] {
  const year = lastYear(world);
  const left =
    freeBudget(rules, year, bloc) - ordersCost(rules, year, bloc, world.orders[bloc]?.measures ?? {});
  const promised = Object.values(world.deals)
    .filter(({ status }) => BINDING.has(status))
    .flatMap(({ deal }) => deal.clauses)
    .filter(({ from, untilYear }) => from === bloc && untilYear > stepEnd(world.step) - 5)
    .reduce((sum, { verb, amount }) => {
      const file = rules.content.verbs[verb];
      return sum + (file === undefined ? 0 : unitCost(file) * amount);
    }, 0);
  if (promised <= left) return [];
  const warning = {
    kind: 'purse' as const,
    promisedUsdBillion: Math.round(promised),
    leftUsdBillion: Math.round(Math.max(0, left)),
  };
  return [{ warning, stake: 10 * (1 - left / promised) }];
}

/** Partners whose default would hurt, and who may well default. */
function partners(mind: Mind): Weighed[] {
  const { world, bloc } = mind;
  return Object.values(world.deals)
    .filter((record) => BINDING.has(record.status) && membersOf(record).includes(bloc))
    .flatMap(({ deal }) => {
      const chance = deliveryChance(mind, deal);
      const partner = deal.parties.find((party) => party !== bloc);
      if (partner === undefined || deal.parties.length > 2 || chance > DOUBTFUL) return [];
      const orders = world.orders[partner] as Orders;
      const broken = Object.fromEntries(
        deal.clauses.filter(({ from }) => from === partner).map(({ id }) => [`${deal.id}/${id}`, 0 as const]),
      );
      const sealed = { [partner]: { ...orders, deliveries: { ...orders.deliveries, ...broken } } };
      const loss = -gainIf(mind, bloc, { sealed }).points;
      const warning = {
        kind: 'partner' as const,
        bloc: partner,
        deal: deal.id,
        chancePct: Math.round(100 * chance),
      };
      return loss > 0 ? [{ warning, stake: (1 - chance) * loss }] : [];
    });
}

/** Chance of delivery below which a partner is worth a warning. */
const DOUBTFUL = 0.6;

/** The objective that falls furthest on the present course. */
function falling({ world, bloc, rules }: Mind): Weighed[] {
  const last = world.steps.at(-1);
  const course = baseline(world, rules);
  const now = last ?? course[0];
  if (now === undefined) return [];
  const { byObjective } = gainBetween(rules, bloc, course.slice(-1), [now]);
  const worst = OBJECTIVES.reduce((a, b) => (byObjective[b] < byObjective[a] ? b : a), OBJECTIVES[0]);
  const points = byObjective[worst];
  return points < 0
    ? [{ warning: { kind: 'falling', objective: worst, points: Number(points.toFixed(1)) }, stake: -points }]
    : [];
}

/** What we will miss when it runs out with the coming step. */
function endings(mind: Mind): Weighed[] {
  const { world, bloc } = mind;
  const end = stepEnd(world.step);
  return Object.values(world.deals)
    .filter((record) => record.status === 'inForce' && membersOf(record).includes(bloc))
    .flatMap(({ deal }) => {
      const year = Math.max(...deal.clauses.map(({ untilYear }) => untilYear));
      if (year > end) return [];
      const stake = -gainIf(mind, bloc, { withoutDeals: [deal.id] }, 1).points;
      return stake > 0 ? [{ warning: { kind: 'ending' as const, deal: deal.id, year }, stake }] : [];
    });
}
