import type { ModelParameters } from '../content/model.ts';
import { type ModelBase, modelBase } from './base.ts';
import { neutralLevers } from './levers.ts';
import type { YearOutline, YearRecord } from './record.ts';
import { byRegion, REGIONS } from './region.ts';
import { inFull, inOutline } from './report.ts';
import type { Run } from './run.ts';
import { blankSheet } from './sheet.ts';
import type { RegionDraft, RegionState, WorldState } from './state.ts';
import { FREE_TRADE } from './tariffs.ts';
import type { Place } from './turn.ts';
import { stepYear, type YearInputs } from './worldYear.ts';

export { baseYearRecord } from './baseYear.ts';
export type { RegionYear, YearOutline, YearRecord } from './record.ts';
export { initialWorld } from './start.ts';
export type { WorldState } from './state.ts';
export type { YearInputs } from './worldYear.ts';

export type Advance = { readonly world: WorldState; readonly records: readonly YearRecord[] };
type InputsOf = (year: number) => YearInputs;

/** Runs the world forward. The given world is not touched: the run works on a private copy and returns a new one. */
export function advanceYears(
  world: WorldState,
  inputsOf: InputsOf,
  years: number,
  parameters: ModelParameters,
): Advance {
  const run = beginRun(world, parameters);
  const records: YearRecord[] = [];
  for (let i = 0; i < years; i++) records.push(recordedYear(run, inputsOf));
  return { world: endRun(run), records };
}

export type AdvanceTo = {
  readonly world: WorldState;
  readonly before: readonly YearOutline[];
  readonly last: YearRecord;
};

/** Runs the world forward, and tells the last year in full and those before it in outline. */
export function advanceTo(
  lastYear: number,
  world: WorldState,
  inputsOf: InputsOf,
  parameters: ModelParameters,
): AdvanceTo {
  const run = beginRun(world, parameters);
  const before: YearOutline[] = [];
  while (run.world.year < lastYear - 1) before.push(stepYear(run, inputsOf(run.world.year + 1), inOutline));
  const last = recordedYear(run, inputsOf);
  return { world: endRun(run), before, last };
}

/** Runs the world forward without records, for what needs only the state at the end. */
export function advanceSilently(
  world: WorldState,
  inputsOf: InputsOf,
  years: number,
  parameters: ModelParameters,
): WorldState {
  const run = beginRun(world, parameters);
  for (let i = 0; i < years; i++) stepYear(run, inputsOf(run.world.year + 1), null);
  return endRun(run);
}

function recordedYear(run: Run, inputsOf: InputsOf): YearRecord {
  const told = stepYear(run, inputsOf(run.world.year + 1), inFull);
  return { ...told, forcingWm2: run.world.climate.forcingWm2 };
}

function beginRun({ regions, ...world }: WorldState, parameters: ModelParameters): Run {
  const model = modelBase(parameters);
  return { world, places: placesOf(regions, model, parameters), model, parameters };
}

/** The regions of a world, each with a private copy of its state and no policy at all. */
export function placesOf(
  regions: WorldState['regions'],
  model: ModelBase,
  parameters: ModelParameters,
): readonly Place[] {
  const levers = neutralLevers();
  return REGIONS.map((id) => {
    const draft = copyRegion(regions[id]);
    const region = parameters.regions[id];
    const sheet = blankSheet(draft, region, model, parameters.economy);
    return { id, draft, region, base: model.regions[id], levers, shock: FREE_TRADE, sheet };
  });
}

/** The drafts themselves: a run that has ended never touches them again. */
const endRun = ({ world, places }: Run): WorldState => ({
  ...world,
  regions: byRegion((_, i) => (places[i] as Place).draft),
});

const copyRegion = (region: RegionState): RegionDraft => ({
  ...region,
  furnaceMt: [...region.furnaceMt],
  coalTwh: [...region.coalTwh],
  gasTwh: [...region.gasTwh],
  kilns: [...region.kilns],
  captureKilns: [...region.captureKilns],
  lightFuelled: [...region.lightFuelled],
  lightElectric: [...region.lightElectric],
  heavyFuelled: [...region.heavyFuelled],
  heavyElectric: [...region.heavyElectric],
  heatFuelled: [...region.heatFuelled],
  heatElectric: [...region.heatElectric],
});
