import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import { type Accounts, blankAccounts } from './accounts.ts';
import type { ModelBase } from './base.ts';
import { blankCosts, type Costs } from './costs.ts';
import { blankEndUse, type EndUseYear, type Fleets, fleetsOf } from './enduse.ts';
import type { ByFuel } from './fuels.ts';
import { blankIndustry, type IndustryYear } from './industry.ts';
import type { LandYear } from './land.ts';
import type { OtherGasesYear } from './methane.ts';
import { type BuildYear, blankMarket, type Market } from './powerBuild.ts';
import { blankDispatch, type DispatchYear } from './powerDispatch.ts';
import type { Retirement } from './powerPlant.ts';
import type { Draft, RegionDraft } from './state.ts';
import { blankRoutes, type Routes } from './steel.ts';

/**
 * The sheet on which a place works out a year, and the next one again: prices, choices, and all that happened, which
 * the world sums up and the record is made of. A look ahead makes a million numbers, and fresh objects for them would
 * cost more than the numbers: whoever keeps anything of it must copy it.
 */
export type Sheet = {
  readonly costs: Draft<Costs>;
  readonly fleets: Fleets;
  readonly endUse: Draft<EndUseYear>;
  readonly routes: Draft<Routes>;
  readonly industry: Draft<IndustryYear>;
  readonly retirement: Draft<Retirement>;
  readonly market: Market;
  readonly built: Draft<BuildYear>;
  readonly dispatch: Draft<DispatchYear>;
  /** What a tonne costs a fossil plant, and the demand for power. */
  burnUsdPerT: number;
  demandTwh: number;
  readonly fuelGt: Draft<ByFuel<number>>;
  readonly land: Draft<LandYear>;
  readonly gases: Draft<OtherGasesYear>;
  readonly accounts: Draft<Accounts>;
  /** What prices of minerals and contracts for gas bring in from other regions. */
  mineralIncomeUsdBillion: number;
  gasIncomeUsdBillion: number;
  industryCo2Gt: number;
  fossilCo2Gt: number;
  removalsGt: number;
};

export const blankSheet = (
  draft: RegionDraft,
  region: RegionParameters,
  model: ModelBase,
  economy: EconomyParameters,
): Sheet => ({
  costs: blankCosts(),
  fleets: fleetsOf(draft, region, model, economy),
  endUse: blankEndUse(),
  routes: blankRoutes(),
  industry: blankIndustry(),
  retirement: { retiredEarlyGw: Number.NaN, strandedUsdBillion: Number.NaN },
  market: blankMarket(),
  built: { cleanAddedGw: Number.NaN, solarGw: Number.NaN, windGw: Number.NaN },
  dispatch: blankDispatch(),
  burnUsdPerT: Number.NaN,
  demandTwh: Number.NaN,
  fuelGt: { coal: Number.NaN, oil: Number.NaN, gas: Number.NaN },
  land: { landUseCo2Gt: Number.NaN, costUsdBillion: Number.NaN },
  gases: { ch4Mt: Number.NaN, n2oMt: Number.NaN, costUsdBillion: Number.NaN },
  accounts: blankAccounts(),
  mineralIncomeUsdBillion: Number.NaN,
  gasIncomeUsdBillion: Number.NaN,
  industryCo2Gt: Number.NaN,
  fossilCo2Gt: Number.NaN,
  removalsGt: Number.NaN,
});
