import type { ModelParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { sumOver } from './region.ts';
import type { Place } from './turn.ts';

/**
 * CO2 by who uses the goods, Gt a year. What net exporters of carbon made for others in 2023 grows with their own
 * emissions, shrinks with duties, and goes to the net importers in proportion to their trade of 2023, their growth
 * and the industry that has left them. Emissions are shared out anew, none are made.
 */
export function consumptionCo2Gt(
  places: readonly Place[],
  model: ModelBase,
  { economy }: ModelParameters,
): readonly number[] {
  const { goodsTradeShareOfGdp, redirectedShare } = economy.tariffs;
  const flows = places.map(({ draft, base, region, shock }) => {
    const shift = shock.shiftShare / (1 - redirectedShare) / goodsTradeShareOfGdp;
    const kept = Math.max(0, 1 + Math.min(0, shift));
    const growth = draft.trendGdpUsdBillion / region.growth.gdpUsdBillion2023;
    return {
      exportedGt:
        kept * ((base.exportedCo2Gt * draft.fossilCo2Gt) / base.fossilCo2Gt) +
        draft.leakedInShare * base.heavyWeight,
      pullGt: base.importedCo2Gt * growth + draft.leakedOutShare * base.heavyWeight,
      emittedGt: draft.fossilCo2Gt,
    };
  });
  const totalGt = model.importedPerExported * sumOver(flows, ({ exportedGt }) => exportedGt);
  const pullsGt = sumOver(flows, ({ pullGt }) => pullGt);
  const counted = economy.consumption.countedShare;
  return flows.map(
    ({ emittedGt, pullGt, exportedGt }) => emittedGt + counted * ((totalGt * pullGt) / pullsGt - exportedGt),
  );
}
