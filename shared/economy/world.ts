import { stepClimate } from '../climate/climate.ts';
import { proxyForcers } from '../climate/proxies.ts';
import type { ModelParameters } from '../content/model.ts';
import { learningIndex } from '../technology/learning.ts';
import { type ModelBase, modelBase } from './base.ts';
import { type Costs, regionCosts, type WorldCosts } from './costs.ts';
import { power } from './curves.ts';
import { trendGrowth } from './growth.ts';
import { tradeHydrogen } from './hydrogen.ts';
import { nextValueChain } from './indices.ts';
import type { Levers } from './levers.ts';
import type { YearRecord } from './record.ts';
import { type ByRegion, byRegion, REGIONS, sumOverRegions } from './region.ts';
import type { Draft, RegionDraft, RegionState, WorldState } from './state.ts';
import { type BorderRelief, fuelIndex, stepBorderCharges, stepLeakage } from './trade.ts';
import type { RegionTurn } from './turn.ts';
import { type RegionOutcome, stepRegion } from './year.ts';

export { baseYearRecord } from './baseYear.ts';
export type { PowerBySource } from './powerDispatch.ts';
export type { RegionYear, YearRecord } from './record.ts';
export { initialWorld, START_YEAR } from './start.ts';
export type { RegionState, WorldState } from './state.ts';
export type { BorderRelief } from './trade.ts';

/** The climate's own data end with 2024: until then it stands still. */
const CLIMATE_YEAR = 2024;

/** Everything that is decided or drawn for one year. */
export type YearInputs = {
  readonly levers: ByRegion<Levers>;
  readonly borderRelief: BorderRelief | null;
  /** Draw of climate sensitivity: 1 = median. */
  readonly warmingScale: number;
  /** Factor on damages: 1 = normal. */
  readonly damageFactor: number;
};

export type Advance = { readonly world: WorldState; readonly records: readonly YearRecord[] };

/**
 * Runs the world forward. The given world is not touched: the run works on a private copy and returns a new
 * one. With `onYear` records go there one by one and `records` stays empty.
 */
export function advanceYears(
  world: WorldState,
  inputsOf: (year: number) => YearInputs,
  years: number,
  parameters: ModelParameters,
  onYear?: (record: YearRecord) => void,
): Advance {
  const run = beginRun(world, parameters);
  const records: YearRecord[] = [];
  for (let i = 0; i < years; i++) {
    const record = stepYear(run, inputsOf(run.world.year + 1));
    if (onYear) onYear(record);
    else records.push(record);
  }
  return { world: endRun(run), records };
}

/** Runs the world forward without records, for what needs only the state at the end. */
export function advanceSilently(
  world: WorldState,
  inputsOf: (year: number) => YearInputs,
  years: number,
  parameters: ModelParameters,
): WorldState {
  const run = beginRun(world, parameters);
  for (let i = 0; i < years; i++) stepYear(run, inputsOf(run.world.year + 1), false);
  return endRun(run);
}

type Run = {
  readonly world: Draft<Omit<WorldState, 'regions'>>;
  readonly drafts: Record<keyof WorldState['regions'], RegionDraft>;
  readonly model: ModelBase;
  readonly parameters: ModelParameters;
};

function beginRun({ regions, ...world }: WorldState, parameters: ModelParameters): Run {
  return { world, drafts: byRegion((id) => copyRegion(regions[id])), model: modelBase(parameters), parameters };
}

function endRun({ world, drafts }: Run): WorldState {
  return { ...world, regions: byRegion((id) => copyRegion(drafts[id])) };
}

const copyRegion = (region: RegionState): RegionDraft => ({
  ...region,
  furnaceMt: [...region.furnaceMt],
  coalTwh: [...region.coalTwh],
  gasTwh: [...region.gasTwh],
});

