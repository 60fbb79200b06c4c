import type { Content } from '@accord/shared/content/content.ts';
import { modelParameters } from '@accord/shared/content/model.ts';
import type { PolicyId } from '@accord/shared/content/policies.ts';
import { policyLevers } from '@accord/shared/economy/policyLevers.ts';
import { byRegion } from '@accord/shared/economy/region.ts';
import { advanceYears, initialWorld, type YearRecord } from '@accord/shared/economy/world.ts';
import { useEffect, useState } from 'react';

/** The model of this very page, run on a reference policy from the data's year to 2100 in the median climate. */
export type PolicyRun = readonly YearRecord[];
export type PolicyRuns = Readonly<Partial<Record<PolicyId, PolicyRun>>>;

const FIRST = 2024;
const YEARS = 77;

const known = new WeakMap<Content, PolicyRuns>();

function run(content: Content, policy: PolicyId): PolicyRun {
  const model = modelParameters(content);
  const inputs = (year: number) => ({
    levers: byRegion((region) => policyLevers(policy, region, year, model)),
    borderRelief: null,
    warmingScale: 1,
    damageFactor: 1,
  });
  return advanceYears(initialWorld(model), inputs, YEARS, model).records;
}

export const inYear = (records: PolicyRun, year: number): YearRecord | undefined => records[year - FIRST];

/** Computes the runs one after another, so that the page stays responsive; each is made once. */
export function usePolicyRuns(content: Content, policies: readonly PolicyId[]): PolicyRuns {
  const [runs, setRuns] = useState<PolicyRuns>(() => known.get(content) ?? {});
  const next = policies.find((policy) => runs[policy] === undefined);
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => {
      const made = known.get(content)?.[next] ?? run(content, next);
      known.set(content, { ...known.get(content), [next]: made });
      setRuns((before) => ({ ...before, [next]: made }));
    }, 30);
    return () => clearTimeout(timer);
  }, [content, next]);
  return runs;
}
