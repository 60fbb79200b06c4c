import type { EconomyParameters, ModelParameters, RegionParameters } from '../content/model.ts';
import {
  deployedIndex,
  effectiveExperience,
  learningIndex,
  licensedSpillover,
} from '../technology/learning.ts';
import type { ModelBase } from './base.ts';
import { annuity, power } from './curves.ts';
import { costOfCapital } from './finance.ts';
import type { ByFuel } from './fuels.ts';
import { contractShare, gasShockFelt } from './gas.ts';
import { type MineralMarket, mineralAccess } from './minerals.ts';
import type { Draft, RegionState } from './state.ts';
import type { Place } from './turn.ts';

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
  /** Prices of fuel on the world market (1 = 2023), and last year's use of it, Gt CO2. */
  readonly fuelPrice: ByFuel<number>;
  readonly fuelUseGt: ByFuel<number>;
  readonly minerals: MineralMarket;
  /** CO2 of smelting each mineral beyond that of 2023, kt, before it follows power. */
  readonly smeltingKtCo2: readonly number[];
  /** Change since 2023 of how few hands make clean equipment. */
  readonly chainConcentrationRise: number;
  /** Reach of data and computing, 1 = the world of 2035. */
  readonly digitalLevel: number;
};

export const blankWorldCosts = (): Draft<WorldCosts> => ({
  batteryIndex: Number.NaN,
  electrolyserIndex: Number.NaN,
  captureIndex: Number.NaN,
  solarExperienceGw: Number.NaN,
  windExperienceGw: Number.NaN,
  storageProgress: Number.NaN,
  fuelPrice: { coal: Number.NaN, oil: Number.NaN, gas: Number.NaN },
  fuelUseGt: { coal: Number.NaN, oil: Number.NaN, gas: Number.NaN },
  minerals: { batteryFactor: Number.NaN, priceIndex: Number.NaN, squeeze: Number.NaN, withheld: null },
  smeltingKtCo2: [],
  chainConcentrationRise: Number.NaN,
  digitalLevel: Number.NaN,
});

/** Plant that is paid off over its life, USD/MWh. */
type ByPlant = { coal: number; gas: number; nuclear: number };

/** Prices that a region's choices of the year see. Filled for all regions before any of them moves. */
export type Costs = {
  readonly costOfCapital: number;
  /** Annuity over 20 years now, and over its value in 2023. */
  readonly capitalFactor: number;
  /** Annuity over the life of wind and sun. */
  readonly renewableFactor: number;
  /** Annuity over the life of other plant. */
  readonly plantFactor: number;
  readonly capitalRatio: number;
  readonly capitalRatioRoot: number;
  /** What mitigation costs, over what it costs at the reference cost of capital. */
  readonly dearness: number;
  /** New plant before its fuel, to who builds it and as a guide to what power costs. */
  readonly offered: ByPlant;
  readonly guide: ByPlant;
  readonly solarCapexUsdPerKw: number;
  readonly windCapexUsdPerKw: number;
  readonly solarUsdPerMwh: number;
  readonly windUsdPerMwh: number;
  readonly coalFuelUsdPerMwh: number;
  readonly gasFuelUsdPerMwh: number;
  /** Part of gas under contract, and the part of a price shock that is felt. */
  readonly gasContracted: number;
  readonly gasShockFelt: number;
  /** Minerals and machines: what can be had of them (1 = all), and the dependence on others. */
  readonly mineralAccess: number;
  readonly mineralExposure: number;
  readonly hydrogenUsdPerKg: number;
  readonly hydrogenRentUsdBillion: number;
};

export const blankCosts = (): Draft<Costs> => ({
  costOfCapital: Number.NaN,
  capitalFactor: Number.NaN,
  renewableFactor: Number.NaN,
  plantFactor: Number.NaN,
  capitalRatio: Number.NaN,
  capitalRatioRoot: Number.NaN,
  dearness: Number.NaN,
  offered: { coal: Number.NaN, gas: Number.NaN, nuclear: Number.NaN },
  guide: { coal: Number.NaN, gas: Number.NaN, nuclear: Number.NaN },
  solarCapexUsdPerKw: Number.NaN,
  windCapexUsdPerKw: Number.NaN,
  solarUsdPerMwh: Number.NaN,
  windUsdPerMwh: Number.NaN,
  coalFuelUsdPerMwh: Number.NaN,
  gasFuelUsdPerMwh: Number.NaN,
  gasContracted: Number.NaN,
  gasShockFelt: Number.NaN,
  mineralAccess: Number.NaN,
  mineralExposure: Number.NaN,
  hydrogenUsdPerKg: Number.NaN,
  hydrogenRentUsdBillion: Number.NaN,
});

/** A place as its costs see it: nothing of it changes. */
type SeenPlace = Readonly<Pick<Place, 'levers' | 'region' | 'base' | 'shock'>> & {
  readonly draft: RegionState;
};

