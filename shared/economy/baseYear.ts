import type { ModelParameters } from '../content/model.ts';
import { type ModelBase, modelBase } from './base.ts';
import { calendarOf } from './calendar.ts';
import { blankCosts, type WorldCosts, writeCosts } from './costs.ts';
import { financeGap } from './finance.ts';
import { writeFuelUse } from './fuels.ts';
import { energySecurity } from './indices.ts';
import { jobsOf } from './jobs.ts';
import { mineralMarket, smeltingByMineral } from './minerals.ts';
import { policyLevers } from './policyLevers.ts';
import { gwPerTwh } from './powerPlant.ts';
import type { RegionYear, YearRecord } from './record.ts';
import { byRegion, type RegionId, sumOverRegions } from './region.ts';
import { initialWorld, START_YEAR } from './start.ts';
import type { WorldState } from './state.ts';
import { FREE_TRADE } from './tariffs.ts';

/** The record of the data's year: emissions, power, output and people exactly as in the content. */
export function baseYearRecord(parameters: ModelParameters): YearRecord {
  const world = initialWorld(parameters);
  const model = modelBase(parameters);
  const regions = byRegion((id) => regionBaseYear(id, world, model, parameters));
  const bunkersGt = parameters.economy.bunkers.co2Gt2023;
  const fossilCo2Gt = bunkersGt + sumOverRegions((id) => regions[id].fossilCo2Gt);
  return {
    year: START_YEAR,
    temperatureC: world.climate.temperatureC,
    co2Ppm: world.climate.co2Ppm,
    forcingWm2: world.climate.forcingWm2,
    fossilCo2Gt,
    totalCo2Gt: fossilCo2Gt + sumOverRegions((id) => regions[id].landUseCo2Gt),
    ghgGtCo2e: bunkersGt + sumOverRegions((id) => regions[id].ghgGtCo2e),
    regions,
  };
}

/** Costs of the year 2023: nothing has been learnt since. */
function costs2023(world: WorldState, model: ModelBase, parameters: ModelParameters): WorldCosts {
  return {
    minerals: mineralMarket(world.minerals, null, model, parameters),
    smeltingKtCo2: smeltingByMineral(world.minerals, model),
    chainConcentrationRise: 0,
    digitalLevel: calendarOf(START_YEAR, parameters).digitalLevel,
    batteryIndex: 1,
    electrolyserIndex: 1,
    captureIndex: 1,
    solarExperienceGw: sumOverRegions((id) => world.regions[id].solarExperienceGw),
    windExperienceGw: sumOverRegions((id) => world.regions[id].windExperienceGw),
    storageProgress: 0,
    fuelPrice: { coal: 1, oil: 1, gas: 1 },
    fuelUseGt: model.fuelUse2023Gt,
  };
}

