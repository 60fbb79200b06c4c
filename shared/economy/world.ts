import type { ModelParameters } from '../content/model.ts';
import { modelBase } from './base.ts';
import { leaveDesk, takeDesk } from './desk.ts';
import type { YearOutline, YearRecord } from './record.ts';
import { byRegion } from './region.ts';
import { inFull, inOutline } from './report.ts';
import type { Run } from './run.ts';
import type { WorldState } from './state.ts';
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
  return { world, desk: takeDesk(regions, parameters), model: modelBase(parameters), parameters };
}

/** The world of the drafts themselves: a run that has ended never touches them again. */
function endRun({ world, desk, parameters }: Run): WorldState {
  const { places } = desk;
  const regions = byRegion((_, i) => (places[i] as Place).draft);
  leaveDesk(desk, parameters);
  return { ...world, regions };
}
