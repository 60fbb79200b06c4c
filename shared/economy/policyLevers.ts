import type { ModelParameters } from '../content/model.ts';
import type { PolicyId } from '../content/policies.ts';
import type { PolicyPath } from '../content/policy.ts';
import { type Levers, neutralLevers } from './levers.ts';
import { type ByRegion, byRegion, type RegionId } from './region.ts';

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

type Years = Map<number, ByRegion<Levers>>;
const tables = new WeakMap<ModelParameters, Partial<Record<PolicyId, Years>>>();

/**
 * What a reference policy does in a year (content/policies), in every region. Worked out once for each parameters
 * object: nobody may change what is returned.
 */
export function policyYear(policy: PolicyId, year: number, parameters: ModelParameters): ByRegion<Levers> {
  let table = tables.get(parameters);
  if (table === undefined) {
    table = {};
    tables.set(parameters, table);
  }
  let years = table[policy];
  if (years === undefined) {
    years = new Map();
    table[policy] = years;
  }
  let levers = years.get(year);
  if (levers === undefined) {
    levers = byRegion((region) => leversOfPolicy(policy, region, year, parameters));
    years.set(year, levers);
  }
  return levers;
}

/** What a reference policy does in a region and year. */
export const policyLevers = (
  policy: PolicyId,
  region: RegionId,
  year: number,
  parameters: ModelParameters,
): Levers => policyYear(policy, year, parameters)[region];

function leversOfPolicy(
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
    ...neutralLevers(),
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
