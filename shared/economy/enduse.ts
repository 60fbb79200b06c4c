import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { sumOf } from './cohorts.ts';
import { logistic, logisticArea } from './curves.ts';
import { ageEight } from './eightCohorts.ts';
import { licenceInForce } from './levers.ts';
import type { Draft, RegionDraft } from './state.ts';
import type { RegionTurn } from './turn.ts';

/** What vehicles and heating emit and use this year, and how much they buy. */
export type EndUseYear = {
  readonly mobilityCo2Gt: number;
  readonly buildingsCo2Gt: number;
  readonly electricityTwh: number;
  readonly batteryAddedTwh: number;
  readonly electricGoodsGt: number;
};

export const blankEndUse = (): Draft<EndUseYear> => ({
  mobilityCo2Gt: Number.NaN,
  buildingsCo2Gt: Number.NaN,
  electricityTwh: Number.NaN,
  batteryAddedTwh: Number.NaN,
  electricGoodsGt: Number.NaN,
});

type Market = { readonly salesMax: number; readonly scaleUsdPerT: number };

/** A kind of goods: its market and the goods by age in the region's draft, what a year asks of it and what comes of that. */
type Fleet = {
  readonly market: Market;
  fuelled: number[];
  electric: number[];
  readonly hazards: readonly number[];
  /** Part that was electric in the data's year, whose fuel is not in them. */
  readonly electricAtStart: number;
  /** Who buys at what price, and what would be burnt if none were electric. */
  priceUsdPerT: number;
  offsetUsdPerT: number;
  service: number;
  fuelledGt: number;
  electricShare: number;
  co2Gt: number;
  switchedGt: number;
  soldElectricGt: number;
  premiumUsdBillion: number;
};

export type Fleets = Readonly<Record<'light' | 'heavy' | 'heat', Fleet>>;

/** The fleets of a region's draft. */
export function fleetsOf(
  draft: RegionDraft,
  { endUse }: RegionParameters,
  model: ModelBase,
  { endUse: p }: EconomyParameters,
): Fleets {
  const { lightFuelled, lightElectric, heavyFuelled, heavyElectric, heatFuelled, heatElectric } = draft;
  const { lightHazard, heavyHazard, boilerHazard } = model;
  return {
    light: fleet(p.light, lightFuelled, lightElectric, lightHazard, endUse.lightElectricStock2023),
    heavy: fleet(p.heavy, heavyFuelled, heavyElectric, heavyHazard, 0),
    heat: fleet(p.heat, heatFuelled, heatElectric, boilerHazard, 0),
  };
}

/** Lays a draft's fleets in the place of another's. */
export function setFleets({ light, heavy, heat }: Fleets, draft: RegionDraft): void {
  light.fuelled = draft.lightFuelled;
  light.electric = draft.lightElectric;
  heavy.fuelled = draft.heavyFuelled;
  heavy.electric = draft.heavyElectric;
  heat.fuelled = draft.heatFuelled;
  heat.electric = draft.heatElectric;
}

const fleet = (
  market: Market,
  fuelled: number[],
  electric: number[],
  hazards: readonly number[],
  electricAtStart: number,
): Fleet => ({
  market,
  fuelled,
  electric,
  hazards,
  electricAtStart,
  priceUsdPerT: Number.NaN,
  offsetUsdPerT: Number.NaN,
  service: Number.NaN,
  fuelledGt: Number.NaN,
  electricShare: Number.NaN,
  co2Gt: Number.NaN,
  switchedGt: Number.NaN,
  soldElectricGt: Number.NaN,
  premiumUsdBillion: Number.NaN,
});

/** Services grow, sales follow cost, fleets follow their sales. */
export function stepEndUse(turn: RegionTurn): void {
  const { draft, economy, year } = turn;
  const { endUse: p } = economy;
  const { endUse, fleets } = turn.sheet;
  const { light, heavy, heat } = fleets;
  growServices(turn);
  askFleets(turn);
  stepFleet(light, year);
  stepFleet(heavy, year);
  stepFleet(heat, year);
  draft.lightElectricShare = light.electricShare;
  draft.heavyElectricShare = heavy.electricShare;
  draft.heatElectricShare = heat.electricShare;
  draft.endUsePremiumUsdBillion +=
    light.premiumUsdBillion +
    heavy.premiumUsdBillion +
    heat.premiumUsdBillion -
    draft.endUsePremiumUsdBillion / p.premiumLifeYears;
  endUse.mobilityCo2Gt = light.co2Gt + heavy.co2Gt;
  endUse.buildingsCo2Gt = heat.co2Gt;
  endUse.electricityTwh =
    1000 *
    (p.light.mwhPerT * light.switchedGt +
      p.heavy.mwhPerT * heavy.switchedGt +
      p.heat.mwhPerT * heat.switchedGt);
  endUse.batteryAddedTwh =
    p.batteryTwhPerGtLight * light.soldElectricGt + p.batteryTwhPerGtHeavy * heavy.soldElectricGt;
  endUse.electricGoodsGt = light.soldElectricGt + heavy.soldElectricGt + heat.soldElectricGt;
}

