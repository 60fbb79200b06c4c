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
import type { RegionOutcome } from './year.ts';

/** What regions' accounts need to know of the world: last year's warming, and money in trade for each region. */
export type WorldNow = {
  readonly temperatureC: number;
  readonly damageFactor: number;
  readonly mineralIncome: readonly number[];
  readonly gasIncome: readonly number[] | null;
};

/** How the regions' year is told. */
export type Report<T> = (
  outcomes: readonly RegionOutcome[],
  now: WorldNow,
  parameters: ModelParameters,
) => ByRegion<T>;

/** Every region in outline: all that curves show, at a fraction of the work. */
export const inOutline: Report<RegionOutline> = (outcomes, now) =>
  inOrder(
    outcomes.map((outcome, i) => ({
      fossilCo2Gt: outcome.fossilCo2Gt,
      ghgGtCo2e: ghgOf(outcome),
      gdpUsdBillion: accountsOf(outcome, i, now).gdpUsdBillion,
    })),
  );

/** Every region in full. */
export const inFull: Report<RegionYear> = (outcomes, now, parameters) => {
  const turns = outcomes.map(({ turn }) => turn);
  const consumption = consumptionCo2Gt(turns, modelBase(parameters), parameters);
  return inOrder(
    outcomes.map((outcome, i) => regionYear(outcome, accountsOf(outcome, i, now), consumption[i] ?? 0)),
  );
};

const accountsOf = (outcome: RegionOutcome, i: number, now: WorldNow): Accounts =>
  closeAccounts(outcome.turn, {
    premiumsUsdBillion: premiums(outcome),
    retirement: outcome.retirement,
    termsOfTradeShare: termsOfTrade(outcome.turn),
    gasAndMineralsUsdBillion: (now.mineralIncome[i] ?? 0) + (now.gasIncome?.[i] ?? 0),
    temperatureC: now.temperatureC,
    damageFactor: now.damageFactor,
  });

const ghgOf = (outcome: RegionOutcome): number =>
  outcome.fossilCo2Gt - outcome.removalsGt + outcome.land.landUseCo2Gt + otherGasesGt(outcome);

/** The record of a region's year: accounts, plant, prices and indices, from what happened. */
function regionYear(outcome: RegionOutcome, accounts: Accounts, consumptionCo2Gt: number): RegionYear {
  const { turn, run, industry, endUse, land, built, fossilCo2Gt, removalsGt } = outcome;
  const { draft, levers, costs, region, economy, trends } = turn;
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
    ghgGtCo2e: ghgOf(outcome),
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
    populationMillion: trends.populationMillion,
    powerTwh: { ...run.twh },
    coalCapacityGw: sumOf(draft.coalTwh) * gwPerTwh(economy.power.coal.capacityFactor),
    coalRetiredEarlyGw: outcome.retirement.retiredEarlyGw,
    cleanAddedGw,
    blastFurnaceMt: industry.blastFurnaceMt,
    powerPriceUsdPerMwh: run.meanUsdPerMwh,
    withoutPowerMillion: draft.withoutPowerShare * trends.populationMillion,
    cleanDebtServiceUsdBillion: draft.cleanCapitalUsdBillion * costs.renewableFactor,
    costOfCapital: costs.costOfCapital,
    financeGapUsdBillion: financeGap(region, levers, trendGdpUsdBillion, economy),
    energySecurity: energySecurity(turn, outcome.fuelGt, run.twh),
    valueChain: draft.valueChain,
    fossilJobsMillion: jobs.fossilJobsMillion,
    cleanJobsMillion: jobs.cleanJobsMillion,
    mineralExposure: costs.mineralExposure,
    mineralPriceIndex: turn.world.minerals.priceIndex / Math.max(0.2, costs.mineralAccess),
    consumptionCo2Gt,
    gasUseGt: outcome.fuelGt.gas,
    tariffLossUsdBillion: turn.shock.lossShare * trendGdpUsdBillion,
    electricVehicleShare: draft.lightElectricShare,
    solarUsdPerMwh: costs.solarUsdPerMwh,
    windUsdPerMwh: costs.windUsdPerMwh,
    hydrogenUsdPerKg: costs.hydrogenUsdPerKg,
  };
}

/** What policy makes the region pay beyond what it would have chosen, before the factors of the accounts. */
function premiums(outcome: RegionOutcome): number {
  const { draft, world, economy } = outcome.turn;
  const { removals } = economy;
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
function otherGasesGt({ gases, turn }: RegionOutcome): number {
  const { otherGases } = turn.economy;
  return (
    (gases.ch4Mt * otherGases.ch4Gwp + gases.n2oMt * otherGases.n2oGwp) / 1000 +
    otherGases.fGasesGtCo2e * turn.base.fossilShare
  );
}
