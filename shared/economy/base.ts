import type { ModelParameters, RegionParameters } from '../content/model.ts';
import type { TechnologyId } from '../content/technologies.ts';
import { type LearningCurve, learningCurve } from '../technology/learning.ts';
import { hazardByAge } from './cohorts.ts';
import { annuity, power } from './curves.ts';
import type { ByFuel } from './fuels.ts';
import { exposureOf, type Holding, holdingsOf, type MineralBase, mineralBases } from './mineralBase.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId, sumOver, sumOverRegions } from './region.ts';
import {
  cleanPower2023,
  freeRun,
  fuels2023,
  KWH_PER_YEAR,
  prices2023,
  sectors2023,
  total2023,
} from './regionOf2023.ts';

/** What follows from a region's data of 2023 alone and is needed in every later year. */
export type RegionBase = {
  readonly powerCo2Gt: number;
  readonly steelCo2Gt: number;
  readonly cementCo2Gt: number;
  readonly lightCo2Gt: number;
  readonly truckCo2Gt: number;
  readonly heatCo2Gt: number;
  readonly chemicalsCo2Gt: number;
  readonly otherCo2Gt: number;
  /** Fuel use outside power by fuel, for import dependence. */
  readonly coalOutsidePowerGt: number;
  readonly oilOutsidePowerGt: number;
  readonly gasOutsidePowerGt: number;
  readonly demandTwh: number;
  readonly totalTwh: number;
  /** Price at which half of the sales would be electric, less what the data of 2023 already include. */
  readonly lightOffsetUsdPerT: number;
  readonly truckOffsetUsdPerT: number;
  readonly heatOffsetUsdPerT: number;
  readonly powerPriceUsdPerT: number;
  /** How much more a fuel would run without the price of 2023. */
  readonly freeRun: ByFuel<number>;
  readonly industryPriceUsdPerT: number;
  readonly abatement: number;
  readonly scrapShare: number;
  readonly capitalFactor: number;
  readonly renewableFactor: number;
  readonly damageMultiplier: number;
  readonly solarGw: number;
  readonly windGw: number;
  readonly solarReferenceGw: number;
  readonly windReferenceGw: number;
  readonly heavyWeight: number;
  readonly fossilShare: number;
  readonly fossilCo2Gt: number;
  /** CO2 of 2023 in goods made for others, net, and in goods made by others, net. */
  readonly exportedCo2Gt: number;
  readonly importedCo2Gt: number;
  readonly outputShare2023: number;
  /** Dependence on others' minerals and machines, 0-1. */
  readonly mineralExposure: number;
  /** Its part of each mineral, and of the refining of all of them. */
  readonly holdings: readonly Holding[];
  readonly refiningShare: number;
  readonly powerCo2TPerMwh: number;
  readonly hydrogenUsdPerKg: number;
  /** What sun cost in 2023, USD/MWh. */
  readonly solarUsdPerMwh: number;
};

export type ModelBase = {
  readonly regions: ByRegion<RegionBase>;
  readonly coalHazard: readonly number[];
  readonly gasHazard: readonly number[];
  readonly furnaceHazard: readonly number[];
  readonly kilnHazard: readonly number[];
  readonly lightHazard: readonly number[];
  readonly heavyHazard: readonly number[];
  readonly boilerHazard: readonly number[];
  readonly minerals: readonly MineralBase[];
  readonly learning: Readonly<Record<TechnologyId, LearningCurve>>;
  readonly fuelUse2023Gt: ByFuel<number>;
  /** Data of carbon in trade do not quite balance: what is imported over what is exported. */
  readonly importedPerExported: number;
  /** Concentration (Herfindahl) of the makers of clean equipment in 2023. */
  readonly chainConcentration2023: number;
  readonly worldIntensity: number;
  readonly worldHeavyWeight: number;
  /** Annuity at which mitigation costs what the curves say. */
  readonly referenceCapitalFactor: number;
};

