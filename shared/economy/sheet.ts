import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import type { ModelBase } from './base.ts';
import { blankCosts, type Costs } from './costs.ts';
import { type Fleets, fleetsOf } from './enduse.ts';
import { blankMarket, type Market } from './powerBuild.ts';
import { blankDispatch, type DispatchYear } from './powerDispatch.ts';
import type { Draft, RegionDraft } from './state.ts';

/**
 * The sheet on which a place works out a year, and the next one again. A look ahead makes a million numbers, and
 * fresh objects for them would cost more than the numbers: whoever keeps anything of it must copy it.
 */
export type Sheet = {
  readonly costs: Draft<Costs>;
  readonly fleets: Fleets;
  readonly market: Market;
  readonly dispatch: Draft<DispatchYear>;
};

export const blankSheet = (
  draft: RegionDraft,
  region: RegionParameters,
  model: ModelBase,
  economy: EconomyParameters,
): Sheet => ({
  costs: blankCosts(),
  fleets: fleetsOf(draft, region, model, economy),
  market: blankMarket(),
  dispatch: blankDispatch(),
});
