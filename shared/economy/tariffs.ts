import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { power } from './curves.ts';
import { type ByRegion, sumOver } from './region.ts';
import type { Place } from './turn.ts';

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
 * loses by dearer goods as it grows. Part of what is no longer bought abroad is made at home. One shock for each
 * place, in their order.
 */
export function tariffShocks(
  tariffs: Tariffs,
  places: readonly Place[],
  model: ModelBase,
  { economy: { tariffs: p } }: ModelParameters,
): readonly TradeShock[] {
  const world = sumOver(places, ({ draft }) => draft.trendGdpUsdBillion);
  const kit = sumOver(places, ({ draft }) => draft.valueChain * draft.trendGdpUsdBillion);
  const sides = places.map((place): Side => ({ place, shock: { ...FREE_TRADE } }));
  for (const importer of sides) {
    const buyer = importer.place.draft.trendGdpUsdBillion;
    const duties = tariffs[importer.place.id];
    for (const exporter of sides) {
      const duty = exporter === importer ? 0 : duties[exporter.place.id];
      if (duty <= 0) continue;
      const { draft, base } = exporter.place;
      const seller = draft.trendGdpUsdBillion;
      const heavyPart = base.heavyWeight / model.worldHeavyWeight;
      importer.shock.shelterUsdPerT += p.shelterUsdPerT * duty * heavyPart;
      importer.shock.kitDearerShare += (p.cleanKitShare * duty * draft.valueChain * seller) / kit;
      const trade = (p.goodsTradeShareOfGdp * buyer * seller) / world;
      const gone = trade * (1 - power(1 + duty, -p.tradeElasticity));
      const moved = (1 - p.redirectedShare) * gone;
      exporter.shock.lossShare += (p.exporterLossShare * gone) / seller;
      importer.shock.lossShare += ((p.importerLossShare + Math.min(1, duty) / 2) * gone) / buyer;
      exporter.shock.shiftShare -= moved / seller;
      importer.shock.shiftShare += moved / buyer;
    }
  }
  return sides.map(({ shock }) => shock);
}

/** Buyer or seller, with what duties do to it. */
type Side = { readonly place: Place; readonly shock: { -readonly [K in keyof TradeShock]: TradeShock[K] } };
