import type { EconomyParameters, ModelParameters } from '../content/model.ts';
import type { ModelBase, RegionBase } from './base.ts';
import { clamp, power } from './curves.ts';
import type { Levers } from './levers.ts';
import type { Holding, MineralBase } from './mineralBase.ts';
import { sumOver, sumOverRegions } from './region.ts';
import type { Place } from './turn.ts';

/** Mines, prices and what is in use, one entry for each mineral in the order of `MINERALS`. */
export type MineralState = {
  readonly capacityKt: readonly number[];
  /** In cells, magnets and lines of the transition: what can be recycled one day. */
  readonly stockKt: readonly number[];
  /** Last year's mining and price (1 = 2023). */
  readonly minedKt: readonly number[];
  readonly price: readonly number[];
};

/** What a year builds that needs minerals. */
export type BuiltYear = { readonly batteryTwh: number; readonly solarGw: number; readonly windGw: number };

/** The mines of 2023, and what the plant and cells of that year hold. */
export function mineralsOf2023(model: ModelBase, { technologies }: ModelParameters): MineralState {
  const { minerals } = model;
  return {
    capacityKt: minerals.map(({ parameters }) => parameters.productionKtPerYear2023),
    minedKt: minerals.map(({ parameters }) => parameters.productionKtPerYear2023),
    price: minerals.map(() => 1),
    stockKt: minerals.map(
      ({ parameters: m }) =>
        m.ktPerTwhBattery * technologies.battery.experience2023 +
        m.ktPerGwSolar * sumOverRegions((id) => model.regions[id].solarGw) +
        m.ktPerGwWind * sumOverRegions((id) => model.regions[id].windGw),
    ),
  };
}

/** What the transition and the rest of the economy need of a mineral in a year, kt. */
export function mineralNeedKt({ parameters: m }: MineralBase, built: BuiltYear, year: number) {
  const years = year - 2023;
  const thrift = Math.exp(-m.thriftPerYear * years);
  const clean =
    m.ktPerTwhBattery * built.batteryTwh + m.ktPerGwSolar * built.solarGw + m.ktPerGwWind * built.windGw;
  const other = m.productionKtPerYear2023 * m.otherUseShare2023 * Math.exp(m.otherUseGrowthPerYear * years);
  return { cleanKt: clean * thrift, otherKt: other };
}

/**
 * A year of every mineral: need less what is recycled must be mined; the price follows the gap to the capacity
 * that is on offer, capacity follows the price.
 */
export function stepMinerals(
  before: MineralState,
  built: BuiltYear,
  recyclingEffort: number,
  withheld: readonly number[] | null,
  year: number,
  model: ModelBase,
  { economy: { minerals: p } }: ModelParameters,
): MineralState {
  const capacityKt = [...before.capacityKt];
  const stockKt = [...before.stockKt];
  const minedKt = [...before.minedKt];
  const price = [...before.price];
  for (let i = 0; i < model.minerals.length; i++) {
    const mineral = model.minerals[i] as MineralBase;
    const m = mineral.parameters;
    const { cleanKt, otherKt } = mineralNeedKt(mineral, built, year);
    const stock = stockKt[i] ?? 0;
    const scrapKt = stock / m.lifeYears;
    const recycled = m.recycledShareMin + (m.recycledShareMax - m.recycledShareMin) * recyclingEffort;
    const need = cleanKt + otherKt;
    const mined = need - Math.min(need, scrapKt * recycled);
    const capacity = capacityKt[i] ?? 0;
    const offered = capacity * (1 - (withheld?.[i] ?? 0));
    const now = clamp(power(mined / Math.max(1e-9, offered), p.priceExponent), p.priceMin, p.priceMax);
    const growth = clamp(
      p.capacityGrowthPerPrice * (now - 1),
      -p.capacityFallMaxPerYear,
      m.capacityGrowthMaxPerYear,
    );
    minedKt[i] = mined;
    price[i] = now;
    stockKt[i] = stock + cleanKt - scrapKt;
    capacityKt[i] = capacity * (1 + growth);
  }
  return { capacityKt, stockKt, minedKt, price };
}

/** The share of each mineral that its holders keep from the world market; null when nobody does. */
export function withheldShares(places: readonly Place[], model: ModelBase): readonly number[] | null {
  if (!places.some(({ levers }) => levers.mineralExportLimitShare > 0)) return null;
  return model.minerals.map((_, i) => sumOver(places, ({ levers, base }) => withheldBy(levers, base, i)));
}

/** What a region keeps of a mineral, share of the world's supply: it can only withhold what it does not use itself. */
const withheldBy = (levers: Levers, { holdings, outputShare2023 }: RegionBase, mineral: number): number =>
  levers.mineralExportLimitShare * (holdings[mineral] as Holding).supply * (1 - outputShare2023);