/** Mobility and heat that people want, and the savings of efficiency programmes: faster where data help. */
function growServices({ draft, levers, growth, region, economy, world }: RegionTurn): void {
  const { endUse: p, digital } = economy;
  draft.mobilityService *= 1 + region.endUse.mobilityElasticity * growth - p.mobilitySavingPerYear;
  draft.heatService *= 1 + region.endUse.heatElasticity * growth - p.heatSavingPerYear;
  const faster = 1 + digital.savingSynergyShare * world.digitalLevel;
  draft.efficiencySaving = Math.min(
    p.extraSavingMax,
    draft.efficiencySaving + p.extraSavingPerYear * levers.efficiencyEffort * faster,
  );
}

/** What the year asks of each fleet: service, and goods at a price. */
function askFleets(turn: RegionTurn): void {
  const { draft, base, costs, levers, yearsSince2023, calendar, sheet } = turn;
  const { light, heavy, heat } = sheet.fleets;
  const p = turn.economy.endUse;
  const thin = calendar.thinnedShare * (1 - draft.efficiencySaving);
  const favour =
    p.capitalEffectUsdPerT * (1 - costs.capitalRatio) + p.licenceEffectUsdPerT * licenceInForce(levers);
  const cheaper = 1 - turn.world.batteryIndex;
  light.priceUsdPerT = levers.carbonPriceUsdPerT + levers.mobilityStandardUsdPerT;
  heavy.priceUsdPerT = light.priceUsdPerT;
  heat.priceUsdPerT = levers.carbonPriceUsdPerT + levers.buildingsStandardUsdPerT;
  light.offsetUsdPerT = base.lightOffsetUsdPerT - p.light.premiumFallUsdPerT * cheaper - favour;
  heavy.offsetUsdPerT = base.truckOffsetUsdPerT - p.heavy.premiumFallUsdPerT * cheaper - favour;
  heat.offsetUsdPerT = base.heatOffsetUsdPerT - p.heat.driftUsdPerTPerYear * yearsSince2023 - favour;
  light.service = draft.mobilityService;
  heavy.service = draft.mobilityService;
  heat.service = draft.heatService;
  light.fuelledGt = base.lightCo2Gt * draft.mobilityService * thin;
  heavy.fuelledGt = base.truckCo2Gt * draft.mobilityService * thin;
  heat.fuelledGt = base.heatCo2Gt * draft.heatService * thin;
}

/** A year of a fleet: old goods die, what service lacks is bought new, electric in the share that cost gives. */
function stepFleet(fleet: Fleet, year: number): void {
  const { priceUsdPerT, fuelledGt, fuelled, electric, hazards, electricAtStart } = fleet;
  const { salesMax, scaleUsdPerT } = fleet.market;
  const z = (priceUsdPerT - fleet.offsetUsdPerT) / scaleUsdPerT;
  const sales = salesMax * logistic(z);
  const left = ageEight(fuelled, year, hazards) + ageEight(electric, year, hazards);
  const bought = Math.max(0, fleet.service - left);
  fuelled[0] = (fuelled[0] ?? 0) + bought * (1 - sales);
  electric[0] = (electric[0] ?? 0) + bought * sales;
  const on = sumOf(electric);
  const electricShare = on / (on + sumOf(fuelled));
  const switched = (electricShare - electricAtStart) / (1 - electricAtStart);
  const boughtGt = (fuelledGt * bought) / fleet.service;
  fleet.electricShare = electricShare;
  fleet.co2Gt = fuelledGt * (1 - switched);
  fleet.switchedGt = fuelledGt * switched;
  fleet.soldElectricGt = boughtGt * sales;
  fleet.premiumUsdBillion = boughtGt * salesMax * logisticArea(z, priceUsdPerT, scaleUsdPerT);
}
