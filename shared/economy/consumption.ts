import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { type ByRegion, byRegion, sumOverRegions } from './region.ts';
import type { RegionDraft } from './state.ts';
import type { TradeShock } from './tariffs.ts';

/**
 * CO2 by who uses the goods, Gt a year. What net exporters of carbon made for others in 2023 grows with their own
 * emissions, shrinks with duties, and goes to the net importers in proportion to their trade of 2023, their growth
 * and the industry that has left them. Emissions are shared out anew, none are made.
 */
export function consumptionCo2Gt(
  drafts: ByRegion<RegionDraft>,
  shocks: ByRegion<TradeShock> | null,
  model: ModelBase,
  { economy, regions }: ModelParameters,
): ByRegion<number> {
  const { goodsTradeShareOfGdp, redirectedShare } = economy.tariffs;
  const exported = byRegion((id) => {
    const { exportedCo2Gt, fossilCo2Gt } = model.regions[id];
    const shift = shocks === null ? 0 : shocks[id].shiftShare / (1 - redirectedShare) / goodsTradeShareOfGdp;
    const kept = Math.max(0, 1 + Math.min(0, shift));
    const { leakedInShare, fossilCo2Gt: now } = drafts[id];
    return kept * ((exportedCo2Gt * now) / fossilCo2Gt) + leakedInShare * model.regions[id].heavyWeight;
  });
  const pull = byRegion((id) => {
    const growth = drafts[id].trendGdpUsdBillion / regions[id].growth.gdpUsdBillion2023;
    return (
      model.regions[id].importedCo2Gt * growth + drafts[id].leakedOutShare * model.regions[id].heavyWeight
    );
  });
  const total = model.importedPerExported * sumOverRegions((id) => exported[id]);
  const pulls = sumOverRegions((id) => pull[id]);
  const counted = economy.consumption.countedShare;
  return byRegion((id) => drafts[id].fossilCo2Gt + counted * ((total * pull[id]) / pulls - exported[id]));
}
