import type { ModelParameters } from '../content/model.ts';
import { closeAccounts, type WorldNow } from './accounts.ts';
import { modelBase } from './base.ts';
import { sumOf } from './cohorts.ts';
import { consumptionCo2Gt } from './consumption.ts';
import { financeGap } from './finance.ts';
import { energySecurity } from './indices.ts';
import { jobsOf } from './jobs.ts';
import { powerPrice } from './powerDispatch.ts';
import { gwPerTwh } from './powerPlant.ts';
import type { RegionOutline, RegionYear } from './record.ts';
import { type ByRegion, byRegion } from './region.ts';
import type { RegionTurn } from './turn.ts';

/** How the regions' year is told. */
export type Report<T> = (
  turns: readonly RegionTurn[],
  now: WorldNow,
  parameters: ModelParameters,
) => ByRegion<T>;

/** Every region in outline: all that curves show, at a fraction of the work. */
export const inOutline: Report<RegionOutline> = (turns, now) =>
  byRegion((_, i) => {
    const turn = turns[i] as RegionTurn;
    closeAccounts(turn, now);
    return {
      fossilCo2Gt: turn.sheet.fossilCo2Gt,
      ghgGtCo2e: ghgOf(turn),
      gdpUsdBillion: turn.sheet.accounts.gdpUsdBillion,
    };
  });

/** Every region in full. */
export const inFull: Report<RegionYear> = (turns, now, parameters) => {
  const consumption = consumptionCo2Gt(turns, modelBase(parameters), parameters);
  return byRegion((_, i) => {
    const turn = turns[i] as RegionTurn;
    closeAccounts(turn, now);
    return regionYear(turn, consumption[i] ?? 0);
  });
};

const ghgOf = (turn: RegionTurn): number =>
  turn.sheet.fossilCo2Gt - turn.sheet.removalsGt + turn.sheet.land.landUseCo2Gt + otherGasesGt(turn);

/** The record of a region's year: accounts, plant, prices and indices, from what happened. */
function regionYear(turn: RegionTurn, consumptionCo2Gt: number): RegionYear {
  const { draft, levers, costs, region, economy, trends, sheet } = turn;
  const { dispatch: run, industry, endUse, land, built, accounts, fossilCo2Gt, removalsGt } = sheet;
  const trendGdpUsdBillion = draft.trendGdpUsdBillion;
  const { oil, gas } = turn.world.fuelPrice;
  const { cleanAddedGw } = built;
  const jobs = jobsOf(
    run.twh,
    fossilCo2Gt,
    trendGdpUsdBillion,
    (oil + gas) / 2,
    cleanAddedGw,
    endUse.electricGoodsGt,
    region,
    economy,
  );
  // Written out field by field: this runs a thousand times in every look ahead.
  return {
    fossilCo2Gt,
    landUseCo2Gt: land.landUseCo2Gt,
    removalsGt,
    ghgGtCo2e: ghgOf(turn),
    powerCo2Gt: run.co2Gt,
    industryCo2Gt: sheet.industryCo2Gt,
    mobilityCo2Gt: endUse.mobilityCo2Gt,
    buildingsCo2Gt: endUse.buildingsCo2Gt,
    trendGdpUsdBillion,
    gdpUsdBillion: accounts.gdpUsdBillion,
    mitigationCostUsdBillion: accounts.mitigationCostUsdBillion,
    damageUsdBillion: accounts.damageUsdBillion,
    healthCostUsdBillion: region.damages.airPollutionUsdPerTCo2 * fossilCo2Gt,
    strandedUsdBillion: accounts.strandedUsdBillion,
    carbonRevenueUsdBillion: levers.carbonPriceUsdPerT * fossilCo2Gt,
    borderLossUsdBillion: draft.borderLossShare * trendGdpUsdBillion,
    borderRevenueUsdBillion: draft.borderRevenueUsdBillion,
    populationMillion: trends.populationMillion,
    powerTwh: { ...run.twh },
    coalCapacityGw: sumOf(draft.coalTwh) * gwPerTwh(economy.power.coal.capacityFactor),
    coalRetiredEarlyGw: sheet.retirement.retiredEarlyGw,
    cleanAddedGw,
    blastFurnaceMt: industry.blastFurnaceMt,
    powerPriceUsdPerMwh: powerPrice(turn),
    withoutPowerMillion: draft.withoutPowerShare * trends.populationMillion,
    cleanDebtServiceUsdBillion: draft.cleanCapitalUsdBillion * costs.renewableFactor,
    costOfCapital: costs.costOfCapital,
    financeGapUsdBillion: financeGap(region, levers, trendGdpUsdBillion, economy),
    energySecurity: energySecurity(turn, sheet.fuelGt, run.twh),
    valueChain: draft.valueChain,
    fossilJobsMillion: jobs.fossilJobsMillion,
    cleanJobsMillion: jobs.cleanJobsMillion,
    mineralExposure: costs.mineralExposure,
    mineralPriceIndex: turn.world.minerals.priceIndex / Math.max(0.2, costs.mineralAccess),
    consumptionCo2Gt,
    gasUseGt: sheet.fuelGt.gas,
    tariffLossUsdBillion: turn.shock.lossShare * trendGdpUsdBillion,
    electricVehicleShare: draft.lightElectricShare,
    solarUsdPerMwh: costs.solarUsdPerMwh,
    windUsdPerMwh: costs.windUsdPerMwh,
    hydrogenUsdPerKg: costs.hydrogenUsdPerKg,
  };
}

/** Methane, nitrous oxide and fluorinated gases, Gt CO2e. */
function otherGasesGt({ base, economy, sheet: { gases } }: RegionTurn): number {
  const { otherGases } = economy;
  return (
    (gases.ch4Mt * otherGases.ch4Gwp + gases.n2oMt * otherGases.n2oGwp) / 1000 +
    otherGases.fGasesGtCo2e * base.fossilShare
  );
}
