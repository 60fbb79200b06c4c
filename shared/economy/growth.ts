import type { RegionParameters } from '../content/model.ts';
import { clamp } from './curves.ts';

/** A rate that fades from its value in 2023 to its long run. */
export function fading(start: number, longRun: number, fadeYears: number, year: number): number {
  return longRun + (start - longRun) * Math.exp(-(year - 2023) / fadeYears);
}

/** People, million: linear between the years of the content, flat after. */
export function populationMillion(p: RegionParameters['population'], year: number): number {
  if (year <= 2050) return p.million2023 + ((p.million2050 - p.million2023) * (year - 2023)) / 27;
  return p.million2050 + ((p.million2100 - p.million2050) * clamp(year - 2050, 0, 50)) / 50;
}
