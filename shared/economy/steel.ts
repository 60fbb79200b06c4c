import { addToFleet, ageFleet } from './cohorts.ts';
import { licenceInForce } from './levers.ts';
import type { Draft } from './state.ts';
import type { RegionTurn } from './turn.ts';

/**
 * Steel: demand less material efficiency and scrap must be smelted; when a furnace campaign ends, relining
 * competes with gas, hydrogen and capture. The relining year is the cheap exit.
 */
export function stepSteel(turn: RegionTurn): void {
  const { draft, year, trends } = turn;
  const { industry: account, routes: choice } = turn.sheet;
  const region = turn.region.industry;
  const { industry } = turn.economy;
  const { steel } = industry;
  draft.steelIndex *= trends.steelFactor;
  const demandMt =
    region.steelMt *
    draft.steelIndex *
    turn.activity *
    (1 - industry.materialSavingMax * draft.materialProgress);
  const { scrapShare } = trends;
  const primaryMt = demandMt * (1 - scrapShare);

  let furnaceMt = ageFleet(draft.furnaceMt, year, turn.model.furnaceHazard);
  const kept = 1 - 1 / steel.alternativeLifeYears;
  draft.gasReductionMt *= kept;
  draft.hydrogenReductionMt *= kept;
  draft.furnaceCaptureMt *= kept;
  draft.steelPremiumUsdBillion *= kept;
  const others = draft.gasReductionMt + draft.hydrogenReductionMt + draft.furnaceCaptureMt;
  const needMt = Math.max(0, primaryMt - furnaceMt - others);
  let hydrogenAddedMt = 0;
  if (needMt > 0) {
    chooseRoutes(turn);
    addToFleet(draft.furnaceMt, year, needMt * choice.relining);
    furnaceMt += needMt * choice.relining;
    draft.gasReductionMt += needMt * choice.gas;
    hydrogenAddedMt = needMt * choice.hydrogen;
    draft.hydrogenReductionMt += hydrogenAddedMt;
    draft.furnaceCaptureMt += needMt * choice.capture;
    draft.steelPremiumUsdBillion += (needMt * choice.premiumUsdPerT) / 1000;
  }
  // A shrinking market idles furnaces first, then the other routes.
  const otherMt = draft.gasReductionMt + draft.hydrogenReductionMt + draft.furnaceCaptureMt;
  const otherUse = otherMt > primaryMt ? primaryMt / otherMt : 1;
  const usedFurnaceMt = Math.max(0, Math.min(furnaceMt, primaryMt - otherMt * otherUse));
  const co2Mt =
    usedFurnaceMt * region.blastFurnaceTPerT +
    otherUse *
      (draft.gasReductionMt * steel.gasReduction.emissionsTPerT +
        draft.hydrogenReductionMt * steel.hydrogenReduction.emissionsTPerT +
        draft.furnaceCaptureMt * steel.furnaceCapture.emissionsTPerT) +
    demandMt * scrapShare * steel.scrapTPerT;
  account.steelCo2Gt = co2Mt / 1000;
  account.blastFurnaceMt = usedFurnaceMt;
  account.capturedMt =
    draft.furnaceCaptureMt * Math.max(0, region.blastFurnaceTPerT - steel.furnaceCapture.emissionsTPerT);
  account.hydrogenSteelAddedMt = hydrogenAddedMt;
  account.costUsdBillion = draft.steelPremiumUsdBillion;
}

export type Routes = {
  readonly relining: number;
  readonly gas: number;
  readonly hydrogen: number;
  readonly capture: number;
  readonly premiumUsdPerT: number;
};

export const blankRoutes = (): Draft<Routes> => ({
  relining: Number.NaN,
  gas: Number.NaN,
  hydrogen: Number.NaN,
  capture: Number.NaN,
  premiumUsdPerT: Number.NaN,
});

/** Shares of the routes among what must be replaced, and the welfare cost per tonne of steel. */
function chooseRoutes(turn: RegionTurn): void {
  const { routes } = turn.sheet;
  const { levers, costs } = turn;
  const { steel } = turn.economy.industry;
  const furnaceTPerT = turn.region.industry.blastFurnaceTPerT;
  const price = levers.carbonPriceUsdPerT + levers.industryStandardUsdPerT;
  const { gasReduction, hydrogenReduction, furnaceCapture, logitScaleUsdPerT: scale } = steel;
  const cheapMoney = 1 - steel.transitionFinanceCut * levers.transitionFinanceEffort;
  const tried = steel.demonstrationUsdPerT * levers.demonstrationEffort;
  const gasUsdPerT =
    gasReduction.costUsdPerT +
    gasReduction.gasPriceFactor * (costs.gasFuelUsdPerMwh - gasReduction.gasReferenceUsdPerMwh);
  const hydrogenUsdPerT =
    (hydrogenReduction.costUsdPerT +
      hydrogenReduction.kgHydrogenPerT *
        (costs.hydrogenUsdPerKg - hydrogenReduction.hydrogenReferenceUsdPerKg)) *
      costs.capitalRatioRoot *
      cheapMoney -
    hydrogenReduction.licenceEffectUsdPerT * licenceInForce(levers) -
    tried;
  const captureUsdPerT = furnaceCapture.costUsdPerT * turn.world.captureIndex * cheapMoney - tried;
  // Counted from relining, which is then always worth one: no price is too high for the exponent.
  const relined = price * furnaceTPerT;
  const w0 = 1;
  const w1 = Math.exp((relined - gasUsdPerT - price * gasReduction.emissionsTPerT) / scale);
  const w2 = Math.exp((relined - hydrogenUsdPerT - price * hydrogenReduction.emissionsTPerT) / scale);
  const w3 = Math.exp((relined - captureUsdPerT - price * furnaceCapture.emissionsTPerT) / scale);
  const sum = w0 + w1 + w2 + w3;
  const free =
    1 +
    Math.exp(-gasUsdPerT / scale) +
    Math.exp(-hydrogenUsdPerT / scale) +
    Math.exp(-captureUsdPerT / scale);
  const spread = 1 + steel.demonstrationGain * levers.demonstrationEffort;
  const ramp = Math.min(
    1,
    (steel.newRouteStartShare + steel.newRouteGrowthSharePerYear * turn.yearsSince2023) * spread,
  );
  const chosen = Math.min(w2 / sum, ramp);
  const hydrogen = Math.max(chosen, Math.min(levers.procurementShare, 2 * ramp, 1));
  const capture = Math.min(w3 / sum, ramp, 1 - hydrogen);
  // What the state buys beyond the market costs it the difference to relining.
  const boughtUsdPerT =
    (hydrogen - chosen) * Math.max(0, hydrogenUsdPerT + price * hydrogenReduction.emissionsTPerT - relined);
  const rest = (1 - hydrogen - capture) / (w0 + w1);
  const paid =
    price *
    (w0 * furnaceTPerT +
      w1 * gasReduction.emissionsTPerT +
      w2 * hydrogenReduction.emissionsTPerT +
      w3 * furnaceCapture.emissionsTPerT);
  routes.relining = w0 * rest;
  routes.gas = w1 * rest;
  routes.hydrogen = hydrogen;
  routes.capture = capture;
  routes.premiumUsdPerT = relined - scale * Math.log(sum / free) - paid / sum + boughtUsdPerT;
}
