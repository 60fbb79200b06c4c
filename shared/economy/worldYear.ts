import { type Costs, regionCosts, type WorldCosts } from './costs.ts';
import { trendGrowth } from './growth.ts';
import { tradeHydrogen } from './hydrogen.ts';
import { nextValueChain } from './indices.ts';
import type { Levers } from './levers.ts';
import type { YearRecord } from './record.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId, sumOverRegions } from './region.ts';
import { regionYear } from './report.ts';
import { learn, type Run, stepWorld, worldCostsOf } from './run.ts';
import { type BorderRelief, stepBorderCharges, stepLeakage } from './trade.ts';
import type { RegionTurn } from './turn.ts';
import { stepRegion } from './year.ts';

export type { Run } from './run.ts';

/** Everything that is decided or drawn for one year. */
export type YearInputs = {
  readonly levers: ByRegion<Levers>;
  readonly borderRelief: BorderRelief | null;
  /** Draw of climate sensitivity: 1 = median. */
  readonly warmingScale: number;
  /** Factor on damages: 1 = normal. */
  readonly damageFactor: number;
};

/**
 * One year: costs for all, then each region by itself, then what crosses regions, then the climate. Gives
 * the year's record, or null when none is wanted.
 */
export function stepYear(run: Run, inputs: YearInputs, recorded: boolean): YearRecord | null {
  const { world, drafts, model, parameters } = run;
  const { levers } = inputs;
  const year = world.year + 1;
  const worldCosts = worldCostsOf(run);
  const costs = byRegion((id) =>
    regionCosts(id, drafts[id], levers[id], model.regions[id], worldCosts, parameters),
  );
  tradeHydrogen(costs, levers, year, parameters.economy);
  const turns = byRegion((id) => beginTurn(id, run, levers[id], costs[id], worldCosts, year));
  const now = {
    temperatureC: world.climate.temperatureC,
    grossFossilCo2Gt: world.grossFossilCo2Gt,
    damageFactor: inputs.damageFactor,
  };
  const outcomes = byRegion((id) => stepRegion(turns[id]));
  const builtGw = sumOverRegions((id) => outcomes[id].built.solarGw + outcomes[id].built.windGw);
  for (const id of REGIONS) {
    const added = outcomes[id].built.solarGw + outcomes[id].built.windGw;
    drafts[id].valueChain = nextValueChain(turns[id], builtGw > 0 ? added / builtGw : 0);
  }
  const regions = recorded
    ? byRegion((id) => regionYear(id, turns[id], outcomes[id], now, parameters))
    : null;
  learn(run, outcomes, levers);
  stepLeakage(drafts, levers, model, parameters);
  stepBorderCharges(drafts, levers, inputs.borderRelief, model, parameters);
  world.year = year;
  const totals = stepWorld(run, outcomes, levers, inputs.warmingScale);
  if (regions === null) return null;
  return {
    year,
    temperatureC: world.climate.temperatureC,
    co2Ppm: world.climate.co2Ppm,
    forcingWm2: world.climate.forcingWm2,
    fossilCo2Gt: totals.netFossilCo2Gt,
    totalCo2Gt: totals.totalCo2Gt,
    ghgGtCo2e: totals.bunkersGt + sumOverRegions((id) => regions[id].ghgGtCo2e),
    regions,
  };
}

function beginTurn(
  id: RegionId,
  { drafts, model, parameters }: Run,
  levers: Levers,
  costs: Costs,
  world: WorldCosts,
  year: number,
): RegionTurn {
  const draft = drafts[id];
  const region = parameters.regions[id];
  const { economy } = parameters;
  const growth = trendGrowth(region, year, levers.digitalDemand, economy);
  draft.trendGdpUsdBillion *= 1 + growth;
  const kept = 1 - draft.leakedOutShare + draft.leakedInShare;
  const activity = kept * Math.max(0, 1 - economy.borderCharge.activityFactor * draft.borderLossShare);
  return {
    draft,
    levers,
    costs,
    world,
    region,
    base: model.regions[id],
    economy,
    model,
    year,
    yearsSince2023: year - 2023,
    growth,
    activity: activity * (1 - levers.outputShockShare),
  };
}
