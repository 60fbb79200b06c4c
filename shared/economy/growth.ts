import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import { clamp } from './curves.ts';

/** Trend growth of a year: it fades from its start to its long run; digital demand adds a little. */
export function trendGrowth(
  region: RegionParameters,
  year: number,
  digitalDemand: number,
  { income }: EconomyParameters,
): number {
  return (
    fading(region.growth.trendPerYear2023, region.growth.longRunPerYear, region.growth.fadeYears, year) +
    income.digitalGrowthPerYear * (digitalDemand - 1)
  );
}

/** A rate that fades from its value in 2023 to its long run. */
export function fading(start: number, longRun: number, fadeYears: number, year: number): number {
  return longRun + (start - longRun) * Math.exp(-(year - 2023) / fadeYears);
}

/** People, million: linear between the years of the content, flat after. */
export function populationMillion({ population: p }: RegionParameters, year: number): number {
  if (year <= 2050) return p.million2023 + ((p.million2050 - p.million2023) * (year - 2023)) / 27;
  return p.million2050 + ((p.million2100 - p.million2050) * clamp(year - 2050, 0, 50)) / 50;
}
