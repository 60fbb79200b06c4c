import type { ModelParameters } from '../content/model.ts';
import { type Accounts, closeAccounts } from './accounts.ts';
import { sumOf } from './cohorts.ts';
import { stepEndUse } from './enduse.ts';
import { financeGap } from './finance.ts';
import { populationMillion } from './growth.ts';
import { energySecurity } from './indices.ts';
import { stepIndustry } from './industry.ts';
import { jobsOf } from './jobs.ts';
import { stepLand } from './land.ts';
import { stepOtherGases } from './methane.ts';
import { buildPlant } from './powerBuild.ts';
import { stepDemand } from './powerDemand.ts';
import { type DispatchYear, dispatch } from './powerDispatch.ts';
import { growOwnPlant, gwPerTwh, retirePlant } from './powerPlant.ts';
import type { RegionYear } from './record.ts';
import type { RegionId } from './region.ts';
import { fuelIndex, termsOfTrade } from './trade.ts';
import type { RegionTurn } from './turn.ts';

/** What the world is told by a region's year. */
export type RegionOutcome = {
  readonly fossilCo2Gt: number;
  readonly removalsGt: number;
  readonly landUseCo2Gt: number;
  readonly ch4Mt: number;
  readonly n2oMt: number;
  readonly batteryAddedTwh: number;
  readonly electrolyserAddedGw: number;
  readonly capturedMt: number;
  readonly solarAddedGw: number;
  readonly windAddedGw: number;
  /** Builds the region's record; left out when nobody reads it. */
  readonly record: () => RegionYear;
};

export type WorldNow = {
  readonly temperatureC: number;
  readonly grossFossilCo2Gt: number;
  readonly damageFactor: number;
};

/** One region, one year: end use, industry, power, land, other gases, removals, accounts. */
export function stepRegion(id: RegionId, turn: RegionTurn, now: WorldNow, parameters: ModelParameters): RegionOutcome {
  const { draft, levers, economy } = turn;
  const { removals, hydrogen, power } = economy;
  const endUse = stepEndUse(turn);
  const industry = stepIndustry(turn);
  const demandTwh = stepDemand(turn, endUse.electricityTwh + industry.electricityTwh);
  const retirement = retirePlant(turn);
  growOwnPlant(turn);
  const built = buildPlant(turn, demandTwh);
  const run = dispatch(turn, demandTwh);
  const industryCo2Gt =
    industry.steelCo2Gt + industry.cementCo2Gt + industry.chemicalsCo2Gt + industry.otherCo2Gt;
  const fossilCo2Gt = run.co2Gt + industryCo2Gt + endUse.mobilityCo2Gt + endUse.buildingsCo2Gt;
  const land = stepLand(turn);
  const gases = stepOtherGases(turn, fossilCo2Gt);
  const removalsGt = levers.removalsGtPerYear;
  const removalUsdPerT = removals.baseUsdPerT + removals.learningUsdPerT * turn.world.captureIndex;
  draft.fossilCo2Gt = fossilCo2Gt;

  const record = (): RegionYear => {
    const accounts = accountsOf(id, turn, now, parameters, {
      premiumsUsdBillion:
        draft.endUsePremiumUsdBillion +
        industry.costUsdBillion +
        draft.powerPremiumUsdBillion +
        run.costUsdBillion +
        land.costUsdBillion +
        gases.costUsdBillion +
        removalsGt * removalUsdPerT,
      retirement,
    });
    const ghgGtCo2e =
      fossilCo2Gt -
      removalsGt +
      land.landUseCo2Gt +
      (gases.ch4Mt * economy.otherGases.ch4Gwp + gases.n2oMt * economy.otherGases.n2oGwp) / 1000 +
      economy.otherGases.fGasesGtCo2e * turn.base.fossilShare;
    return {
      fossilCo2Gt,
      landUseCo2Gt: land.landUseCo2Gt,
      removalsGt,
      ghgGtCo2e,
      powerCo2Gt: run.co2Gt,
      industryCo2Gt,
      mobilityCo2Gt: endUse.mobilityCo2Gt,
      buildingsCo2Gt: endUse.buildingsCo2Gt,
      ...accounts,
      ...plantReport(turn, run),
      coalRetiredEarlyGw: retirement.retiredEarlyGw,
      cleanAddedGw: built.cleanAddedGw,
      blastFurnaceMt: industry.blastFurnaceMt,
      ...priceReport(turn, fossilCo2Gt),
      energySecurity: energySecurity(turn, run.twh, { ...industry, ...endUse }),
      ...jobsOf(
        run.twh,
        fossilCo2Gt,
        draft.trendGdpUsdBillion,
        fuelIndex(now.grossFossilCo2Gt, parameters),
        built.cleanAddedGw,
        endUse.electricGoodsGt,
        turn.region,
        economy,
      ),
    };
  };
  return {
    fossilCo2Gt,
    removalsGt,
    landUseCo2Gt: land.landUseCo2Gt,
    ch4Mt: gases.ch4Mt,
    n2oMt: gases.n2oMt,
    batteryAddedTwh: endUse.batteryAddedTwh + power.batteryTwhPerGw * built.variableAddedGw,
    electrolyserAddedGw:
      hydrogen.gwPerMtSteel * industry.hydrogenSteelAddedMt + hydrogen.gwPerGtAbated * industry.abatedAddedGt,
    capturedMt: industry.capturedMt + run.capturedMt + removalsGt * 1000,
    solarAddedGw: built.newExperienceGw.solar,
    windAddedGw: built.newExperienceGw.wind,
    record,
  };
}

function accountsOf(
  id: RegionId,
  turn: RegionTurn,
  now: WorldNow,
  parameters: ModelParameters,
  flows: Pick<Parameters<typeof closeAccounts>[1], 'premiumsUsdBillion' | 'retirement'>,
): Accounts {
  return closeAccounts(turn, {
    ...flows,
    termsOfTradeShare: termsOfTrade(id, now.grossFossilCo2Gt, turn.levers.fuelPriceShock, turn.year, parameters),
    temperatureC: now.temperatureC,
    damageFactor: now.damageFactor,
  });
}

function plantReport({ draft, economy }: RegionTurn, run: DispatchYear) {
  return {
    powerTwh: run.twh,
    coalCapacityGw: sumOf(draft.coalTwh) * gwPerTwh(economy.power.coal.capacityFactor),
    powerPriceUsdPerMwh: run.meanUsdPerMwh,
    electricVehicleShare: draft.lightElectricShare,
  };
}

function priceReport({ draft, levers, costs, region, economy, year }: RegionTurn, fossilCo2Gt: number) {
  return {
    trendGdpUsdBillion: draft.trendGdpUsdBillion,
    healthCostUsdBillion: region.damages.airPollutionUsdPerTCo2 * fossilCo2Gt,
    carbonRevenueUsdBillion: levers.carbonPriceUsdPerT * fossilCo2Gt,
    borderLossUsdBillion: draft.borderLossShare * draft.trendGdpUsdBillion,
    borderRevenueUsdBillion: draft.borderRevenueUsdBillion,
    populationMillion: populationMillion(region, year),
    costOfCapital: costs.costOfCapital,
    financeGapUsdBillion: financeGap(region, levers, draft.trendGdpUsdBillion, economy),
    valueChain: draft.valueChain,
    mineralExposure: region.trade.mineralExposure,
    solarUsdPerMwh: costs.solarUsdPerMwh,
    windUsdPerMwh: costs.windUsdPerMwh,
    hydrogenUsdPerKg: costs.hydrogenUsdPerKg,
  };
}
