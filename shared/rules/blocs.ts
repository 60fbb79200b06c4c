import type { BlocId, ShareMetric } from '../diplomacy/deal.ts';
import type { Burdens } from '../diplomacy/undertakings.ts';
import type { RegionId } from '../economy/region.ts';
import type { RegionYear, YearRecord } from '../economy/world.ts';
import type { Rules } from './rules.ts';

export type ByBloc<T> = Readonly<Record<BlocId, T>>;

/** One value for every bloc of the game, in the order of the table. */
export function byBloc<T>(rules: Rules, of: (bloc: BlocId) => T): Record<BlocId, T> {
  const values: Record<BlocId, T> = {};
  for (const bloc of rules.blocIds) values[bloc] = of(bloc);
  return values;
}

/** Quantities of a region that add up over the regions of a bloc. */
type Additive = { [K in keyof RegionYear]: RegionYear[K] extends number ? K : never }[keyof RegionYear];

const regionsOf = (rules: Rules, bloc: BlocId): readonly RegionId[] => rules.blocs[bloc]?.regions ?? [];

/** A bloc's total of an additive quantity: nobody types a bloc's totals. */
export function blocTotal(rules: Rules, year: YearRecord, bloc: BlocId, quantity: Additive): number {
  let total = 0;
  for (const region of regionsOf(rules, bloc)) total += year.regions[region][quantity];
  return total;
}

/** A bloc's mean of an intensive quantity, weighted by trend output. */
export function blocMean(rules: Rules, year: YearRecord, bloc: BlocId, quantity: Additive): number {
  let weighted = 0;
  let weight = 0;
  for (const region of regionsOf(rules, bloc)) {
    const { [quantity]: value, trendGdpUsdBillion } = year.regions[region];
    weighted += value * trendGdpUsdBillion;
    weight += trendGdpUsdBillion;
  }
  return weight === 0 ? 0 : weighted / weight;
}

/** What the rules of a step ask of a bloc's regions together: totals, and means weighted by trend output. */
export type BlocYear = ReturnType<typeof together>;

function sumOf(powerTwh: RegionYear['powerTwh']): number {
  let total = 0;
  for (const source in powerTwh) total += powerTwh[source as keyof typeof powerTwh];
  return total;
}

function together({ regions }: YearRecord, ids: readonly RegionId[]) {
  const all = {
    gdpUsdBillion: 0,
    trendGdpUsdBillion: 0,
    damageUsdBillion: 0,
    populationMillion: 0,
    ghgGtCo2e: 0,
    fossilCo2Gt: 0,
    fossilJobsMillion: 0,
    financeGapUsdBillion: 0,
    coalCapacityGw: 0,
    powerTwh: 0,
    coalPowerTwh: 0,
    powerPriceUsdPerMwh: 0,
    costOfCapital: 0,
    energySecurity: 0,
    valueChain: 0,
  };
  for (const id of ids) {
    const region = regions[id];
    const weight = region.trendGdpUsdBillion;
    all.gdpUsdBillion += region.gdpUsdBillion;
    all.trendGdpUsdBillion += weight;
    all.damageUsdBillion += region.damageUsdBillion;
    all.populationMillion += region.populationMillion;
    all.ghgGtCo2e += region.ghgGtCo2e;
    all.fossilCo2Gt += region.fossilCo2Gt;
    all.fossilJobsMillion += region.fossilJobsMillion;
    all.financeGapUsdBillion += region.financeGapUsdBillion;
    all.coalCapacityGw += region.coalCapacityGw;
    all.powerTwh += sumOf(region.powerTwh);
    all.coalPowerTwh += region.powerTwh.coal;
    all.powerPriceUsdPerMwh += region.powerPriceUsdPerMwh * weight;
    all.costOfCapital += region.costOfCapital * weight;
    all.energySecurity += region.energySecurity * weight;
    all.valueChain += region.valueChain * weight;
  }
  const weights = all.trendGdpUsdBillion || 1;
  all.powerPriceUsdPerMwh /= weights;
  all.costOfCapital /= weights;
  all.energySecurity /= weights;
  all.valueChain /= weights;
  return all as Readonly<typeof all>;
}

const kept = new WeakMap<Rules, WeakMap<YearRecord, ByBloc<BlocYear>>>();

/** All blocs in a year, added up once: a step asks for most of this several times. */
export function blocsIn(rules: Rules, year: YearRecord): ByBloc<BlocYear> {
  let years = kept.get(rules);
  if (years === undefined) {
    years = new WeakMap();
    kept.set(rules, years);
  }
  let blocs = years.get(year);
  if (blocs === undefined) {
    blocs = byBloc(rules, (bloc) => together(year, regionsOf(rules, bloc)));
    years.set(year, blocs);
  }
  return blocs;
}

export const blocIn = (rules: Rules, year: YearRecord, bloc: BlocId): BlocYear =>
  blocsIn(rules, year)[bloc] ?? together(year, []);

/** Shares of the world's blocs in greenhouse gases and output, for entry rules and conditions. */
export function sharesOf(rules: Rules, year: YearRecord): (bloc: BlocId, metric: ShareMetric) => number {
  const of = (bloc: BlocId, metric: ShareMetric): number => {
    const { ghgGtCo2e, gdpUsdBillion } = blocIn(rules, year, bloc);
    return metric === 'emissions' ? ghgGtCo2e : gdpUsdBillion;
  };
  return (bloc, metric) => {
    const total = rules.blocIds.reduce((sum, id) => sum + of(id, metric), 0);
    return total === 0 ? 0 : of(bloc, metric) / total;
  };
}

/** How a group shares a burden: by output where the verb is measured by the giver's output, else alike. */
export function burdensIn(rules: Rules, year: YearRecord): Burdens {
  const gdp = (bloc: BlocId): number => blocIn(rules, year, bloc).gdpUsdBillion;
  return {
    isRicher: isRicherThanMean(rules, year),
    shareOf: (verb, from, givers) => {
      if (rules.content.verbs[verb]?.scaledBy !== 'fromGdp') return 1;
      const mean = givers.reduce((sum, bloc) => sum + gdp(bloc), 0) / Math.max(1, givers.length);
      return mean === 0 ? 1 : gdp(from) / mean;
    },
  };
}

/** Whether a bloc's output per head is above the world's mean: the only meaning of rich and poor in the rules. */
export function isRicherThanMean(rules: Rules, year: YearRecord): (bloc: BlocId) => boolean {
  const blocs = blocsIn(rules, year);
  let gdpUsdBillion = 0;
  let populationMillion = 0;
  for (const bloc in blocs) {
    gdpUsdBillion += blocs[bloc]?.gdpUsdBillion ?? 0;
    populationMillion += blocs[bloc]?.populationMillion ?? 0;
  }
  const mean = gdpUsdBillion / Math.max(1e-9, populationMillion);
  return (bloc) => {
    const own = blocs[bloc];
    return own !== undefined && own.gdpUsdBillion / Math.max(1e-9, own.populationMillion) > mean;
  };
}
