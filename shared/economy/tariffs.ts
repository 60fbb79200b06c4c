import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { power } from './curves.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId, sumOverRegions } from './region.ts';
import type { RegionDraft } from './state.ts';

/** Duty on all goods: tariffs[importer][exporter], as a share of their value. */
export type Tariffs = ByRegion<ByRegion<number>>;

/** What duties do to a region in a year. */
export type TradeShock = {
  /** Gains from trade that are lost, share of output. */
  readonly lossShare: number;
  /** Production that comes home less production that loses its buyers, share of output: zero for the world. */
  readonly shiftShare: number;
  /** What the duties on imports amount to as a border charge on heavy goods. */
  readonly shelterUsdPerT: number;
  /** By how much clean equipment is dearer. */
  readonly kitDearerShare: number;
};

export const FREE_TRADE: TradeShock = { lossShare: 0, shiftShare: 0, shelterUsdPerT: 0, kitDearerShare: 0 };

/**
 * Duties against gravity: trade between two regions is their outputs' product over the world's, and falls with
 * the duty. The seller loses gains from trade; the buyer gains in the terms of trade while the duty is small and
 * loses by dearer goods as it grows. Part of what is no longer bought abroad is made at home.
 */
export function tariffShocks(
  tariffs: Tariffs,
  drafts: ByRegion<RegionDraft>,
  model: ModelBase,
  { economy: { tariffs: p } }: ModelParameters,
): ByRegion<TradeShock> {
  const world = sumOverRegions((id) => drafts[id].trendGdpUsdBillion);
  const kit = sumOverRegions((id) => drafts[id].valueChain * drafts[id].trendGdpUsdBillion);
  const shocks = byRegion(() => ({ ...FREE_TRADE })) as Record<RegionId, Writable<TradeShock>>;
  for (const importer of REGIONS) {
    const buyer = drafts[importer].trendGdpUsdBillion;
    for (const exporter of REGIONS) {
      const duty = exporter === importer ? 0 : tariffs[importer][exporter];
      if (duty <= 0) continue;
      const seller = drafts[exporter].trendGdpUsdBillion;
      const heavyPart = model.regions[exporter].heavyWeight / model.worldHeavyWeight;
      shocks[importer].shelterUsdPerT += p.shelterUsdPerT * duty * heavyPart;
      shocks[importer].kitDearerShare +=
        (p.cleanKitShare * duty * drafts[exporter].valueChain * seller) / kit;
      const trade = (p.goodsTradeShareOfGdp * buyer * seller) / world;
      const gone = trade * (1 - power(1 + duty, -p.tradeElasticity));
      const moved = (1 - p.redirectedShare) * gone;
      shocks[exporter].lossShare += (p.exporterLossShare * gone) / seller;
      shocks[importer].lossShare += ((p.importerLossShare + Math.min(1, duty) / 2) * gone) / buyer;
      shocks[exporter].shiftShare -= moved / seller;
      shocks[importer].shiftShare += moved / buyer;
    }
  }
  return shocks;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
