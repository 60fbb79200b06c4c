import type { ModelParameters } from '@accord/shared/content/model.ts';
import type { RegionId } from '@accord/shared/economy/region.ts';
import type { RegionYear, YearRecord } from '@accord/shared/economy/world.ts';
import { type Change, parameters, policyInputs, runFrom2023 } from './model.ts';

export const SOUTH: readonly RegionId[] = ['IND', 'AFR', 'ASE', 'LAC', 'VUL'];
export const EXPORTERS: readonly RegionId[] = ['GLF', 'RUS'];
export const inSouth = (id: RegionId): boolean => SOUTH.includes(id);

/** Quantities of a region that are one number. */
type Measured = { [K in keyof RegionYear]: RegionYear[K] extends number ? K : never }[keyof RegionYear];

/** What a change does: the run with it less the run without it. */
export type Effects = {
  readonly warming2100: number;
  /** World fossil CO2 net of removals, Gt. */
  readonly co2In2050: number;
  readonly regionCo2: (ids: readonly RegionId[]) => number;
  readonly incomePct: (ids: readonly RegionId[], year: number) => number;
  readonly change: (of: Measured, id: RegionId, year: number) => number;
  /** Change of a sum over regions. */
  readonly total: (of: Measured, ids: readonly RegionId[], year: number) => number;
  /** Change of a mean over regions, weighted by trend output. */
  readonly mean: (of: Measured, ids: readonly RegionId[], year: number) => number;
};

const current = runFrom2023(policyInputs('current'));

/** What a change does on top of current policies. */
export function effects(change: Change, model: ModelParameters = parameters): Effects {
  const base = model === parameters ? current : runFrom2023(policyInputs('current', undefined, model), model);
  const run = runFrom2023(policyInputs('current', change, model), model);
  const netCo2 = (record: YearRecord, ids: readonly RegionId[]) =>
    totalOf(record, ids, 'fossilCo2Gt') - totalOf(record, ids, 'removalsGt');
  const between = (of: (record: YearRecord) => number, year: number) => of(run(year)) - of(base(year));
  return {
    warming2100: between(({ temperatureC }) => temperatureC, 2100),
    co2In2050: between(({ fossilCo2Gt }) => fossilCo2Gt, 2050),
    regionCo2: (ids) => between((record) => netCo2(record, ids), 2050),
    incomePct: (ids, year) =>
      100 * (totalOf(run(year), ids, 'gdpUsdBillion') / totalOf(base(year), ids, 'gdpUsdBillion') - 1),
    change: (key, id, year) => between(({ regions }) => regions[id][key], year),
    total: (key, ids, year) => between((record) => totalOf(record, ids, key), year),
    mean: (key, ids, year) => between((record) => meanOf(record, ids, key), year),
  };
}

const totalOf = ({ regions }: YearRecord, ids: readonly RegionId[], key: Measured): number =>
  ids.reduce((total, id) => total + regions[id][key], 0);

const meanOf = ({ regions }: YearRecord, ids: readonly RegionId[], key: Measured): number =>
  ids.reduce((sum, id) => sum + regions[id][key] * regions[id].trendGdpUsdBillion, 0) /
  ids.reduce((sum, id) => sum + regions[id].trendGdpUsdBillion, 0);
