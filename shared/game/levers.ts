import type { PolicyId } from '../content/policies.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { LeverName, Levers } from '../economy/levers.ts';
import { LEVER_NAMES } from '../economy/levers.ts';
import { policyLevers } from '../economy/policyLevers.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId } from '../economy/region.ts';
import type { YearRecord } from '../economy/world.ts';
import { blocTotal } from './blocs.ts';
import type { Rules } from './rules.ts';
import type { MeasureLevels } from './state.ts';

/** A push on one lever of one bloc for a step: from a clause, an event or a choice. */
export interface LeverPush {
  readonly bloc: BlocId;
  readonly lever: LeverName;
  readonly change: number;
}

/**
 * Levers that are amounts and not intensities: a bloc of several regions shares them out. Money that comes in
 * goes where people are; money and removals that go out come from where output is.
 */
const SHARED_BY: Partial<Record<LeverName, 'populationMillion' | 'trendGdpUsdBillion'>> = {
  financeInUsdBillionPerYear: 'populationMillion',
  financeForCoalUsdBillionPerYear: 'populationMillion',
  financeOutUsdBillionPerYear: 'trendGdpUsdBillion',
  researchUsdBillionPerYear: 'trendGdpUsdBillion',
  removalsGtPerYear: 'trendGdpUsdBillion',
};

/** Levers that cannot fall below zero, whatever the orders say. */
const NEVER_NEGATIVE: readonly LeverName[] = LEVER_NAMES.filter((lever) => lever !== 'capitalCostShift');

/** A region's part of what is pushed on its bloc. */
function part(rules: Rules, year: YearRecord, bloc: BlocId, region: RegionId, lever: LeverName): number {
  const key = SHARED_BY[lever];
  if (key === undefined) return 1;
  const regions = rules.blocs[bloc]?.regions ?? [];
  const total = regions.reduce((sum, id) => sum + year.regions[id][key], 0);
  return total === 0 ? 0 : year.regions[region][key] / total;
}

/** All pushes on a bloc's levers by its measures in force. */
export function measurePushes(
  rules: Rules,
  bloc: BlocId,
  inForce: MeasureLevels,
  year: YearRecord,
): LeverPush[] {
  return Object.values(rules.content.measures).flatMap(({ id, engine }) => {
    const level = inForce[id] ?? 0;
    if (engine === null || level === 0) return [];
    const size = engine.timesGdpPercent ? blocTotal(rules, year, bloc, 'gdpUsdBillion') / 100 : 1;
    return [{ bloc, lever: engine.lever, change: engine.perUnit * level * size }];
  });
}

/** Money of common funds: what all givers pay in goes out by need, so that none appears and none is lost. */
export function pooledPushes(rules: Rules, given: readonly LeverPush[], year: YearRecord): LeverPush[] {
  return Object.values(rules.content.measures).flatMap(({ engine, pooled }) => {
    if (pooled === null || engine === null) return [];
    const fund = given
      .filter(({ lever }) => lever === engine.lever)
      .reduce((sum, { change }) => sum + change, 0);
    const need = (bloc: BlocId): number => blocTotal(rules, year, bloc, pooled.by);
    const all = rules.blocIds.reduce((sum, bloc) => sum + need(bloc), 0);
    if (fund === 0 || all === 0) return [];
    return rules.blocIds.map((bloc) => ({ bloc, lever: pooled.lever, change: (fund * need(bloc)) / all }));
  });
}

/**
 * The model's levers of a year: each region's ministry plan plus everything that pushes on its bloc.
 * @param shares the last record known, from which amounts are shared among a bloc's regions; none before play,
 *   when nothing pushes
 */
export function leversOfYear(
  rules: Rules,
  policy: PolicyId,
  year: number,
  pushes: readonly LeverPush[],
  shares: YearRecord | undefined,
): ByRegion<Levers> {
  const levers = byRegion((region) => ({ ...policyLevers(policy, region, year, rules.model) }));
  for (const { bloc, lever, change } of pushes) {
    for (const region of rules.blocs[bloc]?.regions ?? []) {
      levers[region][lever] += shares === undefined ? 0 : change * part(rules, shares, bloc, region, lever);
    }
  }
  for (const region of REGIONS) keepLegal(levers[region]);
  return levers;
}

function keepLegal(levers: Record<LeverName, number>): void {
  for (const lever of NEVER_NEGATIVE) if (levers[lever] < 0) levers[lever] = 0;
  for (const lever of FULL_AT_ONE) if (levers[lever] > 1) levers[lever] = 1;
}

/** Efforts and accesses that are shares of what is possible. */
const FULL_AT_ONE: readonly LeverName[] = [
  'noNewCoal',
  'efficiencyEffort',
  'materialEffort',
  'forestEffort',
  'methaneEffort',
  'airQualityEffort',
  'gridEffort',
  'hydrogenTrade',
  'licence',
  'mineralAccess',
];
