import type { ModelParameters } from '../content/model.ts';
import { modelBase } from './base.ts';
import type { YearRecord } from './record.ts';
import { byRegion } from './region.ts';
import type { RegionDraft, RegionState, WorldState } from './state.ts';
import { type Run, stepYear, type YearInputs } from './worldYear.ts';

export { baseYearRecord } from './baseYear.ts';
export type { RegionYear, YearRecord } from './record.ts';
export { initialWorld } from './start.ts';
export type { WorldState } from './state.ts';
export type { YearInputs } from './worldYear.ts';

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
    const record = stepYear(run, inputsOf(run.world.year + 1), true);
    if (record === null) continue;
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

function beginRun({ regions, ...world }: WorldState, parameters: ModelParameters): Run {
  return {
    world,
    drafts: byRegion((id) => copyRegion(regions[id])),
    model: modelBase(parameters),
    parameters,
  };
}

/** The drafts themselves: a run that has ended never touches them again. */
const endRun = ({ world, drafts }: Run): WorldState => ({ ...world, regions: drafts });

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
