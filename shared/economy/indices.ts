import { clamp } from './curves.ts';
import type { ByFuel } from './fuels.ts';
import { gasSecurity } from './gas.ts';
import { gridInForce, licenceInForce } from './levers.ts';
import type { PowerBySource } from './powerDispatch.ts';
import type { RegionState } from './state.ts';
import type { RegionTurn } from './turn.ts';

/**
 * Energy security, 0-100: how little of energy is imported fuel, or made with imported machines; few sellers, cut-offs of minerals and of links
 * weigh on it, grids help.
 */
export function energySecurity(
  turn: Pick<RegionTurn, 'levers' | 'costs' | 'region' | 'economy'> & { readonly draft: RegionState },
  fuel: ByFuel<number>,
  twh: PowerBySource,
): number {
  const { draft, levers, costs, region, economy } = turn;
  const p = economy.indices;
  const { importShare, gridLinkShare } = region.trade;
  const cleanPwh = (twh.nuclear + twh.hydro + twh.wind + twh.solar + twh.bio) / 1000;
  const all = fuel.coal + fuel.gas + fuel.oil + p.securityCleanGtPerPwh * cleanPwh;
  // Machines for wind and sun come from somewhere, too, though they run on when the seller is gone.
  const machines =
    (p.securityEquipmentShare * costs.mineralExposure * (p.securityCleanGtPerPwh * (twh.wind + twh.solar))) /
    1000;
  const imported =
    importShare.coal * fuel.coal + importShare.gas * fuel.gas + importShare.oil * fuel.oil + machines;
  const dependence = all > 0 ? imported / all : 0;
  const links = gridLinkShare + levers.gridEffort * economy.grid.linkShareOfEffort;
  return clamp(
    100 * (1 - p.securityImportWeight * dependence) +
      gasSecurity(draft, costs.gasContracted, region, economy) -
      p.securityMineralPoints * costs.mineralExposure * (1 - costs.mineralAccess) -
      economy.grid.cutSecurityPoints * links * levers.gridCutShare +
      p.securityGridPoints * gridInForce(levers),
    0,
    100,
  );
}

/**
 * Position in the green value chain, 0-100: drawn to what a region builds of the world's new wind and sun, to its
 * licences and plans; buyers who turn to their partners leave it behind.
 */
export function nextValueChain(turn: RegionTurn, shareOfNewPower: number, shoredAway: number): number {
  const { draft, levers, costs, region, economy } = turn;
  const p = economy.indices;
  const planPct = (100 * levers.industrialPlanUsdBillionPerYear) / draft.trendGdpUsdBillion;
  const target =
    (p.chainOwnWeight * region.valueChain.index2023) / 100 +
    p.chainBuildWeight * Math.sqrt(shareOfNewPower) +
    p.chainLicencePoints * licenceInForce(levers) +
    (p.chainPlanPoints * planPct) / (planPct + p.chainPlanHalfPctGdp) -
    economy.shoring.incumbentChainPoints * shoredAway -
    p.chainCutOffPoints * costs.mineralExposure * (1 - costs.mineralAccess);
  return clamp(draft.valueChain + p.chainAdjustPerYear * (target - draft.valueChain), 0, 100);
}
