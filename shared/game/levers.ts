import type { MeasureFile } from '../content/measure.ts';
import type { PolicyId } from '../content/policies.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import { copyLevers, type LeverName, type Levers, neutralLevers } from '../economy/levers.ts';
import { policyYear } from '../economy/policyLevers.ts';
import { type ByRegion, byRegion, type RegionId } from '../economy/region.ts';
import type { YearRecord } from '../economy/world.ts';
import { keeping } from '../math/keeping.ts';
import { blocIn } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
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
  industrialPlanUsdBillionPerYear: 'trendGdpUsdBillion',
  removalsGtPerYear: 'trendGdpUsdBillion',
  gasContractBcmPerYear: 'trendGdpUsdBillion',
  gasExportBcmPerYear: 'trendGdpUsdBillion',
};

/** All others cannot fall below zero, whatever the orders say. */
const MAY_BE_NEGATIVE: ReadonlySet<LeverName> = new Set<LeverName>(['capitalCostShift']);

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
  const pushes: LeverPush[] = [];
  for (const id in inForce) {
    const level = inForce[id] ?? 0;
    const measure = rules.content.measures[id];
    const engine = measure?.engine;
    if (!engine || level === 0) continue;
    const size = engine.timesGdpPercent ? blocIn(rules, year, bloc).gdpUsdBillion / 100 : 1;
    const change = engine.perUnit * level * size * pillarFactor(rules, measure, inForce);
    pushes.push({ bloc, lever: engine.lever, change });
  }
  return pushes;
}

/** Innovation, institutions and finance must move together: how much of a measure its weakest pillar lets through. */
function pillarFactor({ content, politics }: Rules, measure: MeasureFile, inForce: MeasureLevels): number {
  if (measure.pillars.length === 0) return 1;
  const shares = [measure.id, ...measure.pillars].map((id) => {
    const travel = content.measures[id]?.sliderUnits ?? 1;
    return Math.max(0, Math.min(1, (inForce[id] ?? 0) / travel));
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  if (mean === 0) return 1;
  return 1 - politics.weakestPillarWeight * (1 - Math.min(...shares) / mean);
}

/** Money of common funds: what all givers pay in goes out by need, so that none appears and none is lost. */
export function pooledPushes(rules: Rules, given: readonly LeverPush[], year: YearRecord): LeverPush[] {
  const pushes: LeverPush[] = [];
  for (const pool of poolsOf(rules)) {
    let fund = 0;
    for (const { lever, change } of given) if (lever === pool.from) fund += change;
    if (fund === 0) continue;
    const needs = rules.blocIds.map((bloc) => blocIn(rules, year, bloc)[pool.by]);
    const all = needs.reduce((sum, need) => sum + need, 0);
    if (all === 0) continue;
    rules.blocIds.forEach((bloc, i) => {
      pushes.push({ bloc, lever: pool.lever, change: (fund * (needs[i] ?? 0)) / all });
    });
  }
  return pushes;
}

type Pool = NonNullable<MeasureFile['pooled']> & { readonly from: LeverName };
const pools = keeping<readonly Pool[]>();

/** Common funds: the lever that fills each and where its money goes. */
const poolsOf = (rules: Rules): readonly Pool[] =>
  pools(rules, '', () =>
    Object.values(rules.content.measures).flatMap(({ engine, pooled }) =>
      engine === null || pooled === null ? [] : [{ ...pooled, from: engine.lever }],
    ),
  );

/** Everything that pushes on one lever of a region, summed. */
interface LeverSum {
  readonly lever: LeverName;
  change: number;
}
export type RegionPushes = readonly Readonly<LeverSum>[];

/**
 * Pushes on blocs as pushes on their regions, each lever once.
 * @param shares the last record known, from which amounts are shared among a bloc's regions
 */
export function regionPushes(
  rules: Rules,
  pushes: readonly LeverPush[],
  shares: YearRecord,
): ByRegion<RegionPushes> {
  const found = byRegion((): LeverSum[] => []);
  for (const { bloc, lever, change } of pushes)
    for (const region of rules.blocs[bloc]?.regions ?? [])
      addTo(found[region], lever, change * part(rules, shares, bloc, region, lever));
  return found;
}

function addTo(sums: LeverSum[], lever: LeverName, change: number): void {
  let i = 0;
  while (i < sums.length && sums[i]?.lever !== lever) i++;
  const known = sums[i];
  if (known === undefined) sums.push({ lever, change });
  else known.change += change;
}

/**
 * The model's levers year by year: each region's ministry plan plus everything that pushes on it.
 * @returns what gives a year's levers; they hold until it is asked for the next year's
 */
export function leversIn(rules: Rules, policy: PolicyId) {
  const sheets: Partial<Record<RegionId, Record<LeverName, number>>> = {};
  return (year: number, pushes: ByRegion<RegionPushes>): ByRegion<Levers> => {
    const plan = policyYear(policy, year, rules.model);
    return byRegion((region) => {
      if (pushes[region].length === 0) return plan[region];
      const levers = sheets[region] ?? neutralLevers();
      sheets[region] = levers;
      copyLevers(levers, plan[region]);
      for (const { lever, change } of pushes[region]) levers[lever] = legal(lever, levers[lever] + change);
      return levers;
    });
  };
}

const legal = (lever: LeverName, value: number): number => {
  if (value < 0) return MAY_BE_NEGATIVE.has(lever) ? value : 0;
  return value > 1 && FULL_AT_ONE.has(lever) ? 1 : value;
};

/** Efforts and accesses that are shares of what is possible. */
const FULL_AT_ONE: ReadonlySet<LeverName> = new Set<LeverName>([
  'noNewCoal',
  'efficiencyEffort',
  'materialEffort',
  'forestEffort',
  'methaneEffort',
  'airQualityEffort',
  'gridEffort',
  'hydrogenTrade',
  'licence',
  'technologyBlockedShare',
  'mineralAccess',
  'mineralExportLimitShare',
  'friendShoringEffort',
  'recyclingEffort',
  'gridCutShare',
  'gasDiversificationEffort',
  'missionEffort',
  'demonstrationEffort',
  'procurementShare',
  'coalRetrofitEffort',
  'transitionFinanceEffort',
  'carbonMarketCover',
]);
