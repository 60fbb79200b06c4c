import type { EconomyParameters } from '../content/model.ts';
import type { Costs } from './costs.ts';
import type { Levers } from './levers.ts';
import { type ByRegion, REGIONS } from './region.ts';

/**
 * Hydrogen trade: where it is allowed, the price moves to the best region's cost plus transport, and regions
 * close to the best share a rent that grows with the traded volume.
 */
export function tradeHydrogen(
  costs: ByRegion<Costs>,
  levers: ByRegion<Levers>,
  year: number,
  { hydrogen: h }: EconomyParameters,
): void {
  let best = Number.POSITIVE_INFINITY;
  let effort = 0;
  for (const id of REGIONS) {
    best = Math.min(best, costs[id].hydrogenUsdPerKg);
    effort += levers[id].hydrogenTrade / REGIONS.length;
  }
  if (effort <= 0) return;
  const volumeMt = h.tradePotentialMt2050 * Math.min(1, Math.max(0, (year - 2025) / 25)) * effort;
  let closeness = 0;
  for (const id of REGIONS) closeness += exporterWeight(costs[id], best, levers[id], h);
  for (const id of REGIONS) {
    const own = costs[id];
    const weight = exporterWeight(own, best, levers[id], h);
    if (closeness > 0) own.hydrogenRentUsdBillion = (h.rentUsdPerKg * volumeMt * weight) / closeness;
    const landed = best + h.transportUsdPerKg;
    own.hydrogenUsdPerKg -= levers[id].hydrogenTrade * Math.max(0, own.hydrogenUsdPerKg - landed);
  }
}

function exporterWeight(
  costs: Costs,
  best: number,
  levers: Levers,
  h: EconomyParameters['hydrogen'],
): number {
  if (h.exporterWithinUsdPerKg <= 0) return 0;
  return levers.hydrogenTrade * Math.max(0, 1 - (costs.hydrogenUsdPerKg - best) / h.exporterWithinUsdPerKg);
}
