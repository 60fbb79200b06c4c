import type { ClimateState } from '../climate/climate.ts';
import type { ByRegion } from './region.ts';

/** Plant by five-year period of construction, oldest first (see cohorts.ts). */
export type Cohorts = readonly number[];

/** What a region carries from year to year: stocks, slow shares, and last year's flows that others react to. */
export type RegionState = {
  readonly trendGdpUsdBillion: number;
  /** Heavy industry that has left for laxer regions, and that has come in from stricter ones, as shares. */
  readonly leakedOutShare: number;
  readonly leakedInShare: number;
  /** Loss by others' border charges, share of output, and what they took in. */
  readonly borderLossShare: number;
  readonly borderRevenueUsdBillion: number;
  readonly materialProgress: number;
  readonly efficiencySaving: number;
  readonly forestProgress: number;
  readonly methaneProgress: number;
  readonly mobilityService: number;
  readonly heatService: number;
  readonly lightElectricShare: number;
  readonly heavyElectricShare: number;
  readonly heatElectricShare: number;
  readonly endUsePremiumUsdBillion: number;
  readonly steelIndex: number;
  readonly furnaceMt: Cohorts;
  readonly gasReductionMt: number;
  readonly hydrogenReductionMt: number;
  readonly furnaceCaptureMt: number;
  readonly steelPremiumUsdBillion: number;
  readonly cementIndex: number;
  readonly cementCaptureShare: number;
  readonly chemicalsIndex: number;
  readonly chemicalsAbatement: number;
  readonly otherIndex: number;
  readonly otherAbatement: number;
  readonly baseDemandTwh: number;
  /** Normal yearly output of fossil plant by cohort, TWh. */
  readonly coalTwh: Cohorts;
  readonly gasTwh: Cohorts;
  readonly oilTwh: number;
  readonly nuclearTwh: number;
  readonly hydroTwh: number;
  readonly bioTwh: number;
  readonly windTwh: number;
  readonly solarTwh: number;
  readonly solarAddedTwh: number;
  readonly windAddedTwh: number;
  /** Last year's output over normal output. */
  readonly coalUse: number;
  readonly gasUse: number;
  readonly demandTwh: number;
  readonly fossilCaptureShare: number;
  readonly powerPremiumUsdBillion: number;
  readonly cleanCapitalUsdBillion: number;
  readonly solarExperienceGw: number;
  readonly windExperienceGw: number;
  readonly valueChain: number;
  readonly fossilCo2Gt: number;
};

/** The world at the end of a year: plain data that replays, hashes and travels as JSON. */
export type WorldState = {
  readonly year: number;
  readonly climate: ClimateState;
  readonly regions: ByRegion<RegionState>;
  /** Cumulative batteries, electrolysers and yearly capture capacity: what the world has learnt on. */
  readonly batteryTwh: number;
  readonly electrolyserGw: number;
  readonly captureMtPerYear: number;
  /** Fossil CO2 of all regions and bunkers last year, before removals. */
  readonly grossFossilCo2Gt: number;
};

/** The same data while a run is under way: private to `advanceYears`. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] };
export type RegionDraft = Draft<RegionState>;
