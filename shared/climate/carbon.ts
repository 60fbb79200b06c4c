import type { ClimateParameters } from '../content/model.ts';
import type { Four } from './state.ts';

export type CarbonStep = {
  readonly carbonPoolsGtC: Four;
  readonly cumulativeEmissionsGtC: number;
  /** Mean of the year. */
  readonly co2Ppm: number;
};

/**
 * One year of the carbon cycle (Leach et al. 2021): four pools whose lifetimes stretch by one factor as
 * the sinks weaken with cumulative uptake, warming and airborne carbon.
 */
export function stepCarbon(
  pools: Four,
  cumulativeEmissionsGtC: number,
  boxesK: number,
  co2GtPerYear: number,
  parameters: ClimateParameters['carbon'],
): CarbonStep {
  const before = pools[0] + pools[1] + pools[2] + pools[3];
  const stretch = lifetimeStretch(cumulativeEmissionsGtC, before, boxesK, parameters);
  const emissionsGtC = co2GtPerYear * parameters.gtCPerGtCo2;
  const next = pools.map((pool, i) => {
    const lifetime = stretch * (parameters.poolLifetimesYears[i] ?? 1);
    const kept = Math.exp(-1 / lifetime);
    return pool * kept + emissionsGtC * (parameters.poolShares[i] ?? 0) * lifetime * (1 - kept);
  }) as [number, number, number, number];
  const after = next[0] + next[1] + next[2] + next[3];
  return {
    carbonPoolsGtC: next,
    cumulativeEmissionsGtC: cumulativeEmissionsGtC + emissionsGtC,
    co2Ppm: parameters.preindustrialCo2Ppm + (before + after) / 2 / parameters.gtCPerPpm,
  };
}

/** The factor by which the pools' lifetimes stretch this year. */
function lifetimeStretch(
  cumulativeGtC: number,
  airborneGtC: number,
  boxesK: number,
  p: ClimateParameters['carbon'],
): number {
  const years =
    p.alphaBaseYears +
    p.alphaPerUptakeGtC * (cumulativeGtC - airborneGtC) +
    p.alphaPerKelvin * boxesK +
    p.alphaPerAirborneGtC * airborneGtC;
  const stretch = p.alphaScale * Math.exp(years / p.alphaExponentScaleYears);
  return Math.min(p.alphaMax, Math.max(p.alphaMin, stretch));
}
