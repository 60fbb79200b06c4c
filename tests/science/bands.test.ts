import { POLICIES, type PolicyId } from '@accord/shared/content/policies.ts';
import type { YearRecord } from '@accord/shared/economy/world.ts';
import { describe, expect, it } from 'vitest';
import { policyInputs, runFrom2023, sum } from './model.ts';

/** Published ranges that the whole model must meet; a number outside one is a fault of the model. */
type Band = readonly [what: string, policy: PolicyId, value: (at: At) => number, low: number, high: number];
type At = (year: number) => YearRecord;

const peak = (at: At) => Math.max(...Array.from({ length: 76 }, (_, i) => at(2025 + i).temperatureC));
const peakYearOfChina = (at: At) => {
  const years = Array.from({ length: 77 }, (_, i) => 2024 + i);
  return years.reduce((best, year) =>
    at(year).regions.CHN.fossilCo2Gt > at(best).regions.CHN.fossilCo2Gt ? year : best,
  );
};

const BANDS: readonly Band[] = [
  // UNEP Emissions Gap Report and Climate Action Tracker, 2024-25.
  ['warming in 2100, current policies, K', 'current', (at) => at(2100).temperatureC, 2.5, 3.1],
  ['warming in 2100, all NDCs, K', 'ndc', (at) => at(2100).temperatureC, 2.2, 2.6],
  ['warming in 2100, net-zero dates, K', 'net-zero', (at) => at(2100).temperatureC, 1.8, 2.2],
  ['warming in 2100, net zero 2070, K', 'net-zero-2070', (at) => at(2100).temperatureC, 1.8, 2.1],
  ['net CO2 in 2070, net zero 2070, Gt', 'net-zero-2070', (at) => at(2070).totalCo2Gt, -2, 2],
  ['peak warming, net zero 2050 and removals, K', 'net-zero-2050-removals', peak, 1.6, 1.8],
  [
    'warming in 2100, net zero 2050 and removals, K',
    'net-zero-2050-removals',
    (at) => at(2100).temperatureC,
    1.4,
    1.65,
  ],
  [
    'net CO2 in 2050, net zero 2050 and removals, Gt',
    'net-zero-2050-removals',
    (at) => at(2050).totalCo2Gt,
    -2,
    2,
  ],
  // Global Carbon Budget 2025: 38.1 and 42.2 Gt within 2 %, 425.7 ppm -3/+2.
  ['fossil CO2 in 2025, Gt', 'current', (at) => at(2025).fossilCo2Gt, 37.34, 38.86],
  ['total CO2 in 2025, Gt', 'current', (at) => at(2025).totalCo2Gt, 41.36, 43.04],
  ['CO2 in 2025, ppm', 'current', (at) => at(2025).co2Ppm, 422.7, 427.7],
  ['warming 2025-35, K', 'current', (at) => at(2035).temperatureC - at(2025).temperatureC, 0.2, 0.3],
  ['greenhouse gases in 2030, NDCs, Gt', 'ndc', (at) => at(2030).ghgGtCo2e, 53, 57],
  ['greenhouse gases in 2035, NDCs, Gt', 'ndc', (at) => at(2035).ghgGtCo2e, 48, 52],
  ["year of China's peak, current policies", 'current', peakYearOfChina, 2024, 2029],
  // IEA scenarios, wide.
  ['wind and sun in 2030, current policies, share', 'current', (at) => variableShare(at(2030)), 0.25, 0.35],
  ['wind and sun in 2050, current policies, share', 'current', (at) => variableShare(at(2050)), 0.5, 0.65],
  // IPCC AR6 WGIII: mitigation cost in 2050, share of output.
  ['mitigation cost in 2050, net zero 2070, %', 'net-zero-2070', (at) => costPct(at(2050)), 1, 2.7],
  [
    'mitigation cost in 2050, net zero 2050, %',
    'net-zero-2050-removals',
    (at) => costPct(at(2050)),
    2.6,
    4.2,
  ],
];

function variableShare({ regions }: YearRecord): number {
  const all = sum((id) => Object.values(regions[id].powerTwh).reduce((a, b) => a + b, 0));
  return sum((id) => regions[id].powerTwh.wind + regions[id].powerTwh.solar) / all;
}

const costPct = ({ regions }: YearRecord) =>
  (100 * sum((id) => regions[id].mitigationCostUsdBillion)) / sum((id) => regions[id].trendGdpUsdBillion);

describe('bands of the whole model', () => {
  const runs = new Map(POLICIES.map((policy) => [policy, runFrom2023(policyInputs(policy))]));

  it.each(BANDS)('%s', (what, policy, value, low, high) => {
    const at = runs.get(policy);
    if (!at) throw new Error(policy);
    const found = value(at);
    expect(found, what).toBeGreaterThanOrEqual(low);
    expect(found, what).toBeLessThanOrEqual(high);
  });

  it('orders the policies by warming', () => {
    const warming = POLICIES.map((policy) => runs.get(policy)?.(2100).temperatureC ?? 0);
    expect(warming).toEqual(warming.toSorted((a, b) => b - a));
  });
});