const cache = new WeakMap<ModelParameters, ModelBase>();

/** Derived values, worked out once for each parameters object (a changed copy gets its own). */
export function modelBase(parameters: ModelParameters): ModelBase {
  const known = cache.get(parameters);
  if (known) return known;
  const base = buildBase(parameters);
  cache.set(parameters, base);
  return base;
}

function buildBase(parameters: ModelParameters): ModelBase {
  const { technologies } = parameters;
  const { power: p, industry, endUse } = parameters.economy;
  const world = worldBase(parameters);
  const minerals = mineralBases(parameters);
  const regions = byRegion((id) => regionBase(id, parameters, world, minerals));
  const worldHeavyWeight = sumOverRegions((id) => regions[id].heavyWeight);
  const gdp = sumOverRegions((id) => parameters.regions[id].growth.gdpUsdBillion2023);
  return {
    regions,
    coalHazard: hazardByAge(p.coal.lifeYears, p.survivalWidthYears),
    gasHazard: hazardByAge(p.gas.lifeYears, p.survivalWidthYears),
    furnaceHazard: hazardByAge(industry.steel.campaignYears, industry.steel.campaignWidthYears),
    kilnHazard: hazardByAge(industry.cement.kilnLifeYears, industry.cement.kilnWidthYears),
    lightHazard: hazardByAge(endUse.light.lifeYears, endUse.survivalWidthYears),
    heavyHazard: hazardByAge(endUse.heavy.lifeYears, endUse.survivalWidthYears),
    boilerHazard: hazardByAge(endUse.heat.lifeYears, endUse.survivalWidthYears),
    minerals,
    learning: {
      solar: learningCurve(technologies.solar),
      wind: learningCurve(technologies.wind),
      battery: learningCurve(technologies.battery),
      electrolyser: learningCurve(technologies.electrolyser),
      'carbon-capture': learningCurve(technologies['carbon-capture']),
    },
    fuelUse2023Gt: fuelUse2023(regions, parameters),
    importedPerExported:
      sumOverRegions((id) => regions[id].importedCo2Gt) / sumOverRegions((id) => regions[id].exportedCo2Gt),
    chainConcentration2023: chainConcentration(
      REGIONS.map(
        (id) => parameters.regions[id].valueChain.index2023 * parameters.regions[id].growth.gdpUsdBillion2023,
      ),
    ),
    worldIntensity: world.fossilCo2Gt / gdp,
    worldHeavyWeight,
    referenceCapitalFactor: annuity(parameters.economy.income.referenceCostOfCapitalPerYear, 20),
  };
}

type WorldBase = {
  readonly gdpUsdBillion: number;
  readonly fossilCo2Gt: number;
  readonly solarGw: number;
  readonly windGw: number;
  readonly meanMultiplier: number;
};

const solarGw2023 = (region: RegionParameters, parameters: ModelParameters) =>
  (region.power.generationTwh.solar / (KWH_PER_YEAR * region.power.capacityFactor.solar)) *
  parameters.technologies.solar.experience2023;

const windGw2023 = (region: RegionParameters, parameters: ModelParameters) =>
  (region.power.generationTwh.wind / (KWH_PER_YEAR * region.power.capacityFactor.wind)) *
  parameters.technologies.wind.experience2023;

/** Sums over regions that a region's own base refers to. */
function worldBase(parameters: ModelParameters): WorldBase {
  const { regions, economy } = parameters;
  const gdp = sumOverRegions((id) => regions[id].growth.gdpUsdBillion2023);
  const weighted = sumOverRegions(
    (id) =>
      regions[id].growth.gdpUsdBillion2023 *
      power(regions[id].damages.multiplier, economy.damages.multiplierExponent),
  );
  return {
    gdpUsdBillion: gdp,
    fossilCo2Gt: sumOverRegions((id) => regions[id].emissions.fossilCo2Gt),
    solarGw: sumOverRegions((id) => solarGw2023(regions[id], parameters)),
    windGw: sumOverRegions((id) => windGw2023(regions[id], parameters)),
    meanMultiplier: weighted / gdp,
  };
}

