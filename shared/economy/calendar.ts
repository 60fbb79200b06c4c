import type { EconomyParameters, ModelParameters, RegionParameters } from '../content/model.ts';
import { modelBase, type RegionBase } from './base.ts';
import { fading, populationMillion } from './growth.ts';
import { dataCentresTwh } from './powerDemand.ts';
import { REGIONS } from './region.ts';

/** What time alone decides of a year, whatever anybody does: the same in every run, so it is worked out once. */
export type Calendar = {
  readonly dataCentresTwh: number;
  /** Reach of data and computing in the world, 1 = the world of 2035. */
  readonly digitalLevel: number;
  /** What better engines, less clinker and fading rents leave of 2023. */
  readonly thinnedShare: number;
  readonly clinkerShare: number;
  readonly rentShare: number;
  /** Growth of chemicals and other fuel use with output. */
  readonly diffuseElasticity: number;
  /** In the order of `REGIONS`. */
  readonly regions: readonly RegionCalendar[];
};

/** What time alone decides of a region's year. */
export type RegionCalendar = {
  readonly trendGrowth: number;
  readonly populationMillion: number;
  /** Factors on last year's value. */
  readonly steelFactor: number;
  readonly cementFactor: number;
  readonly hydroFactor: number;
  readonly bioFactor: number;
  readonly nuclearFactor: number;
  readonly scrapShare: number;
  /** What replaces the last fuel of industry, before the cost of capital and of hydrogen. */
  readonly backstopUsdPerT: number;
  /** Before any protection or programme. */
  readonly landSourceGt: number;
  readonly ch4OtherMt: number;
  readonly n2oMt: number;
};

const calendars = new WeakMap<ModelParameters, Map<number, Calendar>>();

/** The calendar of a year: nobody may change what is returned. */
export function calendarOf(year: number, parameters: ModelParameters): Calendar {
  let years = calendars.get(parameters);
  if (years === undefined) {
    years = new Map();
    calendars.set(parameters, years);
  }
  let calendar = years.get(year);
  if (calendar === undefined) {
    calendar = worldCalendar(year, parameters);
    years.set(year, calendar);
  }
  return calendar;
}

function worldCalendar(year: number, parameters: ModelParameters): Calendar {
  const { economy, regions } = parameters;
  const { endUse, industry, fuelMarket, digital } = economy;
  const { diffuse, cement } = industry;
  const years = year - 2023;
  const model = modelBase(parameters);
  const centresTwh = dataCentresTwh(year, economy);
  return {
    dataCentresTwh: centresTwh,
    digitalLevel: centresTwh / digital.levelReferenceTwh,
    thinnedShare: Math.exp(-endUse.thinningPerYear * years),
    clinkerShare: Math.exp(-cement.clinkerDeclinePerYear * years),
    rentShare: Math.exp(-fuelMarket.rentDeclinePerYear * years),
    diffuseElasticity:
      diffuse.elasticityFloor + diffuse.elasticityExtra * Math.exp(-years / diffuse.elasticityFadeYears),
    regions: REGIONS.map((id) => regionCalendar(year, regions[id], model.regions[id], economy)),
  };
}

function regionCalendar(
  year: number,
  { growth, industry, power, land, emissions, population }: RegionParameters,
  base: RegionBase,
  economy: EconomyParameters,
): RegionCalendar {
  const years = year - 2023;
  const { diffuse, growthFadeYears: fadeYears } = economy.industry;
  const { ownGrowthPerYear: own } = power;
  const { ownGrowthFadeYears: fade } = economy.power;
  const gases = economy.otherGases;
  const slowedYears = gases.growthFadeYears * (1 - Math.exp(-years / gases.growthFadeYears));
  return {
    trendGrowth: fading(growth.trendPerYear2023, growth.longRunPerYear, growth.fadeYears, year),
    populationMillion: populationMillion(population, year),
    steelFactor:
      1 + fading(industry.steelGrowthPerYear2023, industry.steelGrowthLongRunPerYear, fadeYears, year),
    cementFactor:
      1 + fading(industry.cementGrowthPerYear2023, industry.cementGrowthLongRunPerYear, fadeYears, year),
    hydroFactor: 1 + own.hydro * Math.exp(-years / fade.hydro),
    bioFactor: 1 + own.bio * Math.exp(-years / fade.bio),
    nuclearFactor: 1 + own.nuclear * Math.exp(-years / fade.nuclear),
    scrapShare:
      base.scrapShare +
      (industry.scrapShareMax - base.scrapShare) * (1 - Math.exp(-years / industry.scrapFadeYears)),
    backstopUsdPerT:
      diffuse.backstopUsdPerT *
      industry.backstopRatio *
      Math.exp(-diffuse.backstopDeclinePerYear * (year - diffuse.backstopReferenceYear)),
    landSourceGt:
      Math.max(0, emissions.landUseCo2Gt) * Math.exp(years * Math.log(1 - land.trendDeclinePerYear)),
    ch4OtherMt:
      emissions.ch4Mt *
      (1 - emissions.ch4EnergyShare) *
      Math.exp(emissions.ch4OtherGrowthPerYear * slowedYears),
    n2oMt: emissions.n2oMt * Math.exp(emissions.n2oGrowthPerYear * slowedYears),
  };
}
