import type { ModelParameters } from '../content/model.ts';
import { type Accounts, closeAccounts } from './accounts.ts';
import { modelBase } from './base.ts';
import { sumOf } from './cohorts.ts';
import { consumptionCo2Gt } from './consumption.ts';
import { financeGap } from './finance.ts';
import { termsOfTrade } from './fuels.ts';
import { energySecurity } from './indices.ts';
import { jobsOf } from './jobs.ts';
import { gwPerTwh } from './powerPlant.ts';
import type { RegionOutline, RegionYear } from './record.ts';
import { type ByRegion, inOrder } from './region.ts';
import type { RegionTurn } from './turn.ts';

/** What regions' accounts need to know of the world: last year's warming, and money in trade for each region. */
export type WorldNow = {
  readonly temperatureC: number;
  readonly damageFactor: number;
  readonly mineralIncome: readonly number[];
  readonly gasIncome: readonly number[] | null;
};

/** How the regions' year is told. */
export type Report<T> = (
  turns: readonly RegionTurn[],
  now: WorldNow,
  parameters: ModelParameters,
) => ByRegion<T>;

/** Every region in outline: all that curves show, at a fraction of the work. */
export const inOutline: Report<RegionOutline> = (turns, now) =>
  inOrder(
    turns.map((turn, i) => ({
      fossilCo2Gt: turn.sheet.fossilCo2Gt,
      ghgGtCo2e: ghgOf(turn),
      gdpUsdBillion: accountsOf(turn, i, now).gdpUsdBillion,
    })),
  );

/** Every region in full. */
export const inFull: Report<RegionYear> = (turns, now, parameters) => {
  const consumption = consumptionCo2Gt(turns, modelBase(parameters), parameters);
  return inOrder(turns.map((turn, i) => regionYear(turn, accountsOf(turn, i, now), consumption[i] ?? 0)));
};

const accountsOf = (turn: RegionTurn, i: number, now: WorldNow): Accounts =>
  closeAccounts(turn, {
    premiumsUsdBillion: premiums(turn),
    retirement: turn.sheet.retirement,
    termsOfTradeShare: termsOfTrade(turn),
    gasAndMineralsUsdBillion: (now.mineralIncome[i] ?? 0) + (now.gasIncome?.[i] ?? 0),
    temperatureC: now.temperatureC,
    damageFactor: now.damageFactor,
  });

const ghgOf = (turn: RegionTurn): number =>
  turn.sheet.fossilCo2Gt - turn.sheet.removalsGt + turn.sheet.land.landUseCo2Gt + otherGasesGt(turn);

/** The record of a region's year: accounts, plant, prices and indices, from what happened. */
function regionYear(turn: RegionTurn, accounts: Accounts, consumptionCo2Gt: number): RegionYear {
  const { draft, levers, costs, region, economy, trends, sheet } = turn;
  const { dispatch: run, industry, endUse, land, built, fossilCo2Gt, removalsGt } = sheet;
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
    powerPriceUsdPerMwh: run.meanUsdPerMwh,
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

/** What policy makes the region pay beyond what it would have chosen, before the factors of the accounts. */
function premiums({ draft, world, economy, sheet }: RegionTurn): number {
  const { removals } = economy;
  const removalUsdPerT = removals.baseUsdPerT + removals.learningUsdPerT * world.captureIndex;
  return (
    draft.endUsePremiumUsdBillion +
    sheet.industry.costUsdBillion +
    draft.powerPremiumUsdBillion +
    sheet.dispatch.costUsdBillion +
    sheet.land.costUsdBillion +
    sheet.gases.costUsdBillion +
    sheet.removalsGt * removalUsdPerT
  );
}

/** Methane, nitrous oxide and fluorinated gases, Gt CO2e. */
function otherGasesGt({ base, economy, sheet: { gases } }: RegionTurn): number {
  const { otherGases } = economy;
  return (
    (gases.ch4Mt * otherGases.ch4Gwp + gases.n2oMt * otherGases.n2oGwp) / 1000 +
    otherGases.fGasesGtCo2e * base.fossilShare
  );
}
