import { byRegion } from '../economy/region.ts';
import type { YearRecord } from '../economy/world.ts';
import type { YearSummary } from './state.ts';

/** History is read, never computed with: six significant digits keep it small on the wire. */
const DIGITS = 6;

/** A record with every number rounded for keeping and sending. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number')
    return (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))) as T;
  if (Array.isArray(value)) return value.map((item) => rounded(item)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rounded(child)])) as T;
  }
  return value;
}

/** A year in outline. */
export function summaryOf({
  year,
  temperatureC,
  co2Ppm,
  fossilCo2Gt,
  totalCo2Gt,
  ghgGtCo2e,
  regions,
}: YearRecord): YearSummary {
  const outline = (id: keyof typeof regions) => ({
    fossilCo2Gt: regions[id].fossilCo2Gt,
    ghgGtCo2e: regions[id].ghgGtCo2e,
    gdpUsdBillion: regions[id].gdpUsdBillion,
  });
  return { year, temperatureC, co2Ppm, fossilCo2Gt, totalCo2Gt, ghgGtCo2e, regions: byRegion(outline) };
}
