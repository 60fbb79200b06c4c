import type { ModelParameters } from '../content/model.ts';
import type { PolicyId } from '../content/policies.ts';
import type { PolicyPath } from '../content/policy.ts';
import type { RegionId } from './region.ts';

/**
 * Everything a region can do, or that happens to it, in a year. Standards are hidden prices: a sector
 * sees the carbon price plus its standard, and the welfare cost is the area under its response.
 * Efforts run from 0 to 1.
 */
export type Levers = {
  readonly carbonPriceUsdPerT: number;
  readonly powerStandardUsdPerT: number;
  readonly industryStandardUsdPerT: number;
  readonly mobilityStandardUsdPerT: number;
  readonly buildingsStandardUsdPerT: number;
  /** Wind and sun ordered on top of the market, as a share of power demand a year. */
  readonly cleanPowerOrderShareOfDemandPerYear: number;
  readonly coalRetirementSharePerYear: number;
  /** 1 = no new coal plant may be begun. */
  readonly noNewCoal: number;
  readonly nuclearSupportUsdPerMwh: number;
  readonly efficiencyEffort: number;
  readonly materialEffort: number;
  readonly forestEffort: number;
  readonly methaneEffort: number;
  readonly airQualityEffort: number;
  readonly gridEffort: number;
  readonly hydrogenTrade: number;
  /** Technology licences received: 1 = all experience of others counts. */
  readonly licence: number;
  readonly removalsGtPerYear: number;
  readonly financeInUsdBillionPerYear: number;
  readonly financeOutUsdBillionPerYear: number;
  /** The part of finance that pays the owners of coal plant that retires early. */
  readonly financeForCoalUsdBillionPerYear: number;
  /** Added to the cost of capital, e.g. -0.02 for guarantees worth two points. */
  readonly capitalCostShift: number;
  /** Access to minerals and equipment: 1 = normal, 0 = cut off. */
  readonly mineralAccess: number;
  readonly adaptationPctGdp: number;
  /** Factor on the power demand of data centres: 1 = normal. */
  readonly digitalDemand: number;
  readonly borderChargeUsdPerT: number;
  readonly researchUsdBillionPerYear: number;
  /** Share of this year's output that is lost to an event. */
  readonly outputShockShare: number;
  /** Factor on fuel prices: 1 = normal. */
  readonly fuelPriceShock: number;
};

export type LeverName = keyof Levers;

const NEUTRAL: Levers = Object.freeze({
  carbonPriceUsdPerT: 0,
  powerStandardUsdPerT: 0,
  industryStandardUsdPerT: 0,
  mobilityStandardUsdPerT: 0,
  buildingsStandardUsdPerT: 0,
  cleanPowerOrderShareOfDemandPerYear: 0,
  coalRetirementSharePerYear: 0,
  noNewCoal: 0,
  nuclearSupportUsdPerMwh: 0,
  efficiencyEffort: 0,
  materialEffort: 0,
  forestEffort: 0,
  methaneEffort: 0,
  airQualityEffort: 0,
  gridEffort: 0,
  hydrogenTrade: 0,
  licence: 0,
  removalsGtPerYear: 0,
  financeInUsdBillionPerYear: 0,
  financeOutUsdBillionPerYear: 0,
  financeForCoalUsdBillionPerYear: 0,
  capitalCostShift: 0,
  mineralAccess: 1,
  adaptationPctGdp: 0,
  digitalDemand: 1,
  borderChargeUsdPerT: 0,
  researchUsdBillionPerYear: 0,
  outputShockShare: 0,
  fuelPriceShock: 1,
});

/** The names of all levers, for forms, checks and fuzzing. */
export const LEVER_NAMES = Object.keys(NEUTRAL) as readonly LeverName[];

/** Levers with no policy at all and nothing unusual happening. */
export function neutralLevers(): Levers {
  return { ...NEUTRAL };
}

/** The value of a policy path in a year: linear between the policy's years, flat outside them. */
export function policyPathAt(path: PolicyPath | undefined, years: readonly number[], year: number): number {
  if (path === undefined) return 0;
  if (typeof path === 'number') return path;
  const last = years.length - 1;
  if (year <= (years[0] ?? year)) return path[0] ?? 0;
  if (year >= (years[last] ?? year)) return path[last] ?? 0;
  let i = 1;
  while ((years[i] ?? year) < year) i++;
  const from = years[i - 1] ?? year;
  const to = years[i] ?? year;
  const before = path[i - 1] ?? 0;
  return before + (((path[i] ?? 0) - before) * (year - from)) / (to - from);
}

/** What a reference policy does in a region and year (content/policies). */
export function policyLevers(
  policy: PolicyId,
  region: RegionId,
  year: number,
  parameters: ModelParameters,
): Levers {
  const { years, regions } = parameters.policies[policy];
  const standards = parameters.economy.standards;
  const paths = regions[region];
  const at = (path: PolicyPath | undefined) => policyPathAt(path, years, year);
  const index = at(paths.standardsIndex);
  const orderShare = (paths.orderPerStandard ?? standards.orderShareOfDemand) * index;
  const fadeSpan = standards.orderFadeTo - standards.orderFadeFrom;
  const fade = Math.min(1, Math.max(0, (standards.orderFadeTo - year) / fadeSpan));
  return {
    ...NEUTRAL,
    carbonPriceUsdPerT: at(paths.carbonPrice),
    powerStandardUsdPerT: standards.powerUsdPerT * index,
    industryStandardUsdPerT: standards.industryUsdPerT * index,
    mobilityStandardUsdPerT: standards.mobilityUsdPerT * index,
    buildingsStandardUsdPerT: standards.buildingsUsdPerT * index,
    cleanPowerOrderShareOfDemandPerYear: orderShare * fade,
    coalRetirementSharePerYear: at(paths.coalRetirement),
    noNewCoal: paths.noNewCoalFrom !== undefined && year >= paths.noNewCoalFrom ? 1 : 0,
    nuclearSupportUsdPerMwh: at(paths.nuclearSupport),
    efficiencyEffort: Math.min(1, standards.efficiencyEffort * index),
    materialEffort: at(paths.materialEffort),
    forestEffort: at(paths.forestEffort),
    methaneEffort: at(paths.methaneEffort),
    airQualityEffort: at(paths.airQualityEffort),
    gridEffort: paths.gridEffort === undefined ? standards.baseGridEffort : at(paths.gridEffort),
    removalsGtPerYear: at(paths.removals),
    financeInUsdBillionPerYear: at(paths.financeIn),
    financeOutUsdBillionPerYear: at(paths.financeOut),
    adaptationPctGdp: standards.baseAdaptationPctGdp,
  };
}
