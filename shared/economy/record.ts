import type { PowerBySource } from './powerDispatch.ts';
import type { ByRegion } from './region.ts';

/** One region in one year. Money in billion USD of 2021 PPP a year. */
export type RegionYear = {
  readonly fossilCo2Gt: number;
  readonly landUseCo2Gt: number;
  readonly removalsGt: number;
  readonly ghgGtCo2e: number;
  readonly powerCo2Gt: number;
  readonly industryCo2Gt: number;
  readonly mobilityCo2Gt: number;
  readonly buildingsCo2Gt: number;
  readonly trendGdpUsdBillion: number;
  /** Income net of damages, mitigation and everything else in the accounts. */
  readonly gdpUsdBillion: number;
  readonly mitigationCostUsdBillion: number;
  readonly damageUsdBillion: number;
  /** Harm of dirty air, outside the accounts. */
  readonly healthCostUsdBillion: number;
  readonly strandedUsdBillion: number;
  readonly carbonRevenueUsdBillion: number;
  readonly borderLossUsdBillion: number;
  readonly borderRevenueUsdBillion: number;
  readonly populationMillion: number;
  readonly powerTwh: PowerBySource;
  readonly coalCapacityGw: number;
  readonly coalRetiredEarlyGw: number;
  readonly cleanAddedGw: number;
  readonly blastFurnaceMt: number;
  /** Mean cost of supply and the carbon price on it. */
  readonly powerPriceUsdPerMwh: number;
  readonly withoutPowerMillion: number;
  /** What the clean plant that stands costs a year in interest and repayment. */
  readonly cleanDebtServiceUsdBillion: number;
  readonly costOfCapital: number;
  readonly financeGapUsdBillion: number;
  readonly energySecurity: number;
  readonly valueChain: number;
  readonly fossilJobsMillion: number;
  readonly cleanJobsMillion: number;
  readonly mineralExposure: number;
  /** Weighted price of critical minerals, 1 = 2023, dearer where access is cut. */
  readonly mineralPriceIndex: number;
  /** CO2 of what is used, wherever it was made. */
  readonly consumptionCo2Gt: number;
  readonly gasUseGt: number;
  readonly tariffLossUsdBillion: number;
  readonly electricVehicleShare: number;
  readonly solarUsdPerMwh: number;
  readonly windUsdPerMwh: number;
  readonly hydrogenUsdPerKg: number;
};

/** What curves show of a region. */
export type RegionOutline = Pick<RegionYear, 'fossilCo2Gt' | 'ghgGtCo2e' | 'gdpUsdBillion'>;

/** The world in one year, with whatever is told of its regions. */
export type WorldYear<T> = {
  readonly year: number;
  readonly temperatureC: number;
  readonly co2Ppm: number;
  /** Of regions and bunkers, net of technical removals. */
  readonly fossilCo2Gt: number;
  /** Fossil CO2 net of removals, and land use. */
  readonly totalCo2Gt: number;
  readonly ghgGtCo2e: number;
  readonly regions: ByRegion<T>;
};

/** A year in outline, for curves. */
export type YearOutline = WorldYear<RegionOutline>;

/** A year in full. */
export type YearRecord = WorldYear<RegionYear> & { readonly forcingWm2: number };
