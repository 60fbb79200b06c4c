import { POLICIES, type PolicyId } from '@accord/shared/content/policies.ts';
import { runOf } from '../../tests/science/bands.ts';
import { fairScenarios } from '../../tests/science/fair.ts';
import { lineChart } from './chart.ts';

const COLORS: Readonly<Record<PolicyId, string>> = {
  none: '#7a1f1f',
  current: '#c0532c',
  ndc: '#b58a1b',
  'net-zero': '#4d8a4d',
  'net-zero-2070': '#2c7a8c',
  'net-zero-2050-removals': '#2f5aa8',
};
const YEARS = Array.from({ length: 76 }, (_, i) => 2025 + i);

/** Every chart of the page by the name of its file. */
export function charts(): Readonly<Record<string, string>> {
  const runs = POLICIES.map((policy) => ({ policy, at: runOf(policy) }));
  const policyLines = (of: 'temperatureC' | 'totalCo2Gt') =>
    runs.map(({ policy, at }) => ({
      name: policy,
      color: COLORS[policy],
      years: YEARS,
      values: YEARS.map((year) => at(year)[of]),
    }));
  const fair = fairScenarios().map((scenario) => {
    const { id, years, fairLowC, fairHighC } = scenario;
    const chart = lineChart({
      title: `Warming, ${id}`,
      unit: 'K above 1850-1900',
      band: { name: 'FaIR 2.2, 5-95 %', years, low: fairLowC, high: fairHighC },
      lines: [
        { name: 'FaIR 2.2, median', color: '#333333', years, values: scenario.fairC },
        { name: 'ours', color: '#c0532c', dashed: true, years, values: scenario.oursC },
        { name: 'ours, with proxies', color: '#2f5aa8', dashed: true, years, values: scenario.proxiesC },
      ],
    });
    return [`fair-${id}.svg`, chart] as const;
  });
  return {
    'warming.svg': lineChart({
      title: 'Warming by policy',
      unit: 'K above 1850-1900',
      lines: policyLines('temperatureC'),
    }),
    'co2.svg': lineChart({
      title: 'Net CO2 by policy',
      unit: 'Gt a year',
      lines: policyLines('totalCo2Gt'),
    }),
    ...Object.fromEntries(fair),
  };
}
