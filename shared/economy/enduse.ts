import { clamp, logistic, logisticArea } from './curves.ts';
import type { RegionTurn } from './turn.ts';

/** What vehicles and heating emit and use this year, and how much they buy. */
export type EndUseYear = {
  readonly mobilityCo2Gt: number;
  readonly buildingsCo2Gt: number;
  readonly electricityTwh: number;
  readonly batteryAddedTwh: number;
  readonly electricGoodsGt: number;
};

type Market = { readonly salesMax: number; readonly scaleUsdPerT: number; readonly lifeYears: number };

/** Sales of a year: the electric share, and the premium per tonne that it is worth. */
type Sales = { readonly share: number; readonly premiumUsdPerT: number };

/** Services grow, sales follow cost, fleets follow their sales. */
export function stepEndUse(turn: RegionTurn): EndUseYear {
  const { draft, base, costs, levers, growth, yearsSince2023 } = turn;
  const p = turn.economy.endUse;
  const region = turn.region.endUse;
  const mobilityGrowth = region.mobilityElasticity * growth - p.mobilitySavingPerYear;
  const heatGrowth = region.heatElasticity * growth - p.heatSavingPerYear;
  draft.mobilityService *= 1 + mobilityGrowth;
  draft.heatService *= 1 + heatGrowth;
  draft.efficiencySaving = Math.min(
    p.extraSavingMax,
    draft.efficiencySaving + p.extraSavingPerYear * levers.efficiencyEffort,
  );
  const thin = Math.exp(-p.thinningPerYear * yearsSince2023) * (1 - draft.efficiencySaving);
  const favour = p.capitalEffectUsdPerT * (1 - costs.capitalRatio) + p.licenceEffectUsdPerT * levers.licence;
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
  const lightStart = region.lightElectricStock2023;
  const lightTurnover = turnover(p.light, mobilityGrowth);
  const heavyTurnover = turnover(p.heavy, mobilityGrowth);
  const heatTurnover = turnover(p.heat, heatGrowth);
  draft.lightElectricShare += lightTurnover * (light.share - draft.lightElectricShare);
  draft.heavyElectricShare += heavyTurnover * (heavy.share - draft.heavyElectricShare);
  draft.heatElectricShare += heatTurnover * (heat.share - draft.heatElectricShare);
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

/** The part of the fleet that is bought new in a year. */
const turnover = (market: Market, growth: number) => clamp(1 / market.lifeYears + growth, 0, 1);