function stepYear(run: Run, inputs: YearInputs): YearRecord;
function stepYear(run: Run, inputs: YearInputs, recorded: false): null;
/** One year: costs for all, then each region by itself, then what crosses regions, then the climate. */
function stepYear(run: Run, inputs: YearInputs, recorded = true): YearRecord | null {
  const { world, drafts, model, parameters } = run;
  const { levers } = inputs;
  const year = world.year + 1;
  const worldCosts = worldCostsOf(run);
  const costs = byRegion((id) => regionCosts(id, drafts[id], levers[id], model.regions[id], worldCosts, parameters));
  tradeHydrogen(costs, levers, year, parameters.economy);
  const turns = byRegion((id) => beginTurn(id, run, levers[id], costs[id], worldCosts, year));
  const now = {
    temperatureC: world.climate.temperatureC,
    grossFossilCo2Gt: world.grossFossilCo2Gt,
    damageFactor: inputs.damageFactor,
  };
  const outcomes = byRegion((id) => stepRegion(id, turns[id], now, parameters));
  const builtGw = sumOverRegions((id) => outcomes[id].solarAddedGw + outcomes[id].windAddedGw);
  for (const id of REGIONS) {
    const added = outcomes[id].solarAddedGw + outcomes[id].windAddedGw;
    drafts[id].valueChain = nextValueChain(turns[id], builtGw > 0 ? added / builtGw : 0);
  }
  const regions = recorded ? byRegion((id) => outcomes[id].record()) : null;
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

function worldCostsOf({ world, drafts, parameters }: Run): WorldCosts {
  const { technologies } = parameters;
  const { battery, electrolyser, 'carbon-capture': capture } = technologies;
  const batteryIndex = learningIndex(world.batteryTwh / battery.experience2023, battery);
  return {
    batteryIndex,
    electrolyserIndex: learningIndex(world.electrolyserGw / electrolyser.experience2023, electrolyser),
    captureIndex: learningIndex(world.captureMtPerYear / capture.experience2023, capture),
    solarExperienceGw: sumOverRegions((id) => drafts[id].solarExperienceGw),
    windExperienceGw: sumOverRegions((id) => drafts[id].windExperienceGw),
    storageProgress: (1 - batteryIndex) / (1 - battery.floorShareOf2023Cost),
    fuelIndex: fuelIndex(world.grossFossilCo2Gt, parameters),
  };
}

function beginTurn(
  id: keyof WorldState['regions'],
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

/** Experience of the year: what was built, and what public research is worth. */
function learn({ world, drafts, parameters }: Run, outcomes: ByRegion<RegionOutcome>, levers: ByRegion<Levers>): void {
  const { research, hydrogen } = parameters.economy;
  const solarGw = sumOverRegions((id) => drafts[id].solarExperienceGw);
  const windGw = sumOverRegions((id) => drafts[id].windExperienceGw);
  let spent = 0;
  let captured = 0;
  for (const id of REGIONS) {
    const outcome = outcomes[id];
    const share = research.experienceSharePerUsdBillion * levers[id].researchUsdBillionPerYear;
    spent += share;
    drafts[id].solarExperienceGw += outcome.solarAddedGw + share * solarGw;
    drafts[id].windExperienceGw += outcome.windAddedGw + share * windGw;
    world.batteryTwh += outcome.batteryAddedTwh;
    world.electrolyserGw += outcome.electrolyserAddedGw;
    captured += outcome.capturedMt;
  }
  world.electrolyserGw += hydrogen.otherGwPerYear;
  world.batteryTwh *= 1 + spent;
  world.electrolyserGw *= 1 + spent;
  // Capture plant is learnt on while it grows; a smaller programme forgets nothing.
  const { experience2023 } = parameters.technologies['carbon-capture'];
  world.captureMtPerYear = Math.max(world.captureMtPerYear * (1 + spent), experience2023 + captured);
}

/** Sums up the world, closes fuel use and moves the climate. */
function stepWorld(
  { world, drafts, parameters }: Run,
  outcomes: ByRegion<RegionOutcome>,
  levers: ByRegion<Levers>,
  warmingScale: number,
) {
  const { economy, climate } = parameters;
  const regionsGt = sumOverRegions((id) => outcomes[id].fossilCo2Gt);
  const bunkersGt = bunkersCo2Gt(drafts, world.year, parameters);
  const grossGt = regionsGt + bunkersGt;
  const netFossilCo2Gt = grossGt - sumOverRegions((id) => outcomes[id].removalsGt);
  const totalCo2Gt = netFossilCo2Gt + sumOverRegions((id) => outcomes[id].landUseCo2Gt);
  const air = sumOverRegions((id) => levers[id].airQualityEffort * outcomes[id].fossilCo2Gt) / regionsGt;
  world.grossFossilCo2Gt = grossGt;
  if (world.year > CLIMATE_YEAR)
    world.climate = stepClimate(
      world.climate,
      {
        co2GtPerYear: totalCo2Gt,
        ch4MtPerYear: sumOverRegions((id) => outcomes[id].ch4Mt),
        n2oMtPerYear: sumOverRegions((id) => outcomes[id].n2oMt),
        ...proxyForcers(world.year, grossGt, economy.otherGases.so2CutMax * air, climate),
        warmingScale,
      },
      climate,
    );
  return { bunkersGt, netFossilCo2Gt, totalCo2Gt };
}

/** Ships and planes between countries: they grow with output and follow the trucks towards clean fuel. */
function bunkersCo2Gt(drafts: Run['drafts'], year: number, { economy, regions }: ModelParameters): number {
  const { bunkers: p } = economy;
  const output = sumOverRegions((id) => drafts[id].trendGdpUsdBillion);
  const start = sumOverRegions((id) => regions[id].growth.gdpUsdBillion2023);
  const cleanShare =
    sumOverRegions((id) => drafts[id].heavyElectricShare * drafts[id].trendGdpUsdBillion) / output;
  const growth = power(output / start, p.gdpElasticity) * Math.exp(-p.declinePerYear * (year - 2023));
  return p.co2Gt2023 * growth * (1 - p.electricShare * cleanShare);
}
