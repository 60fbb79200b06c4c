import type { EconomyParameters } from '../content/model.ts';
import type { RegionTurn } from './turn.ts';

/**
 * Hydrogen trade: where it is allowed, the price moves to the best region's cost plus transport, and regions
 * close to the best share a rent that grows with the traded volume.
 */
export function tradeHydrogen(
  turns: readonly RegionTurn[],
  year: number,
  { hydrogen: h }: EconomyParameters,
): void {
  let best = Number.POSITIVE_INFINITY;
  let effort = 0;
  for (const { costs, levers } of turns) {
    best = Math.min(best, costs.hydrogenUsdPerKg);
    effort += levers.hydrogenTrade / turns.length;
  }
  if (effort <= 0) return;
  const volumeMt = h.tradePotentialMt2050 * Math.min(1, Math.max(0, (year - 2025) / 25)) * effort;
  let closeness = 0;
  for (const turn of turns) closeness += exporterWeight(turn, best, h);
  for (const turn of turns) {
    const { costs, levers } = turn;
    const weight = exporterWeight(turn, best, h);
    if (closeness > 0) costs.hydrogenRentUsdBillion = (h.rentUsdPerKg * volumeMt * weight) / closeness;
    const landed = best + h.transportUsdPerKg;
    costs.hydrogenUsdPerKg -= levers.hydrogenTrade * Math.max(0, costs.hydrogenUsdPerKg - landed);
  }
}

function exporterWeight(
  { costs, levers }: RegionTurn,
  best: number,
  h: EconomyParameters['hydrogen'],
): number {
  if (h.exporterWithinUsdPerKg <= 0) return 0;
  return levers.hydrogenTrade * Math.max(0, 1 - (costs.hydrogenUsdPerKg - best) / h.exporterWithinUsdPerKg);
}
