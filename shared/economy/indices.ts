import { clamp } from './curves.ts';
import type { PowerBySource } from './powerDispatch.ts';
import type { RegionTurn } from './turn.ts';

/** Energy security, 0-100: how little of energy is imported fuel; cut-offs weigh on it, grids help. */
export function energySecurity(
  turn: Pick<RegionTurn, 'base' | 'levers' | 'region' | 'economy'>,
  twh: PowerBySource,
  industry: IndustryFuel,
  endUse: EndUseFuel,
): number {
  const { base, levers, region, economy } = turn;
  const p = economy.indices;
  const { importShare, mineralExposure } = region.trade;
  const ef = region.power.emissionsTPerMwh;
  const mobility = ratio(endUse.mobilityCo2Gt, base.lightCo2Gt + base.truckCo2Gt);
  const heat = ratio(
    endUse.buildingsCo2Gt + industry.chemicalsCo2Gt + industry.otherCo2Gt,
    base.heatCo2Gt + base.chemicalsCo2Gt + base.otherCo2Gt,
  );
  const furnaces = ratio(
    industry.steelCo2Gt + industry.cementCo2Gt + industry.chemicalsCo2Gt,
    base.steelCo2Gt + base.cementCo2Gt + base.chemicalsCo2Gt,
  );
  const coal = base.coalOutsidePowerGt * furnaces + (twh.coal * ef.coal) / 1000;
  const gas = base.gasOutsidePowerGt * heat + (twh.gas * ef.gas) / 1000;
  const oil = base.oilOutsidePowerGt * mobility + (twh.oil * economy.power.oilTPerMwh) / 1000;
  const imported = importShare.coal * coal + importShare.gas * gas + importShare.oil * oil;
  const cleanPwh = (twh.nuclear + twh.hydro + twh.wind + twh.solar + twh.bio) / 1000;
  const all = coal + gas + oil + p.securityCleanGtPerPwh * cleanPwh;
  const dependence = all > 0 ? imported / all : 0;
  return clamp(
    100 * (1 - p.securityImportWeight * dependence) -
      p.securityMineralPoints * mineralExposure * (1 - levers.mineralAccess) +
      p.securityGridPoints * levers.gridEffort,
    0,
    100,
  );
}

type IndustryFuel = {
  readonly steelCo2Gt: number;
  readonly cementCo2Gt: number;
  readonly chemicalsCo2Gt: number;
  readonly otherCo2Gt: number;
};
type EndUseFuel = { readonly mobilityCo2Gt: number; readonly buildingsCo2Gt: number };

const ratio = (now: number, start: number) => (start > 0 ? now / start : 0);

/** Position in the green value chain, 0-100: drawn to what a region builds of the world's new wind and sun. */
export function nextValueChain(turn: RegionTurn, shareOfNewPower: number): number {
  const { draft, levers, region, economy } = turn;
  const p = economy.indices;
  const target =
    (p.chainOwnWeight * region.valueChain.index2023) / 100 +
    p.chainBuildWeight * Math.sqrt(shareOfNewPower) +
    p.chainLicencePoints * levers.licence -
    p.chainCutOffPoints * region.trade.mineralExposure * (1 - levers.mineralAccess);
  return clamp(draft.valueChain + p.chainAdjustPerYear * (target - draft.valueChain), 0, 100);
}
