import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import type { Levers } from './levers.ts';
import { type ByRegion, REGIONS, type RegionId } from './region.ts';
import type { RegionDraft } from './state.ts';
import type { TradeShock } from './tariffs.ts';

/** Share of an importer's border charge that is waived for an exporter: relief[importer][exporter], 0-1. */
export type BorderRelief = ByRegion<ByRegion<number>>;

/**
 * Leakage: heavy industry leaves where the carbon price is above the world's mean and reappears where it is
 * below; border charges and duties hold part of it back, standards weigh like a lower price. All follow with a lag.
 */
export function stepLeakage(
  drafts: ByRegion<RegionDraft>,
  levers: ByRegion<Levers>,
  shocks: ByRegion<TradeShock> | null,
  model: ModelBase,
  { economy: { leakage } }: ModelParameters,
): void {
  const burden = (id: RegionId) =>
    levers[id].carbonPriceUsdPerT + leakage.standardShare * levers[id].industryStandardUsdPerT;
  const shelter = (id: RegionId) => levers[id].borderChargeUsdPerT + (shocks?.[id].shelterUsdPerT ?? 0);
  let mean = 0;
  for (const id of REGIONS) mean += (burden(id) * model.regions[id].heavyWeight) / model.worldHeavyWeight;
  let lost = 0;
  let pull = 0;
  for (const id of REGIONS) {
    const gap = burden(id) - mean;
    const { heavyWeight } = model.regions[id];
    lost += heavyWeight * leaving(gap, shelter(id), leakage);
    pull += heavyWeight * Math.max(0, -gap);
  }
  for (const id of REGIONS) {
    const draft = drafts[id];
    const gap = burden(id) - mean;
    const arrives = pull > 0 ? (leakage.reappears * lost * Math.max(0, -gap)) / pull : 0;
    const out = leaving(gap, shelter(id), leakage);
    draft.leakedOutShare += (out - draft.leakedOutShare) / leakage.lagYears;
    draft.leakedInShare += (arrives - draft.leakedInShare) / leakage.lagYears;
  }
}

function leaving(
  gapUsdPerT: number,
  borderChargeUsdPerT: number,
  p: ModelParameters['economy']['leakage'],
): number {
  const held = p.borderRelief * Math.min(1, borderChargeUsdPerT / p.borderFullAtUsd);
  return Math.min(0.9, p.lambdaPerUsd * Math.max(0, gapUsdPerT) * (1 - held));
}

/**
 * Border charges: every exporter loses output for each importer whose charge is above its own carbon price,
 * more so if it emits more per dollar. What is waived does not count.
 */
export function stepBorderCharges(
  drafts: ByRegion<RegionDraft>,
  levers: ByRegion<Levers>,
  relief: BorderRelief | null,
  model: ModelBase,
  parameters: ModelParameters,
): void {
  const { borderCharge: p } = parameters.economy;
  for (const id of REGIONS) {
    drafts[id].borderLossShare = 0;
    drafts[id].borderRevenueUsdBillion = 0;
  }
  for (const importer of REGIONS) {
    const charge = levers[importer].borderChargeUsdPerT;
    if (charge <= 0) continue;
    const { importMarketWeight } = parameters.regions[importer].trade;
    for (const exporter of REGIONS) {
      if (exporter === importer) continue;
      const draft = drafts[exporter];
      const paid =
        Math.max(0, charge - levers[exporter].carbonPriceUsdPerT) * (1 - waived(relief, importer, exporter));
      const intensity = draft.fossilCo2Gt / draft.trendGdpUsdBillion / model.worldIntensity;
      const loss =
        p.gdpFactor *
        parameters.regions[exporter].trade.borderChargeExportsShareOfGdp *
        importMarketWeight *
        paid *
        (p.intensityBase + p.intensityShare * intensity);
      draft.borderLossShare = Math.min(0.3, draft.borderLossShare + loss);
      drafts[importer].borderRevenueUsdBillion += p.revenueShare * loss * draft.trendGdpUsdBillion;
    }
  }
}

const waived = (relief: BorderRelief | null, importer: RegionId, exporter: RegionId): number =>
  relief === null ? 0 : relief[importer][exporter];
