import type { PolicyId } from '@accord/shared/content/policies.ts';
import { REGIONS } from '@accord/shared/economy/region.ts';
import type { YearRecord } from '@accord/shared/economy/world.ts';
import { inYear, type PolicyRun } from './policyRuns.ts';

/** A published range that the model has to meet; the tests of the project hold the same ones. */
export interface Band {
  readonly id: string;
  readonly policy: PolicyId;
  readonly value: (run: PolicyRun) => number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly unit: 'c' | 'gt' | 'ppm' | 'percent' | 'year';
  readonly source: 'gap' | 'budget' | 'iea' | 'ipcc' | 'observed' | 'trend';
}

const at = (run: PolicyRun, year: number, read: (record: YearRecord) => number): number => {
  const record = inYear(run, year);
  return record ? read(record) : Number.NaN;
};

const warming = (year: number) => (run: PolicyRun) => at(run, year, (r) => r.temperatureC);
const ghg = (year: number) => (run: PolicyRun) => at(run, year, (r) => r.ghgGtCo2e);
const net = (year: number) => (run: PolicyRun) => at(run, year, (r) => r.totalCo2Gt);

const sum = (read: (id: (typeof REGIONS)[number]) => number): number =>
  REGIONS.reduce((total, id) => total + read(id), 0);

const variableShare = (year: number) => (run: PolicyRun) =>
  at(run, year, ({ regions }) => {
    const all = sum((id) => Object.values(regions[id].powerTwh).reduce((a, b) => a + b, 0));
    return (100 * sum((id) => regions[id].powerTwh.wind + regions[id].powerTwh.solar)) / all;
  });

const costPercent = (year: number) => (run: PolicyRun) =>
  at(
    run,
    year,
    ({ regions }) =>
      (100 * sum((id) => regions[id].mitigationCostUsdBillion)) / sum((id) => regions[id].trendGdpUsdBillion),
  );

const peakOfChina = (run: PolicyRun): number =>
  run.reduce(
    (best, r) => (r.regions.CHN.fossilCo2Gt > best.regions.CHN.fossilCo2Gt ? r : best),
    run[0] as YearRecord,
  ).year;

const band = (
  id: string,
  policy: PolicyId,
  value: Band['value'],
  [low, high]: readonly [number, number],
  unit: Band['unit'],
  source: Band['source'],
  digits = 1,
): Band => ({ id, policy, value, low, high, unit, source, digits });

export const BANDS: readonly Band[] = [
  band('warming2100', 'current', warming(2100), [2.5, 3.1], 'c', 'gap', 2),
  band('warming2100', 'ndc', warming(2100), [2.2, 2.6], 'c', 'gap', 2),
  band('warming2100', 'net-zero', warming(2100), [1.8, 2.2], 'c', 'gap', 2),
  band('ghg2030', 'ndc', ghg(2030), [53, 57], 'gt', 'gap'),
  band('ghg2035', 'ndc', ghg(2035), [48, 52], 'gt', 'gap'),
  band('co2Ppm', 'current', (run) => at(run, 2025, (r) => r.co2Ppm), [422.7, 427.7], 'ppm', 'observed'),
  band('co2Net', 'current', net(2025), [41.4, 43], 'gt', 'budget'),
  band('peakChina', 'current', peakOfChina, [2024, 2029], 'year', 'trend', 0),
  band('windSun2030', 'current', variableShare(2030), [25, 35], 'percent', 'iea', 0),
  band('windSun2050', 'current', variableShare(2050), [50, 65], 'percent', 'iea', 0),
  band('warming2100', 'net-zero-2070', warming(2100), [1.8, 2.1], 'c', 'gap', 2),
  band('cost2050', 'net-zero-2070', costPercent(2050), [1, 2.7], 'percent', 'ipcc'),
  band('warming2100', 'net-zero-2050-removals', warming(2100), [1.4, 1.65], 'c', 'gap', 2),
  band('cost2050', 'net-zero-2050-removals', costPercent(2050), [2.6, 4.2], 'percent', 'ipcc'),
];
