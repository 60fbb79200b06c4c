import { closeAccounts } from './accounts.ts';
import { sumOf } from './cohorts.ts';
import { financeGap } from './finance.ts';
import { termsOfTrade } from './fuels.ts';
import { populationMillion } from './growth.ts';
import { energySecurity } from './indices.ts';
import { jobsOf } from './jobs.ts';
import { gwPerTwh } from './powerPlant.ts';
import type { RegionYear } from './record.ts';
import type { ByRegion, RegionId } from './region.ts';
import type { RegionTurn } from './turn.ts';
import type { RegionOutcome } from './year.ts';

/** What a region's accounts need to know of the world: last year's warming, carbon and money in trade. */
export type WorldNow = {
  readonly temperatureC: number;
  readonly damageFactor: number;
  readonly consumptionCo2Gt: ByRegion<number>;
  readonly mineralIncome: ByRegion<number>;
  readonly gasIncome: ByRegion<number> | null;
};

/** The record of a region's year: accounts, plant, prices and indices, from what happened. */
export function regionYear(
  id: RegionId,
  turn: RegionTurn,
  outcome: RegionOutcome,
  now: WorldNow,
): RegionYear {
  const { draft, levers, costs, region, economy } = turn;
  const { run, industry, endUse, land, built, fossilCo2Gt, removalsGt } = outcome;
  const trendGdpUsdBillion = draft.trendGdpUsdBillion;
  const accounts = closeAccounts(turn, {
    premiumsUsdBillion: premiums(turn, outcome),
    retirement: outcome.retirement,
    termsOfTradeShare: termsOfTrade(turn),
    gasAndMineralsUsdBillion: now.mineralIncome[id] + (now.gasIncome?.[id] ?? 0),
    temperatureC: now.temperatureC,
    damageFactor: now.damageFactor,
  });
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
    ghgGtCo2e: fossilCo2Gt - removalsGt + land.landUseCo2Gt + otherGasesGt(turn, outcome),
    powerCo2Gt: run.co2Gt,
    industryCo2Gt: outcome.industryCo2Gt,
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
    populationMillion: populationMillion(region, turn.year),
    powerTwh: run.twh,
    coalCapacityGw: sumOf(draft.coalTwh) * gwPerTwh(economy.power.coal.capacityFactor),
    coalRetiredEarlyGw: outcome.retirement.retiredEarlyGw,
    cleanAddedGw,
    blastFurnaceMt: industry.blastFurnaceMt,
    powerPriceUsdPerMwh: run.meanUsdPerMwh,
    withoutPowerMillion: draft.withoutPowerShare * populationMillion(region, turn.year),
    cleanDebtServiceUsdBillion: draft.cleanCapitalUsdBillion * costs.renewableFactor,
    costOfCapital: costs.costOfCapital,
    financeGapUsdBillion: financeGap(region, levers, trendGdpUsdBillion, economy),
    energySecurity: energySecurity(turn, outcome.fuelGt, run.twh),
    valueChain: draft.valueChain,
    fossilJobsMillion: jobs.fossilJobsMillion,
    cleanJobsMillion: jobs.cleanJobsMillion,
    mineralExposure: costs.mineralExposure,
    mineralPriceIndex: turn.world.minerals.priceIndex / Math.max(0.2, costs.mineralAccess),
    consumptionCo2Gt: now.consumptionCo2Gt[id],
    gasUseGt: outcome.fuelGt.gas,
    tariffLossUsdBillion: turn.shock.lossShare * trendGdpUsdBillion,
    electricVehicleShare: draft.lightElectricShare,
    solarUsdPerMwh: costs.solarUsdPerMwh,
    windUsdPerMwh: costs.windUsdPerMwh,
    hydrogenUsdPerKg: costs.hydrogenUsdPerKg,
  };
}

/** What policy makes the region pay beyond what it would have chosen, before the factors of the accounts. */
function premiums({ draft, world, economy: { removals } }: RegionTurn, outcome: RegionOutcome): number {
  const removalUsdPerT = removals.baseUsdPerT + removals.learningUsdPerT * world.captureIndex;
  return (
    draft.endUsePremiumUsdBillion +
    outcome.industry.costUsdBillion +
    draft.powerPremiumUsdBillion +
    outcome.run.costUsdBillion +
    outcome.land.costUsdBillion +
    outcome.gases.costUsdBillion +
    outcome.removalsGt * removalUsdPerT
  );
}

/** Methane, nitrous oxide and fluorinated gases, Gt CO2e. */
function otherGasesGt({ base, economy: { otherGases } }: RegionTurn, { gases }: RegionOutcome): number {
  return (
    (gases.ch4Mt * otherGases.ch4Gwp + gases.n2oMt * otherGases.n2oGwp) / 1000 +
    otherGases.fGasesGtCo2e * base.fossilShare
  );
}