/** The market as a region's choices of the year see it. */
export type MineralMarket = {
  /** Factor on the cost of batteries. */
  readonly batteryFactor: number;
  /** Weighted price of the minerals, 1 = 2023. */
  readonly priceIndex: number;
  /** Part of building that the mines cannot follow, 0-1. */
  readonly squeeze: number;
  readonly withheld: readonly number[] | null;
};

/** Last year's prices and gaps, and this year's limits on exports. */
export function mineralMarket(
  state: MineralState,
  withheld: readonly number[] | null,
  model: ModelBase,
  { economy: { minerals: p } }: ModelParameters,
): MineralMarket {
  let batteryFactor = 1;
  let priceIndex = 0;
  let squeeze = 0;
  for (let i = 0; i < model.minerals.length; i++) {
    const { accessWeight, batteryCostShare } = (model.minerals[i] as MineralBase).parameters;
    const price = state.price[i] ?? 1;
    const gap = 1 - (state.capacityKt[i] ?? 0) / Math.max(1e-9, state.minedKt[i] ?? 0);
    batteryFactor += batteryCostShare * (price - 1);
    priceIndex += accessWeight * price;
    if (gap > 0) squeeze += p.bottleneckShare * accessWeight * gap;
  }
  return { batteryFactor, priceIndex, squeeze, withheld };
}

/** What a region can get of the minerals and machines that it needs, 0-1: others' limits and the mines' bottleneck. */
export function mineralAccess(
  levers: Levers,
  base: RegionBase,
  market: MineralMarket,
  model: ModelBase,
): number {
  let access = levers.mineralAccess * (1 - market.squeeze);
  if (market.withheld === null) return access;
  for (let i = 0; i < model.minerals.length; i++) {
    const { accessWeight } = (model.minerals[i] as MineralBase).parameters;
    // Nobody is shut out of what it holds itself.
    const others = (market.withheld[i] ?? 0) - withheldBy(levers, base, i);
    access -= levers.mineralAccess * accessWeight * Math.max(0, others);
  }
  return Math.max(0, access);
}

/**
 * Money that prices above those of 2023 move from who uses minerals to who mines them, billion USD a year. Use is
 * shared out half by output and half by new wind and sun. It adds up to zero.
 */
export function writeMineralIncome(state: MineralState, places: readonly Place[], model: ModelBase): void {
  const output = sumOver(places, ({ draft }) => draft.trendGdpUsdBillion);
  const added = sumOver(places, ({ draft }) => draft.solarAddedTwh + draft.windAddedTwh);
  for (const { sheet } of places) sheet.mineralIncomeUsdBillion = 0;
  for (let i = 0; i < model.minerals.length; i++) {
    const { parameters } = model.minerals[i] as MineralBase;
    const extra = (((state.minedKt[i] ?? 0) * parameters.priceUsdPerT) / 1e6) * ((state.price[i] ?? 1) - 1);
    // Who mines the next tonne: today's mines, and reserves as capacity grows beyond them.
    const old = Math.min(1, parameters.productionKtPerYear2023 / Math.max(1e-9, state.capacityKt[i] ?? 0));
    for (const { draft, base, sheet } of places) {
      const { mining, reserves } = base.holdings[i] as Holding;
      const byOutput = draft.trendGdpUsdBillion / output;
      const building = added > 0 ? (draft.solarAddedTwh + draft.windAddedTwh) / added : byOutput;
      const use = (byOutput + building) / 2;
      const here = old * mining + (1 - old) * reserves;
      sheet.mineralIncomeUsdBillion += extra * (here - use);
    }
  }
}

/** CO2 of smelting each mineral beyond that of 2023 in the world, kt. */
export const smeltingByMineral = ({ minedKt }: MineralState, model: ModelBase): number[] =>
  model.minerals.map(
    ({ parameters: m }, i) => m.smeltingTCo2PerT * ((minedKt[i] ?? 0) - m.productionKtPerYear2023),
  );

/** CO2 of smelting beyond that of 2023 in a region, Gt a year; it falls as the region's power gets cleaner. */
export function smeltingCo2Gt(
  { holdings }: RegionBase,
  smeltingKtCo2: readonly number[],
  powerIntensityRatio: number,
  { minerals: p }: EconomyParameters,
): number {
  let tonnes = 0;
  for (let i = 0; i < holdings.length; i++)
    tonnes += (smeltingKtCo2[i] ?? 0) * (holdings[i] as Holding).refining;
  const dirty = 1 - p.smeltingFollowsPower * (1 - Math.min(1, powerIntensityRatio));
  return (Math.max(0, tonnes) * dirty) / 1e6;
}
