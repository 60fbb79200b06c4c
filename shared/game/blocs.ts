import type { BlocId, ShareMetric } from '../diplomacy/deal.ts';
import type { Burdens } from '../diplomacy/undertakings.ts';
import type { RegionId } from '../economy/region.ts';
import type { RegionYear, YearRecord } from '../economy/world.ts';
import type { Rules } from './rules.ts';

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

/** Shares of the world's blocs in greenhouse gases and output, for entry rules and conditions. */
export function sharesOf(rules: Rules, year: YearRecord): (bloc: BlocId, metric: ShareMetric) => number {
  const quantity = { emissions: 'ghgGtCo2e', gdp: 'gdpUsdBillion' } as const;
  return (bloc, metric) => {
    const total = rules.blocIds.reduce((sum, id) => sum + blocTotal(rules, year, id, quantity[metric]), 0);
    return total === 0 ? 0 : blocTotal(rules, year, bloc, quantity[metric]) / total;
  };
}

/** How a group shares a burden: by output where the verb is measured by the giver's output, else alike. */
export function burdensIn(rules: Rules, year: YearRecord): Burdens {
  const gdp = (bloc: BlocId): number => blocTotal(rules, year, bloc, 'gdpUsdBillion');
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
  const perHead = (blocs: readonly BlocId[]): number => {
    const total = (quantity: 'gdpUsdBillion' | 'populationMillion'): number =>
      blocs.reduce((sum, id) => sum + blocTotal(rules, year, id, quantity), 0);
    return total('gdpUsdBillion') / Math.max(1e-9, total('populationMillion'));
  };
  const mean = perHead(rules.blocIds);
  const richer = new Map(rules.blocIds.map((bloc) => [bloc, perHead([bloc]) > mean]));
  return (bloc) => richer.get(bloc) ?? false;
}
