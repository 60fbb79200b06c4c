import { sumOf } from './cohorts.ts';
import { logistic, logisticArea } from './curves.ts';
import { ageEight } from './eightCohorts.ts';
import { licenceInForce } from './levers.ts';
import type { RegionTurn } from './turn.ts';

/** What vehicles and heating emit and use this year, and how much they buy. */
export type EndUseYear = {
  readonly mobilityCo2Gt: number;
  readonly buildingsCo2Gt: number;
  readonly electricityTwh: number;
  readonly batteryAddedTwh: number;
  readonly electricGoodsGt: number;
};

type Market = { readonly salesMax: number; readonly scaleUsdPerT: number };

/** A kind of goods: what is burnt if none were electric, who buys at what price, and the goods by age. */
type Fleet = {
  readonly market: Market;
  readonly priceUsdPerT: number;
  readonly offsetUsdPerT: number;
  readonly fuelledGt: number;
  readonly fuelled: number[];
  readonly electric: number[];
  readonly service: number;
  readonly hazards: readonly number[];
  /** Part that was electric in the data's year, whose fuel is not in them. */
  readonly electricAtStart: number;
};

type FleetYear = {
  readonly electricShare: number;
  readonly co2Gt: number;
  readonly switchedGt: number;
  readonly soldElectricGt: number;
  readonly premiumUsdBillion: number;
};

/** Services grow, sales follow cost, fleets follow their sales. */
export function stepEndUse(turn: RegionTurn): EndUseYear {
  const { draft, economy, year } = turn;
  const { endUse: p } = economy;
  growServices(turn);
  const fleets = fleetsOf(turn);
  const light = stepFleet(fleets.light, year);
  const heavy = stepFleet(fleets.heavy, year);
  const heat = stepFleet(fleets.heat, year);
  draft.lightElectricShare = light.electricShare;
  draft.heavyElectricShare = heavy.electricShare;
  draft.heatElectricShare = heat.electricShare;
  draft.endUsePremiumUsdBillion +=
    light.premiumUsdBillion +
    heavy.premiumUsdBillion +
    heat.premiumUsdBillion -
    draft.endUsePremiumUsdBillion / p.premiumLifeYears;
  return {
    mobilityCo2Gt: light.co2Gt + heavy.co2Gt,
    buildingsCo2Gt: heat.co2Gt,
    electricityTwh:
      1000 *
      (p.light.mwhPerT * light.switchedGt +
        p.heavy.mwhPerT * heavy.switchedGt +
        p.heat.mwhPerT * heat.switchedGt),
    batteryAddedTwh:
      p.batteryTwhPerGtLight * light.soldElectricGt + p.batteryTwhPerGtHeavy * heavy.soldElectricGt,
    electricGoodsGt: light.soldElectricGt + heavy.soldElectricGt + heat.soldElectricGt,
  };
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

function fleetsOf(turn: RegionTurn): Readonly<Record<'light' | 'heavy' | 'heat', Fleet>> {
  const { draft, base, costs, levers, yearsSince2023, model, calendar } = turn;
  const p = turn.economy.endUse;
  const thin = calendar.thinnedShare * (1 - draft.efficiencySaving);
  const favour =
    p.capitalEffectUsdPerT * (1 - costs.capitalRatio) + p.licenceEffectUsdPerT * licenceInForce(levers);
  const mobility = levers.carbonPriceUsdPerT + levers.mobilityStandardUsdPerT;
  const cheaper = 1 - turn.world.batteryIndex;
  return {
    light: {
      market: p.light,
      priceUsdPerT: mobility,
      offsetUsdPerT: base.lightOffsetUsdPerT - p.light.premiumFallUsdPerT * cheaper - favour,
      fuelledGt: base.lightCo2Gt * draft.mobilityService * thin,
      fuelled: draft.lightFuelled,
      electric: draft.lightElectric,
      service: draft.mobilityService,
      hazards: model.lightHazard,
      electricAtStart: turn.region.endUse.lightElectricStock2023,
    },
    heavy: {
      market: p.heavy,
      priceUsdPerT: mobility,
      offsetUsdPerT: base.truckOffsetUsdPerT - p.heavy.premiumFallUsdPerT * cheaper - favour,
      fuelledGt: base.truckCo2Gt * draft.mobilityService * thin,
      fuelled: draft.heavyFuelled,
      electric: draft.heavyElectric,
      service: draft.mobilityService,
      hazards: model.heavyHazard,
      electricAtStart: 0,
    },
    heat: {
      market: p.heat,
      priceUsdPerT: levers.carbonPriceUsdPerT + levers.buildingsStandardUsdPerT,
      offsetUsdPerT: base.heatOffsetUsdPerT - p.heat.driftUsdPerTPerYear * yearsSince2023 - favour,
      fuelledGt: base.heatCo2Gt * draft.heatService * thin,
      fuelled: draft.heatFuelled,
      electric: draft.heatElectric,
      service: draft.heatService,
      hazards: model.boilerHazard,
      electricAtStart: 0,
    },
  };
}

/** A year of a fleet: old goods die, what service lacks is bought new, electric in the share that cost gives. */
function stepFleet(fleet: Fleet, year: number): FleetYear {
  const { market, priceUsdPerT, offsetUsdPerT, fuelledGt, fuelled, electric, electricAtStart } = fleet;
  const { salesMax, scaleUsdPerT } = market;
  const z = (priceUsdPerT - offsetUsdPerT) / scaleUsdPerT;
  const sales = salesMax * logistic(z);
  const left = ageEight(fuelled, year, fleet.hazards) + ageEight(electric, year, fleet.hazards);
  const bought = Math.max(0, fleet.service - left);
  fuelled[0] = (fuelled[0] ?? 0) + bought * (1 - sales);
  electric[0] = (electric[0] ?? 0) + bought * sales;
  const on = sumOf(electric);
  const electricShare = on / (on + sumOf(fuelled));
  const switched = (electricShare - electricAtStart) / (1 - electricAtStart);
  const boughtGt = (fuelledGt * bought) / fleet.service;
  return {
    electricShare,
    co2Gt: fuelledGt * (1 - switched),
    switchedGt: fuelledGt * switched,
    soldElectricGt: boughtGt * sales,
    premiumUsdBillion: boughtGt * salesMax * logisticArea(z, priceUsdPerT, scaleUsdPerT),
  };
}
