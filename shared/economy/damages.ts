import type { EconomyParameters } from '../content/model.ts';

/**
 * Share of output lost to warming: the chosen function above today's warming, the region's multiplier, less
 * what adaptation avoids. `damageFactor` is 1 unless a tipping point has been crossed.
 */
export function damageShare(
  temperatureC: number,
  multiplier: number,
  adaptationPctGdp: number,
  damageFactor: number,
  { damages: p }: EconomyParameters,
): number {
  const rise = temperatureC * temperatureC - p.referenceWarmingC * p.referenceWarmingC;
  const avoided = (p.adaptationMaxShare * adaptationPctGdp) / (adaptationPctGdp + p.adaptationHalfPctGdp);
  const loss = p.perKelvinSquared[p.form] * multiplier * Math.max(0, rise) * (1 - avoided) * damageFactor;
  return Math.min(0.9, loss);
}