/** Works out capital, learning and fuel costs of a region in a year. */
export function writeCosts(
  costs: Draft<Costs>,
  place: SeenPlace,
  world: WorldCosts,
  model: ModelBase,
  parameters: ModelParameters,
): void {
  const { draft: state, levers, region, base } = place;
  const { power: p, hydrogen, shoring } = parameters.economy;
  const rate = costOfCapital(region, levers, state.trendGdpUsdBillion, parameters.economy);
  // Most regions borrow at the same rate for years: what follows from it alone stands from the year before.
  if (rate !== costs.costOfCapital) writeCapital(costs, rate, place, model, parameters.economy);
  costs.mineralAccess = mineralAccess(levers, base, world.minerals, model);
  costs.mineralExposure = base.mineralExposure * (1 - shoring.exposureCutShare * state.shoredShare);
  writeEquipment(costs, place, world, model, parameters.economy);
  const { capacityFactor, fuelUsdPerMwh } = region.power;
  const operation = p.operationShareOfCapex;
  costs.solarUsdPerMwh =
    (costs.solarCapexUsdPerKw * (costs.renewableFactor + operation.solar)) /
    (KWH_PER_YEAR * capacityFactor.solar);
  costs.windUsdPerMwh =
    (costs.windCapexUsdPerKw * (costs.renewableFactor + operation.wind)) /
    (KWH_PER_YEAR * capacityFactor.wind);
  const contracted = contractShare(state, levers, parameters.economy);
  const felt = gasShockFelt(state, levers, contracted, parameters.economy);
  const discount = 1 - parameters.economy.gas.contractDiscountShare * contracted;
  costs.gasContracted = contracted;
  costs.gasShockFelt = felt;
  costs.coalFuelUsdPerMwh = fuelUsdPerMwh.coal * world.fuelPrice.coal * levers.fuelPriceShock;
  costs.gasFuelUsdPerMwh = fuelUsdPerMwh.gas * world.fuelPrice.gas * felt * discount;
  costs.hydrogenUsdPerKg =
    hydrogen.mwhPerKg * Math.min(costs.solarUsdPerMwh, costs.windUsdPerMwh) +
    hydrogen.electrolyserUsdPerKg * world.electrolyserIndex;
  costs.hydrogenRentUsdBillion = 0;
}

/** All that follows from a region's cost of capital. */
function writeCapital(
  costs: Draft<Costs>,
  rate: number,
  { region, base }: SeenPlace,
  model: ModelBase,
  { power: p, income }: EconomyParameters,
): void {
  costs.costOfCapital = rate;
  costs.capitalFactor = annuity(rate, 20);
  costs.renewableFactor = annuity(rate, p.renewableCapitalYears);
  costs.plantFactor = annuity(rate, p.plantCapitalYears);
  costs.capitalRatio = costs.capitalFactor / base.capitalFactor;
  costs.capitalRatioRoot = power(costs.capitalRatio, 0.5);
  costs.dearness = power(costs.capitalFactor / model.referenceCapitalFactor, income.capitalCostExponent);
  const operation = p.operationShareOfCapex.plant;
  writePlant(costs.offered, costs.plantFactor + operation, region, p);
  writePlant(costs.guide, costs.capitalFactor + operation, region, p);
}

/** What plant costs a year for each MWh, when so much of its price is paid each year. */
function writePlant(
  plant: ByPlant,
  payment: number,
  { power: { capexUsdPerKw: capex } }: RegionParameters,
  { coal, gas, nuclear }: EconomyParameters['power'],
): void {
  plant.coal = (capex.coal * payment) / (KWH_PER_YEAR * coal.capacityFactor);
  plant.gas = (capex.gas * payment) / (KWH_PER_YEAR * gas.capacityFactor);
  plant.nuclear = (capex.nuclear * payment) / (KWH_PER_YEAR * nuclear.capacityFactor);
}

/**
 * Price of new wind and sun, USD/kW: what has been learnt and reaches the region, shortages, duties, one's own
 * position in the chain, and the price of buying from partners.
 */
function writeEquipment(
  costs: Draft<Costs>,
  { draft: state, levers, region, base, shock }: SeenPlace,
  world: WorldCosts,
  { learning }: ModelBase,
  { power, shoring, research, barriers }: EconomyParameters,
): void {
  const blocked = barriers.blockedWeight * levers.technologyBlockedShare;
  const spill = licensedSpillover(region.technology.spilloverShare, levers.licence, blocked);
  const solarKnown = effectiveExperience(state.solarExperienceGw, world.solarExperienceGw, spill);
  const windKnown = effectiveExperience(state.windExperienceGw, world.windExperienceGw, spill);
  const moving = Math.max(0, levers.friendShoringEffort - state.shoredShare);
  const dearer =
    (1 + power.equipmentShortageFactor * (1 - costs.mineralAccess)) *
    (1 + shoring.firstCostShare * moving + shoring.lastingCostShare * state.shoredShare) *
    (1 + shock.kitDearerShare) *
    (1 +
      power.chainConcentrationShare * world.chainConcentrationRise -
      (power.chainCostShare * (state.valueChain - region.valueChain.index2023)) / 100);
  const solar = learningIndex(solarKnown / base.solarReferenceGw, learning.solar);
  const wind = learningIndex(windKnown / base.windReferenceGw, learning.wind);
  const { capexUsdPerKw } = region.power;
  const { mismatchShare } = research;
  costs.solarCapexUsdPerKw =
    capexUsdPerKw.solar * (dearer * deployedIndex(solar, mismatchShare, world.digitalLevel));
  costs.windCapexUsdPerKw =
    capexUsdPerKw.wind * (dearer * deployedIndex(wind, mismatchShare, world.digitalLevel));
}
