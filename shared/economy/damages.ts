import type { EconomyParameters } from '../content/model.ts';

/**
 * Share of output lost to warming: the chosen function above today's warming, the region's multiplier, less
 * what adaptation avoids. Growth forms take their share for good (`growthLossShare`). `damageFactor` is 1 unless
 * a tipping point has been crossed.
 */
export function damageShare(
  temperatureC: number,
  multiplier: number,
  adaptationPctGdp: number,
  damageFactor: number,
  growthLossShare: number,
  { damages: p }: EconomyParameters,
): number {
  const rise = temperatureC * temperatureC - p.referenceWarmingC * p.referenceWarmingC;
  const level =
    p.perKelvinSquared[p.form] * multiplier * Math.max(0, rise) * (1 - avoidedShare(adaptationPctGdp, p));
  return Math.min(0.9, (level + growthLossShare) * damageFactor);
}

/** Output that a year of warming takes for good, share of what is left (growth forms of damage only). */
export function growthLossOfYear(
  temperatureC: number,
  multiplier: number,
  adaptationPctGdp: number,
  growthLossShare: number,
  { damages: p }: EconomyParameters,
): number {
  const rate = p.growthLossPerKelvin[p.form];
  if (rate === 0) return 0;
  const rise = Math.max(0, temperatureC - p.referenceWarmingC);
  return rate * multiplier * rise * (1 - avoidedShare(adaptationPctGdp, p)) * (1 - growthLossShare);
}

const avoidedShare = (adaptationPctGdp: number, p: EconomyParameters['damages']): number =>
  (p.adaptationMaxShare * adaptationPctGdp) / (adaptationPctGdp + p.adaptationHalfPctGdp);
