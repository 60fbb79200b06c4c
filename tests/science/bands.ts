import type { PolicyId } from '@accord/shared/content/policies.ts';
import type { YearRecord } from '@accord/shared/economy/world.ts';
import { policyInputs, runFrom2023, sum } from './model.ts';

export type At = (year: number) => YearRecord;

/** A published range that the whole model must meet; a number outside one is a fault of the model. */
export type Band = {
  readonly what: string;
  readonly policy: PolicyId;
  readonly value: (at: At) => number;
  readonly low: number;
  readonly high: number;
  /** Decimals that the value is published with. */
  readonly digits: number;
  readonly source: string;
};

const warmingIn2100 = (at: At): number => at(2100).temperatureC;

const EMISSIONS_GAP = 'UNEP Emissions Gap Report and Climate Action Tracker, 2024-25';
const AR6 = 'IPCC AR6 WGIII';
const BUDGET = 'Global Carbon Budget 2025';
const IEA = 'IEA World Energy Outlook scenarios, wide';
const DEFINITION = 'definition of the scenario';

/** All bands, in the order of the models-and-data page. */
export const BANDS: readonly Band[] = [
  {
    what: 'warming in 2100, current policies, K',
    policy: 'current',
    value: warmingIn2100,
    low: 2.5,
    high: 3.1,
    digits: 2,
    source: EMISSIONS_GAP,
  },
  {
    what: 'warming in 2100, all NDCs, K',
    policy: 'ndc',
    value: warmingIn2100,
    low: 2.2,
    high: 2.6,
    digits: 2,
    source: EMISSIONS_GAP,
  },
  {
    what: 'warming in 2100, net-zero dates, K',
    policy: 'net-zero',
    value: warmingIn2100,
    low: 1.8,
    high: 2.2,
    digits: 2,
    source: EMISSIONS_GAP,
  },
  {
    what: 'warming in 2100, net zero 2070, K',
    policy: 'net-zero-2070',
    value: warmingIn2100,
    low: 1.8,
    high: 2.1,
    digits: 2,
    source: `${AR6}, paths below 2 °C`,
  },
  {
    what: 'net CO2 in 2070, net zero 2070, Gt',
    policy: 'net-zero-2070',
    value: (at) => at(2070).totalCo2Gt,
    low: -2,
    high: 2,
    digits: 1,
    source: DEFINITION,
  },
  {
    what: 'peak warming, net zero 2050 and removals, K',
    policy: 'net-zero-2050-removals',
    value: peakWarming,
    low: 1.6,
    high: 1.8,
    digits: 2,
    source: `${AR6}, paths near 1.5 °C`,
  },
  {
    what: 'warming in 2100, net zero 2050 and removals, K',
    policy: 'net-zero-2050-removals',
    value: warmingIn2100,
    low: 1.4,
    high: 1.65,
    digits: 2,
    source: `${AR6}, paths near 1.5 °C`,
  },
  {
    what: 'net CO2 in 2050, net zero 2050 and removals, Gt',
    policy: 'net-zero-2050-removals',
    value: (at) => at(2050).totalCo2Gt,
    low: -2,
    high: 2,
    digits: 1,
    source: DEFINITION,
  },
  {
    what: 'fossil CO2 in 2025, Gt',
    policy: 'current',
    value: (at) => at(2025).fossilCo2Gt,
    low: 37.34,
    high: 38.86,
    digits: 2,
    source: `${BUDGET}: 38.1 Gt within 2 %`,
  },
  {
    what: 'total CO2 in 2025, Gt',
    policy: 'current',
    value: (at) => at(2025).totalCo2Gt,
    low: 41.36,
    high: 43.04,
    digits: 2,
    source: `${BUDGET}: 42.2 Gt within 2 %`,
  },
  {
    what: 'CO2 in 2025, ppm',
    policy: 'current',
    value: (at) => at(2025).co2Ppm,
    low: 422.7,
    high: 427.7,
    digits: 1,
    source: `${BUDGET}: 425.7 ppm -3/+2`,
  },
  {
    what: 'warming 2025-35, K',
    policy: 'current',
    value: (at) => at(2035).temperatureC - at(2025).temperatureC,
    low: 0.2,
    high: 0.3,
    digits: 2,
    source: 'observed rate, Indicators of Global Climate Change',
  },
  {
    what: 'greenhouse gases in 2030, NDCs, Gt',
    policy: 'ndc',
    value: (at) => at(2030).ghgGtCo2e,
    low: 53,
    high: 57,
    digits: 1,
    source: 'Climate Action Tracker, November 2025',
  },
  {
    what: 'greenhouse gases in 2035, NDCs, Gt',
    policy: 'ndc',
    value: (at) => at(2035).ghgGtCo2e,
    low: 48,
    high: 52,
    digits: 1,
    source: 'Climate Action Tracker, November 2025',
  },
  {
    what: "year of China's peak, current policies",
    policy: 'current',
    value: peakYearOfChina,
    low: 2024,
    high: 2029,
    digits: 0,
    source: 'range of published projections',
  },
  {
    what: 'wind and sun in 2030, current policies, share',
    policy: 'current',
    value: (at) => variableShare(at(2030)),
    low: 0.25,
    high: 0.35,
    digits: 2,
    source: IEA,
  },
  {
    what: 'wind and sun in 2050, current policies, share',
    policy: 'current',
    value: (at) => variableShare(at(2050)),
    low: 0.5,
    high: 0.65,
    digits: 2,
    source: IEA,
  },
  {
    what: 'mitigation cost in 2050, net zero 2070, % of output',
    policy: 'net-zero-2070',
    value: (at) => costPct(at(2050)),
    low: 1,
    high: 2.7,
    digits: 2,
    source: `${AR6}, category C3`,
  },
  {
    what: 'mitigation cost in 2050, net zero 2050, % of output',
    policy: 'net-zero-2050-removals',
    value: (at) => costPct(at(2050)),
    low: 2.6,
    high: 4.2,
    digits: 2,
    source: `${AR6}, category C1`,
  },
];

/** A reference policy from the data's year to 2100. */
export const runOf = (policy: PolicyId): At => runFrom2023(policyInputs(policy));

function peakWarming(at: At): number {
  return Math.max(...Array.from({ length: 76 }, (_, i) => at(2025 + i).temperatureC));
}

function peakYearOfChina(at: At): number {
  const years = Array.from({ length: 77 }, (_, i) => 2024 + i);
  return years.reduce((best, year) =>
    at(year).regions.CHN.fossilCo2Gt > at(best).regions.CHN.fossilCo2Gt ? year : best,
  );
}

function variableShare({ regions }: YearRecord): number {
  const all = sum((id) => Object.values(regions[id].powerTwh).reduce((a, b) => a + b, 0));
  return sum((id) => regions[id].powerTwh.wind + regions[id].powerTwh.solar) / all;
}

function costPct({ regions }: YearRecord): number {
  const cost = sum((id) => regions[id].mitigationCostUsdBillion);
  return (100 * cost) / sum((id) => regions[id].trendGdpUsdBillion);
}
