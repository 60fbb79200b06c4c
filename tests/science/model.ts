import { MODEL_KINDS, type ModelParameters, modelParameters } from '@accord/shared/content/model.ts';
import type { PolicyId } from '@accord/shared/content/policies.ts';
import type { Levers } from '@accord/shared/economy/levers.ts';
import { policyLevers } from '@accord/shared/economy/policyLevers.ts';
import { byRegion, REGIONS, type RegionId } from '@accord/shared/economy/region.ts';
import {
  advanceYears,
  initialWorld,
  type YearInputs,
  type YearRecord,
} from '@accord/shared/economy/world.ts';
import { loadKinds } from '../../content/load.ts';

/** The shipped model, loaded once for each test file. */
export const parameters: ModelParameters = modelParameters(loadKinds(MODEL_KINDS));

export type Change = (levers: Levers, region: RegionId, year: number) => Partial<Levers>;

/** Inputs of a reference policy, with a change on top if one is given. */
export function policyInputs(
  policy: PolicyId,
  change?: Change,
  model = parameters,
): (year: number) => YearInputs {
  return (year) => ({
    levers: byRegion((region) => {
      const levers = policyLevers(policy, region, year, model);
      return change ? { ...levers, ...change(levers, region, year) } : levers;
    }),
    borderRelief: null,
    warmingScale: 1,
    damageFactor: 1,
  });
}

/** Runs from the data's year to 2100 and gives the records by year. */
export function runFrom2023(
  inputsOf: (year: number) => YearInputs,
  model = parameters,
): (year: number) => YearRecord {
  const { records } = advanceYears(initialWorld(model), inputsOf, 2100 - 2023, model);
  return (year) => {
    const record = records[year - 2024];
    if (record === undefined) throw new Error(`no record of ${year}`);
    return record;
  };
}

export const sum = (of: (region: RegionId) => number): number =>
  REGIONS.reduce((total, id) => total + of(id), 0);

/** A lever's change that is phased in over five years from 2027. */
export const ramped = (year: number): number => Math.min(1, Math.max(0, (year - 2026) / 5));
