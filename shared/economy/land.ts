import type { RegionTurn } from './turn.ts';

export type LandYear = { readonly landUseCo2Gt: number; readonly costUsdBillion: number };

/** Forests: gross emissions fall with time and protection, an extra sink grows; both follow effort slowly. */
export function stepLand({ draft, levers, region, economy, trends, sheet }: RegionTurn): void {
  const p = economy.land;
  draft.forestProgress += (levers.forestEffort - draft.forestProgress) / p.adjustYears;
  const effort = draft.forestProgress;
  const { landUseCo2Gt } = region.emissions;
  const oldSink = Math.min(0, landUseCo2Gt);
  const gross = trends.landSourceGt;
  const sinkGt = region.land.extraSinkGtPerYear * effort;
  sheet.land.landUseCo2Gt = gross * (1 - p.protectMaxShare * effort) + oldSink - sinkGt;
  sheet.land.costUsdBillion =
    effort *
    effort *
    (p.protectUsdPerT * p.protectMaxShare * gross + p.sinkUsdPerT * region.land.extraSinkGtPerYear);
}
