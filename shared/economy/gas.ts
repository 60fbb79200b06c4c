import type { EconomyParameters, ModelParameters, RegionParameters } from '../content/model.ts';
import type { Levers } from './levers.ts';
import { sumOver } from './region.ts';
import type { RegionState } from './state.ts';
import type { Place, RegionTurn } from './turn.ts';

/** The part of a region's gas that comes under long contracts. */
export function contractShare(state: RegionState, levers: Levers, { gas }: EconomyParameters): number {
  if (levers.gasContractBcmPerYear <= 0 || state.gasUseGt <= 0) return 0;
  return Math.min(1, (levers.gasContractBcmPerYear * gas.co2GtPerBcm) / state.gasUseGt);
}

/** Factor on the price of gas: what of a price shock is felt behind contracts, corridors and terminals. */
export function gasShockFelt(
  state: RegionState,
  levers: Levers,
  contracted: number,
  p: EconomyParameters,
): number {
  const open = (1 - contracted) * (1 - p.gas.diversifiedMaxShare * state.gasDiversified);
  return 1 + (levers.fuelPriceShock - 1) * open;
}

/** Corridors and terminals take some years to build. */
export function diversifyGas({ draft, levers, economy: { gas } }: RegionTurn): void {
  draft.gasDiversified += (levers.gasDiversificationEffort - draft.gasDiversified) / gas.diversifyYears;
}

/**
 * Energy security, points: what corridors and terminals take off the dependence on one seller. A contract helps
 * a buyer with many sellers and hurts one with few.
 */
export function gasSecurity(
  state: RegionState,
  contracted: number,
  { trade }: RegionParameters,
  { gas: p }: EconomyParameters,
): number {
  const cut = p.diversifiedMaxShare * state.gasDiversified;
  const left = trade.gasConcentration * (1 - cut);
  return (
    p.securityConcentrationPoints *
    (trade.importShare.gas * trade.gasConcentration * cut + contracted * (p.contractDiverseBelowShare - left))
  );
}

/**
 * Money that contracts move, billion USD a year: sellers under contract gain the margin less the discount, buyers
 * the discount, and the gas that is displaced costs all sellers their margin. It adds up to zero.
 */
export function writeGasIncome(
  places: readonly Place[],
  gasPrice: number,
  { economy }: ModelParameters,
): void {
  let bought = 0;
  let sold = 0;
  for (const { draft, levers, sheet } of places) {
    if (levers.gasContractBcmPerYear > 0) bought += contractShare(draft, levers, economy) * draft.gasUseGt;
    sold += levers.gasExportBcmPerYear;
    sheet.gasIncomeUsdBillion = 0;
  }
  if (bought <= 0 || sold <= 0) return;
  const { gas } = economy;
  const boughtBcm = bought / gas.co2GtPerBcm;
  const value = gasPrice * gas.priceUsdBillionPerBcm * Math.min(boughtBcm, sold);
  const rentOf = ({ region }: Place) =>
    Math.max(0, region.trade.fuelRentShareOfGdp.gas) * region.growth.gdpUsdBillion2023;
  const rents = sumOver(places, rentOf);
  for (const place of places) {
    const { draft, levers, sheet } = place;
    const buys = (contractShare(draft, levers, economy) * draft.gasUseGt) / bought;
    const sells = levers.gasExportBcmPerYear / sold;
    sheet.gasIncomeUsdBillion =
      value *
      (gas.contractDiscountShare * (buys - sells) +
        gas.marginShare * (sells - (rents > 0 ? rentOf(place) / rents : sells)));
  }
}

/** Gas power that contracts bring, TWh a year. */
export const contractedTwh = ({ levers, economy: { gas } }: RegionTurn): number =>
  levers.gasContractBcmPerYear * gas.contractPowerShare * gas.powerTwhPerBcm;
