import { addToFleet, ageFleet, ageInYear, shrinkFleet } from './cohorts.ts';
import { clamp } from './curves.ts';
import type { RegionTurn } from './turn.ts';

/** GW that give one TWh a year at a capacity factor. */
export const gwPerTwh = (capacityFactor: number): number => 1 / (8.76 * capacityFactor);

export type Retirement = {
  readonly retiredEarlyGw: number;
  /** Book value of what was ordered to close, before any pay-off. */
  readonly strandedUsdBillion: number;
};

/**
 * Closes fossil plant: old plant dies, ordered plant closes early at a loss of its book value, hardly used
 * plant gives up. Oil plant fades.
 */
export function retirePlant(turn: RegionTurn): void {
  const { retirement, market } = turn.sheet;
  const { draft, levers, region, economy, model, year } = turn;
  const { coal, gas, oilDeclinePerYear } = economy.power;
  const oldCoalTwh = ageFleet(
    draft.coalTwh,
    year,
    model.coalHazard,
    1 - economy.power.retrofitLifeShare * levers.coalRetrofitEffort,
  );
  const oldGasTwh = ageFleet(draft.gasTwh, year, model.gasHazard);
  const share = clamp(levers.coalRetirementSharePerYear, 0, 1);
  const gw = gwPerTwh(coal.capacityFactor);
  retirement.retiredEarlyGw = oldCoalTwh * share * gw;
  retirement.strandedUsdBillion =
    share === 0
      ? 0
      : (coal.bookShare *
          bookTwh(draft.coalTwh, year, coal.lifeYears) *
          share *
          gw *
          region.power.capexUsdPerKw.coal) /
        1000;
  const coalTwh = shrinkFleet(draft.coalTwh, oldCoalTwh, share);
  market.coalTwh = shrinkFleet(draft.coalTwh, coalTwh, idleShare(draft.coalUse, coal));
  market.gasTwh = shrinkFleet(draft.gasTwh, oldGasTwh, idleShare(draft.gasUse, gas));
  draft.oilTwh *= 1 - oilDeclinePerYear;
}

/** A fleet weighted by the part of its life that is left. */
function bookTwh(fleet: readonly number[], year: number, lifeYears: number): number {
  let book = 0;
  for (let i = 0; i < fleet.length; i++) {
    const left = 1 - ageInYear(i, year) / lifeYears;
    if (left > 0) book += (fleet[i] ?? 0) * left;
  }
  return book;
}

/** The part of a fleet that gives up because it is hardly used. */
const idleShare = (use: number, plant: { closeBelowUse: number; closeMaxPerYear: number }): number =>
  use >= plant.closeBelowUse ? 0 : plant.closeMaxPerYear * (1 - use / plant.closeBelowUse);

/** Hydro, bio and nuclear beyond the market: rates that fade. */
export function growOwnPlant({ draft, trends }: RegionTurn): void {
  draft.hydroTwh *= trends.hydroFactor;
  draft.bioTwh *= trends.bioFactor;
  draft.nuclearTwh *= trends.nuclearFactor;
}

/** Adds new plant of a year, TWh. */
export function addPlant(turn: RegionTurn, coalTwh: number, gasTwh: number): void {
  addToFleet(turn.draft.coalTwh, turn.year, coalTwh);
  addToFleet(turn.draft.gasTwh, turn.year, gasTwh);
}
