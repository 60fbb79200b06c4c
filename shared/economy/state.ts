import type { ClimateState } from '../climate/climate.ts';
import type { ByFuel } from './fuels.ts';
import type { MineralState } from './minerals.ts';
import type { ByRegion } from './region.ts';

/** Plant by five-year period of construction: by calendar (cohorts.ts) or by age (eightCohorts.ts). */
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
  /** Cars, trucks and boilers by age, fuelled and electric; the service of 2023 is 1. */
  readonly lightFuelled: Cohorts;
  readonly lightElectric: Cohorts;
  readonly heavyFuelled: Cohorts;
  readonly heavyElectric: Cohorts;
  readonly heatFuelled: Cohorts;
  readonly heatElectric: Cohorts;
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
  /** Kilns by age, without and with capture; the clinker of 2023 is 1. */
  readonly kilns: Cohorts;
  readonly captureKilns: Cohorts;
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
  /** People who have no power, share. */
  readonly withoutPowerShare: number;
  readonly solarExperienceGw: number;
  readonly windExperienceGw: number;
  readonly powerCo2TPerMwh: number;
  readonly valueChain: number;
  /** Gas burnt last year, CO2, and how far corridors and terminals are built. */
  readonly gasUseGt: number;
  readonly gasDiversified: number;
  /** Supply of clean equipment that has moved to partners. */
  readonly shoredShare: number;
  /** Output lost for good where warming slows growth. */
  readonly growthLossShare: number;
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
  readonly minerals: MineralState;
  /** Fuel burnt by all regions last year, Gt CO2. */
  readonly fuelUseGt: ByFuel<number>;
  /** Fossil CO2 of all regions and bunkers last year, before removals. */
  readonly grossFossilCo2Gt: number;
};

/** The same data while a run is under way: private to `advanceYears`. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] };
export type RegionDraft = Draft<RegionState>;