function regionBaseYear(
  id: RegionId,
  world: WorldState,
  model: ModelBase,
  parameters: ModelParameters,
): RegionYear {
  const { economy } = parameters;
  const region = parameters.regions[id];
  const base = model.regions[id];
  const levers = policyLevers('current', id, START_YEAR, parameters);
  const costs = blankCosts();
  writeCosts(
    costs,
    { draft: world.regions[id], levers, region, base, shock: FREE_TRADE },
    costs2023(world, model, parameters),
    model,
    parameters,
  );
  const { generationTwh, capexUsdPerKw } = region.power;
  const { otherRenewables, ...bySource } = generationTwh;
  const powerTwh = { ...bySource, bio: bySource.bio + otherRenewables };
  const gdpUsdBillion = region.growth.gdpUsdBillion2023;
  const { fossilCo2Gt, landUseCo2Gt } = region.emissions;
  const coal =
    (capexUsdPerKw.coal * (costs.capitalFactor + economy.power.operationShareOfCapex.plant)) / 8.76;
  const sectors = {
    mobilityCo2Gt: base.lightCo2Gt + base.truckCo2Gt,
    buildingsCo2Gt: base.heatCo2Gt,
    steelCo2Gt: base.steelCo2Gt,
    cementCo2Gt: base.cementCo2Gt,
    chemicalsCo2Gt: base.chemicalsCo2Gt,
    otherCo2Gt: base.otherCo2Gt,
  };
  const fuel = { coal: 0, oil: 0, gas: 0 };
  writeFuelUse(fuel, { base, region, economy }, powerTwh, sectors, sectors);
  const carbonUsdPerMwh = (levers.carbonPriceUsdPerT * base.powerCo2Gt * 1000) / base.totalTwh;
  return {
    fossilCo2Gt,
    landUseCo2Gt,
    removalsGt: 0,
    ghgGtCo2e: ghg2023(region, base.fossilShare, parameters),
    powerCo2Gt: base.powerCo2Gt,
    industryCo2Gt: base.steelCo2Gt + base.cementCo2Gt + base.chemicalsCo2Gt + base.otherCo2Gt,
    mobilityCo2Gt: sectors.mobilityCo2Gt,
    buildingsCo2Gt: sectors.buildingsCo2Gt,
    trendGdpUsdBillion: gdpUsdBillion,
    gdpUsdBillion,
    mitigationCostUsdBillion: 0,
    damageUsdBillion: 0,
    healthCostUsdBillion: region.damages.airPollutionUsdPerTCo2 * fossilCo2Gt,
    strandedUsdBillion: 0,
    carbonRevenueUsdBillion: region.policy2023.carbonPriceUsdPerT * fossilCo2Gt,
    borderLossUsdBillion: 0,
    borderRevenueUsdBillion: 0,
    populationMillion: region.population.million2023,
    powerTwh,
    coalCapacityGw: powerTwh.coal * gwPerTwh(economy.power.coal.capacityFactor),
    coalRetiredEarlyGw: 0,
    cleanAddedGw: addedGw2023(id, world, parameters),
    blastFurnaceMt: region.industry.steelMt * region.industry.blastFurnaceShare,
    powerPriceUsdPerMwh: coal / economy.power.coal.capacityFactor + costs.coalFuelUsdPerMwh + carbonUsdPerMwh,
    withoutPowerMillion: region.power.withoutPowerShare2023 * region.population.million2023,
    cleanDebtServiceUsdBillion: 0,
    costOfCapital: costs.costOfCapital,
    financeGapUsdBillion: financeGap(region, levers, gdpUsdBillion, economy),
    energySecurity: energySecurity(
      { draft: world.regions[id], levers, costs, region, economy },
      fuel,
      powerTwh,
    ),
    valueChain: region.valueChain.index2023,
    ...jobsOf(
      powerTwh,
      fossilCo2Gt,
      gdpUsdBillion,
      1,
      addedGw2023(id, world, parameters),
      0,
      region,
      economy,
    ),
    mineralExposure: base.mineralExposure,
    mineralPriceIndex: 1,
    consumptionCo2Gt: region.equity.consumptionCo2Gt,
    gasUseGt: fuel.gas,
    tariffLossUsdBillion: 0,
    electricVehicleShare: region.endUse.lightElectricStock2023,
    solarUsdPerMwh: costs.solarUsdPerMwh,
    windUsdPerMwh: costs.windUsdPerMwh,
    hydrogenUsdPerKg: costs.hydrogenUsdPerKg,
  };
}

function ghg2023(
  { emissions }: ModelParameters['regions'][RegionId],
  fossilShare: number,
  { economy: { otherGases } }: ModelParameters,
): number {
  const methane = (emissions.ch4Mt * otherGases.ch4Gwp) / 1000;
  const nitrousOxide = (emissions.n2oMt * otherGases.n2oGwp) / 1000;
  const fGases = otherGases.fGasesGtCo2e * fossilShare;
  return emissions.fossilCo2Gt + emissions.landUseCo2Gt + methane + nitrousOxide + fGases;
}

function addedGw2023(id: RegionId, world: WorldState, { regions }: ModelParameters): number {
  const { capacityFactor } = regions[id].power;
  const { solarAddedTwh, windAddedTwh } = world.regions[id];
  return solarAddedTwh * gwPerTwh(capacityFactor.solar) + windAddedTwh * gwPerTwh(capacityFactor.wind);
}
