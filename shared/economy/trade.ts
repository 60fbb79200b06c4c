import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import type { ByRegion } from './region.ts';
import type { Place } from './turn.ts';

/** Share of an importer's border charge that is waived for an exporter: relief[importer][exporter], 0-1. */
export type BorderRelief = ByRegion<ByRegion<number>>;

/**
 * Leakage: heavy industry leaves where the carbon price is above the world's mean and reappears where it is
 * below; border charges and duties hold part of it back, standards weigh like a lower price. All follow with a lag.
 */
export function stepLeakage(
  places: readonly Place[],
  model: ModelBase,
  { economy: { leakage } }: ModelParameters,
): void {
  const burden = ({ levers }: Place) =>
    levers.carbonPriceUsdPerT + leakage.standardShare * levers.industryStandardUsdPerT;
  const shelter = ({ levers, shock }: Place) => levers.borderChargeUsdPerT + shock.shelterUsdPerT;
  let mean = 0;
  for (const place of places) mean += (burden(place) * place.base.heavyWeight) / model.worldHeavyWeight;
  let lost = 0;
  let pull = 0;
  for (const place of places) {
    const gap = burden(place) - mean;
    const { heavyWeight } = place.base;
    lost += heavyWeight * leaving(gap, shelter(place), leakage);
    pull += heavyWeight * Math.max(0, -gap);
  }
  for (const place of places) {
    const { draft } = place;
    const gap = burden(place) - mean;
    const arrives = pull > 0 ? (leakage.reappears * lost * Math.max(0, -gap)) / pull : 0;
    const out = leaving(gap, shelter(place), leakage);
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
  places: readonly Place[],
  relief: BorderRelief | null,
  model: ModelBase,
  { economy: { borderCharge: p } }: ModelParameters,
): void {
  for (const { draft } of places) {
    draft.borderLossShare = 0;
    draft.borderRevenueUsdBillion = 0;
  }
  for (const importer of places) {
    const charge = importer.levers.borderChargeUsdPerT;
    if (charge <= 0) continue;
    const { importMarketWeight } = importer.region.trade;
    const waived = relief?.[importer.id];
    for (const exporter of places) {
      if (exporter === importer) continue;
      const { draft, levers, region } = exporter;
      const paid = Math.max(0, charge - levers.carbonPriceUsdPerT) * (1 - (waived?.[exporter.id] ?? 0));
      const intensity = draft.fossilCo2Gt / draft.trendGdpUsdBillion / model.worldIntensity;
      const loss =
        p.gdpFactor *
        region.trade.borderChargeExportsShareOfGdp *
        importMarketWeight *
        paid *
        (p.intensityBase + p.intensityShare * intensity);
      draft.borderLossShare = Math.min(0.3, draft.borderLossShare + loss);
      importer.draft.borderRevenueUsdBillion += p.revenueShare * loss * draft.trendGdpUsdBillion;
    }
  }
}
