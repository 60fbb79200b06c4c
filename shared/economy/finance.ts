import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import { clamp } from './curves.ts';
import type { Levers } from './levers.ts';

/**
 * The cost of capital, 1/yr real: finance received takes up to a part of the risk premium over the North,
 * guarantees and the like shift it.
 */
export function costOfCapital(
  region: RegionParameters,
  levers: Levers,
  trendGdpUsdBillion: number,
  { finance }: EconomyParameters,
): number {
  const safe = finance.northernCostOfCapitalPerYear;
  const received = levers.financeInUsdBillionPerYear / (finance.halfAtShareOfGdp * trendGdpUsdBillion);
  const cut = (finance.premiumCutMaxShare * received) / (1 + received);
  const premium = (region.finance.costOfCapitalPerYear - safe) * (1 - cut);
  return Math.max(finance.lowestCostOfCapitalPerYear, safe + premium + levers.capitalCostShift);
}

/**
 * The gap meter: finance still missing, billion USD a year, for most of what finance can take off the risk
 * premium. Regions that borrow like the North have none.
 */
export function financeGap(
  region: RegionParameters,
  levers: Levers,
  trendGdpUsdBillion: number,
  { finance }: EconomyParameters,
): number {
  const premium = region.finance.costOfCapitalPerYear - finance.northernCostOfCapitalPerYear;
  const weight = clamp(premium / finance.gapFullPremiumPerYear, 0, 1);
  const reach = finance.gapReachShare / (1 - finance.gapReachShare);
  const wanted = reach * finance.halfAtShareOfGdp * trendGdpUsdBillion;
  return weight * Math.max(0, wanted - levers.financeInUsdBillionPerYear);
}
