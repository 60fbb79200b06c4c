import type { ModelParameters } from '../content/model.ts';
import { effectiveExperience, learningIndex, licensedSpillover } from '../technology/learning.ts';
import type { RegionBase } from './base.ts';
import { annuity } from './curves.ts';
import { costOfCapital } from './finance.ts';
import type { Levers } from './levers.ts';
import type { RegionId } from './region.ts';
import type { RegionState } from './state.ts';

const KWH_PER_YEAR = 8.76;

/** What the world as a whole has learnt, and what fuel costs: the same for every region in a year. */
export type WorldCosts = {
  readonly batteryIndex: number;
  readonly electrolyserIndex: number;
  readonly captureIndex: number;
  readonly solarExperienceGw: number;
  readonly windExperienceGw: number;
  /** How far storage has come from 2023 towards its floor cost, 0-1. */
  readonly storageProgress: number;
  readonly fuelIndex: number;
};

/** Prices that a region's choices of the year see. Filled for all regions before any of them moves. */
export type Costs = {
  readonly costOfCapital: number;
  /** Annuity over 20 years now, and over its value in 2023. */
  readonly capitalFactor: number;
  /** Annuity over the life of wind and sun. */
  readonly renewableFactor: number;
  readonly capitalRatio: number;
  readonly solarCapexUsdPerKw: number;
  readonly windCapexUsdPerKw: number;
  readonly solarUsdPerMwh: number;
  readonly windUsdPerMwh: number;
  readonly coalFuelUsdPerMwh: number;
  readonly gasFuelUsdPerMwh: number;
  hydrogenUsdPerKg: number;
  hydrogenRentUsdBillion: number;
};

/** Capital, learning and fuel costs of a region in a year. */
export function regionCosts(
  id: RegionId,
  state: RegionState,
  levers: Levers,
  base: RegionBase,
  world: WorldCosts,
  parameters: ModelParameters,
): Costs {
  const region = parameters.regions[id];
  const { power, hydrogen } = parameters.economy;
  const { solar, wind } = parameters.technologies;
  const rate = costOfCapital(region, levers, state.trendGdpUsdBillion, parameters.economy);
  const capitalFactor = annuity(rate, 20);
  const renewable = annuity(rate, power.renewableCapitalYears);
  const spill = licensedSpillover(region.technology.spilloverShare, levers.licence);
  const solarKnown = effectiveExperience(state.solarExperienceGw, world.solarExperienceGw, spill);
  const windKnown = effectiveExperience(state.windExperienceGw, world.windExperienceGw, spill);
  const shortage = 1 + power.equipmentShortageFactor * (1 - levers.mineralAccess);
  const { capexUsdPerKw, capacityFactor, fuelUsdPerMwh } = region.power;
  const solarCapexUsdPerKw =
    capexUsdPerKw.solar * learningIndex(solarKnown / base.solarReferenceGw, solar) * shortage;
  const windCapexUsdPerKw =
    capexUsdPerKw.wind * learningIndex(windKnown / base.windReferenceGw, wind) * shortage;
  const operation = power.operationShareOfCapex;
  const solarUsdPerMwh =
    (solarCapexUsdPerKw * (renewable + operation.solar)) / (KWH_PER_YEAR * capacityFactor.solar);
  const windUsdPerMwh =
    (windCapexUsdPerKw * (renewable + operation.wind)) / (KWH_PER_YEAR * capacityFactor.wind);
  const fuel = world.fuelIndex * levers.fuelPriceShock;
  return {
    costOfCapital: rate,
    capitalFactor,
    renewableFactor: renewable,
    capitalRatio: capitalFactor / base.capitalFactor,
    solarCapexUsdPerKw,
    windCapexUsdPerKw,
    solarUsdPerMwh,
    windUsdPerMwh,
    coalFuelUsdPerMwh: fuelUsdPerMwh.coal * fuel,
    gasFuelUsdPerMwh: fuelUsdPerMwh.gas * fuel,
    hydrogenUsdPerKg:
      hydrogen.mwhPerKg * Math.min(solarUsdPerMwh, windUsdPerMwh) +
      hydrogen.electrolyserUsdPerKg * world.electrolyserIndex,
    hydrogenRentUsdBillion: 0,
  };
}
