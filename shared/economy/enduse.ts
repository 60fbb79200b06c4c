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

/** Sales of a year: the electric share, and the premium per tonne that it is worth. */
type Sales = { readonly share: number; readonly premiumUsdPerT: number };

/** Services grow, sales follow cost, fleets follow their sales. */
export function stepEndUse(turn: RegionTurn): EndUseYear {
  const { draft, base, costs, levers, growth, year, yearsSince2023 } = turn;
  const { endUse: p, digital } = turn.economy;
  const region = turn.region.endUse;
  const mobilityGrowth = region.mobilityElasticity * growth - p.mobilitySavingPerYear;
  const heatGrowth = region.heatElasticity * growth - p.heatSavingPerYear;
  draft.mobilityService *= 1 + mobilityGrowth;
  draft.heatService *= 1 + heatGrowth;
  draft.efficiencySaving = Math.min(
    p.extraSavingMax,
    draft.efficiencySaving +
      p.extraSavingPerYear *
        levers.efficiencyEffort *
        (1 + digital.savingSynergyShare * turn.world.digitalLevel),
  );
  const thin = Math.exp(-p.thinningPerYear * yearsSince2023) * (1 - draft.efficiencySaving);
  const favour =
    p.capitalEffectUsdPerT * (1 - costs.capitalRatio) + p.licenceEffectUsdPerT * licenceInForce(levers);
  const mobilityPrice = levers.carbonPriceUsdPerT + levers.mobilityStandardUsdPerT;
  const heatPrice = levers.carbonPriceUsdPerT + levers.buildingsStandardUsdPerT;
  const cheaper = 1 - turn.world.batteryIndex;

  const light = salesOf(
    p.light,
    mobilityPrice,
    base.lightOffsetUsdPerT - p.light.premiumFallUsdPerT * cheaper - favour,
  );
  const heavy = salesOf(
    p.heavy,
    mobilityPrice,
    base.truckOffsetUsdPerT - p.heavy.premiumFallUsdPerT * cheaper - favour,
  );
  const heat = salesOf(
    p.heat,
    heatPrice,
    base.heatOffsetUsdPerT - p.heat.driftUsdPerTPerYear * yearsSince2023 - favour,
  );

  const lightGt = base.lightCo2Gt * draft.mobilityService * thin;
  const heavyGt = base.truckCo2Gt * draft.mobilityService * thin;
  const heatGt = base.heatCo2Gt * draft.heatService * thin;
  const { lightHazard, heavyHazard, boilerHazard } = turn.model;
  const { mobilityService, heatService } = draft;
  const lightTurnover = renew(
    draft.lightFuelled,
    draft.lightElectric,
    light.share,
    mobilityService,
    year,
    lightHazard,
  );
  const heavyTurnover = renew(
    draft.heavyFuelled,
    draft.heavyElectric,
    heavy.share,
    mobilityService,
    year,
    heavyHazard,
  );
  const heatTurnover = renew(
    draft.heatFuelled,
    draft.heatElectric,
    heat.share,
    heatService,
    year,
    boilerHazard,
  );
  draft.lightElectricShare = electricShare(draft.lightFuelled, draft.lightElectric);
  draft.heavyElectricShare = electricShare(draft.heavyFuelled, draft.heavyElectric);
  draft.heatElectricShare = electricShare(draft.heatFuelled, draft.heatElectric);
  const lightStart = region.lightElectricStock2023;
  const lightSwitched = (draft.lightElectricShare - lightStart) / (1 - lightStart);

  draft.endUsePremiumUsdBillion +=
    lightGt * lightTurnover * light.premiumUsdPerT +
    heavyGt * heavyTurnover * heavy.premiumUsdPerT +
    heatGt * heatTurnover * heat.premiumUsdPerT -
    draft.endUsePremiumUsdBillion / p.premiumLifeYears;
  const lightSoldGt = lightGt * lightTurnover * light.share;
  const heavySoldGt = heavyGt * heavyTurnover * heavy.share;
  return {
    mobilityCo2Gt: lightGt * (1 - lightSwitched) + heavyGt * (1 - draft.heavyElectricShare),
    buildingsCo2Gt: heatGt * (1 - draft.heatElectricShare),
    electricityTwh:
      1000 *
      (p.light.mwhPerT * lightGt * lightSwitched +
        p.heavy.mwhPerT * heavyGt * draft.heavyElectricShare +
        p.heat.mwhPerT * heatGt * draft.heatElectricShare),
    batteryAddedTwh: p.batteryTwhPerGtLight * lightSoldGt + p.batteryTwhPerGtHeavy * heavySoldGt,
    electricGoodsGt: lightSoldGt + heavySoldGt + heatGt * heatTurnover * heat.share,
  };
}

function salesOf(market: Market, price: number, offsetUsdPerT: number): Sales {
  const z = (price - offsetUsdPerT) / market.scaleUsdPerT;
  return {
    share: market.salesMax * logistic(z),
    premiumUsdPerT: market.salesMax * logisticArea(z, price, market.scaleUsdPerT),
  };
}

/**
 * A year of a fleet: old goods die, what service lacks is bought new, electric in the share of sales. Gives the
 * part of the fleet that is new.
 */
function renew(
  fuelled: number[],
  electric: number[],
  electricSales: number,
  service: number,
  year: number,
  hazards: readonly number[],
): number {
  const bought = Math.max(0, service - ageEight(fuelled, year, hazards) - ageEight(electric, year, hazards));
  fuelled[0] = (fuelled[0] ?? 0) + bought * (1 - electricSales);
  electric[0] = (electric[0] ?? 0) + bought * electricSales;
  return bought / service;
}

function electricShare(fuelled: readonly number[], electric: readonly number[]): number {
  const on = sumOf(electric);
  return on / (on + sumOf(fuelled));
}
