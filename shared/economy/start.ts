import { climateOf2024 } from '../climate/climate.ts';
import type { EconomyParameters, ModelParameters, RegionParameters } from '../content/model.ts';
import { type ModelBase, modelBase } from './base.ts';
import { fleetOfAge } from './cohorts.ts';
import { COHORTS, fleetAround, steadyFleet } from './eightCohorts.ts';
import { mineralsOf2023 } from './minerals.ts';
import { byRegion, type RegionId, sumOverRegions } from './region.ts';
import type { RegionState, WorldState } from './state.ts';

export const START_YEAR = 2023;

/** The world of the data's year, 2023. Its climate is the observed one of the end of 2024. */
export function initialWorld(parameters: ModelParameters): WorldState {
  const model = modelBase(parameters);
  const { technologies, economy } = parameters;
  return {
    year: START_YEAR,
    climate: climateOf2024(parameters.climate),
    regions: byRegion((id) => initialRegion(id, model, parameters)),
    batteryTwh: technologies.battery.experience2023,
    electrolyserGw: technologies.electrolyser.experience2023,
    captureMtPerYear: technologies['carbon-capture'].experience2023,
    minerals: mineralsOf2023(model, parameters),
    fuelUseGt: model.fuelUse2023Gt,
    grossFossilCo2Gt:
      economy.bunkers.co2Gt2023 + sumOverRegions((id) => parameters.regions[id].emissions.fossilCo2Gt),
  };
}

const NO_FLEET: readonly number[] = Array.from({ length: COHORTS }, () => 0);

/** Cars, trucks and boilers of 2023: ages as growth and their lives have left them, what is electric is new. */
function endUseFleets(
  { growth, endUse }: RegionParameters,
  { lightHazard, heavyHazard, boilerHazard }: ModelBase,
  { endUse: p }: EconomyParameters,
) {
  const mobility = endUse.mobilityElasticity * growth.trendPerYear2023 - p.mobilitySavingPerYear;
  const heat = endUse.heatElasticity * growth.trendPerYear2023 - p.heatSavingPerYear;
  const electric = endUse.lightElectricStock2023;
  const newest = NO_FLEET.map((_, i) => (i === 0 ? electric : 0));
  return {
    lightFuelled: steadyFleet(1 - electric, mobility, lightHazard, START_YEAR),
    lightElectric: newest,
    heavyFuelled: steadyFleet(1, mobility, heavyHazard, START_YEAR),
    heavyElectric: NO_FLEET,
    heatFuelled: steadyFleet(1, heat, boilerHazard, START_YEAR),
    heatElectric: NO_FLEET,
  };
}

function initialRegion(id: RegionId, model: ModelBase, { regions, economy }: ModelParameters): RegionState {
  const region = regions[id];
  const base = model.regions[id];
  const { generationTwh: twh, meanAgeYears } = region.power;
  const { initialAgeSpreadYears, refurbishment } = economy.power;
  // Old plant that still runs has been refurbished: only part of its later years counts.
  const counted = (age: number) =>
    Math.min(
      age,
      refurbishment.fromAgeYears + refurbishment.countedShare * Math.max(0, age - refurbishment.fromAgeYears),
    );
  const steelMt = region.industry.steelMt;
  return {
    trendGdpUsdBillion: region.growth.gdpUsdBillion2023,
    leakedOutShare: 0,
    leakedInShare: 0,
    borderLossShare: 0,
    borderRevenueUsdBillion: 0,
    materialProgress: 0,
    efficiencySaving: 0,
    forestProgress: 0,
    methaneProgress: economy.otherGases.initialMethaneEffort,
    mobilityService: 1,
    heatService: 1,
    ...endUseFleets(region, model, economy),
    lightElectricShare: region.endUse.lightElectricStock2023,
    heavyElectricShare: 0,
    heatElectricShare: 0,
    endUsePremiumUsdBillion: 0,
    steelIndex: 1,
    furnaceMt: fleetOfAge(
      steelMt * region.industry.blastFurnaceShare,
      region.industry.blastFurnaceAgeYears,
      economy.industry.steel.initialAgeSpreadYears,
      START_YEAR,
    ),
    gasReductionMt: steelMt * region.industry.directReductionShare,
    hydrogenReductionMt: 0,
    furnaceCaptureMt: 0,
    steelPremiumUsdBillion: 0,
    cementIndex: 1,
    kilns: fleetAround(
      1,
      region.industry.kilnAgeYears,
      economy.industry.cement.kilnAgeSpreadYears,
      START_YEAR,
    ),
    captureKilns: NO_FLEET,
    chemicalsIndex: 1,
    chemicalsAbatement: base.abatement,
    otherIndex: 1,
    otherAbatement: base.abatement,
    baseDemandTwh: base.demandTwh,
    coalTwh: fleetOfAge(twh.coal, counted(meanAgeYears.coal), initialAgeSpreadYears, START_YEAR),
    gasTwh: fleetOfAge(twh.gas, counted(meanAgeYears.gas), initialAgeSpreadYears, START_YEAR),
    oilTwh: twh.oil,
    nuclearTwh: twh.nuclear,
    hydroTwh: twh.hydro,
    bioTwh: twh.bio + twh.otherRenewables,
    windTwh: twh.wind,
    solarTwh: twh.solar,
    solarAddedTwh: region.power.addedTwh2023.solar,
    windAddedTwh: region.power.addedTwh2023.wind,
    coalUse: 1,
    gasUse: 1,
    demandTwh: base.totalTwh,
    fossilCaptureShare: 0,
    powerPremiumUsdBillion: 0,
    cleanCapitalUsdBillion: 0,
    withoutPowerShare: region.power.withoutPowerShare2023,
    solarExperienceGw: base.solarGw,
    windExperienceGw: base.windGw,
    powerCo2TPerMwh: base.powerCo2TPerMwh,
    valueChain: region.valueChain.index2023,
    gasUseGt: base.gasOutsidePowerGt + (twh.gas * region.power.emissionsTPerMwh.gas) / 1000,
    gasDiversified: 0,
    shoredShare: 0,
    growthLossShare: 0,
    fossilCo2Gt: region.emissions.fossilCo2Gt,
  };
}