/** How few hands make clean equipment: the sum of squared shares, by position in the chain and output. */
export function chainConcentration(made: readonly number[]): number {
  const total = sumOver(made, (amount) => amount);
  return sumOver(made, (amount) => (amount / total) ** 2);
}

/** Fuel burnt in 2023 as the model counts it, Gt CO2 a year. */
function fuelUse2023(regions: ByRegion<RegionBase>, parameters: ModelParameters): ByFuel<number> {
  const plant = (id: RegionId) => parameters.regions[id].power;
  const power = (id: RegionId, fuel: 'coal' | 'gas') =>
    (plant(id).generationTwh[fuel] * plant(id).emissionsTPerMwh[fuel]) / 1000;
  const oilPower = (id: RegionId) =>
    (plant(id).generationTwh.oil * parameters.economy.power.oilTPerMwh) / 1000;
  return {
    coal: sumOverRegions((id) => regions[id].coalOutsidePowerGt + power(id, 'coal')),
    oil: sumOverRegions((id) => regions[id].oilOutsidePowerGt + oilPower(id)),
    gas: sumOverRegions((id) => regions[id].gasOutsidePowerGt + power(id, 'gas')),
  };
}

function regionBase(
  id: RegionId,
  parameters: ModelParameters,
  world: WorldBase,
  minerals: readonly MineralBase[],
): RegionBase {
  const region = parameters.regions[id];
  const { economy } = parameters;
  const solarGw = solarGw2023(region, parameters);
  const windGw = windGw2023(region, parameters);
  const spill = region.technology.spilloverShare;
  const sectors = sectors2023(region, parameters);
  const prices = prices2023(region, parameters);
  const outputShare2023 = region.growth.gdpUsdBillion2023 / world.gdpUsdBillion;
  return {
    ...sectors,
    ...prices,
    freeRun: freeRun(prices.powerPriceUsdPerT, region, parameters),
    ...fuels2023(region, sectors, parameters),
    totalTwh: total2023(region),
    demandTwh:
      total2023(region) - region.power.dataCentreShare * (economy.digital.dataCentresTwh[0]?.[1] ?? 0),
    scrapShare: 1 - region.industry.blastFurnaceShare - region.industry.directReductionShare,
    capitalFactor: annuity(region.finance.costOfCapitalPerYear, 20),
    renewableFactor: annuity(region.finance.costOfCapitalPerYear, economy.power.renewableCapitalYears),
    damageMultiplier:
      power(region.damages.multiplier, economy.damages.multiplierExponent) / world.meanMultiplier,
    solarGw,
    windGw,
    solarReferenceGw: solarGw + spill * (world.solarGw - solarGw),
    windReferenceGw: windGw + spill * (world.windGw - windGw),
    fossilShare: region.emissions.fossilCo2Gt / world.fossilCo2Gt,
    fossilCo2Gt: region.emissions.fossilCo2Gt,
    exportedCo2Gt: Math.max(0, region.emissions.fossilCo2Gt - region.equity.consumptionCo2Gt),
    importedCo2Gt: Math.max(0, region.equity.consumptionCo2Gt - region.emissions.fossilCo2Gt),
    outputShare2023,
    mineralExposure: exposureOf(id, outputShare2023, minerals),
    holdings: holdingsOf(id, minerals),
    refiningShare: minerals.reduce(
      (sum, { parameters: m, refining }) => sum + m.accessWeight * refining[id],
      0,
    ),
    powerCo2TPerMwh: (1000 * sectors.powerCo2Gt) / total2023(region),
    heavyWeight: sectors.steelCo2Gt + sectors.cementCo2Gt + sectors.chemicalsCo2Gt,
    ...cleanPower2023(region, parameters),
  };
}
