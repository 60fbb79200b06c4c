import { readFileSync } from 'node:fs';
import { climateTable } from '../../scripts/climate.ts';
import { rowsOf } from './csv.ts';
import { parameters } from './model.ts';

/** Our climate beside FaIR 2.2 (calibration 1.4.1, 841 members) for the same emissions, year by year. */
export type FairScenario = {
  readonly id: string;
  readonly years: readonly number[];
  readonly oursC: readonly number[];
  /** With the game's proxies instead of the given sulphur, nitrogen oxides and exogenous forcing. */
  readonly proxiesC: readonly number[];
  readonly fairC: readonly number[];
  readonly fairLowC: readonly number[];
  readonly fairHighC: readonly number[];
  /** Largest distance in any year. */
  readonly apart: {
    readonly co2Ppm: number;
    readonly forcingWm2: number;
    readonly temperatureC: number;
    readonly proxiesC: number;
  };
};

const PROXY_COLUMNS = ['scenario', 'year', 'co2FossilGt', 'co2LandUseGt', 'ch4Mt', 'n2oMt'];

/** All scenarios of the golden file. */
export function fairScenarios(): readonly FairScenario[] {
  const text = readFileSync(new URL('../golden/climate-inputs.csv', import.meta.url), 'utf8');
  const given = rowsOf(text);
  const withoutPrecursors = [
    PROXY_COLUMNS.join(','),
    ...given.map((row) => PROXY_COLUMNS.map((key) => row[key]).join(',')),
  ].join('\n');
  const ours = rowsOf(climateTable(text, parameters.climate));
  const proxies = rowsOf(climateTable(withoutPrecursors, parameters.climate));

  return [...new Set(given.map(({ scenario }) => scenario ?? ''))].map((id) => {
    const column = (rows: typeof given, key: string) =>
      rows.filter((_, i) => given[i]?.scenario === id).map((row) => Number(row[key]));
    const apart = (rows: typeof given, key: string, fair: string) => {
      const published = column(given, fair);
      return Math.max(...column(rows, key).map((value, i) => Math.abs(value - (published[i] ?? Number.NaN))));
    };
    return {
      id,
      years: column(given, 'year'),
      oursC: column(ours, 'temperatureC'),
      proxiesC: column(proxies, 'temperatureC'),
      fairC: column(given, 'fairTemperatureC'),
      fairLowC: column(given, 'fairTemperatureP05C'),
      fairHighC: column(given, 'fairTemperatureP95C'),
      apart: {
        co2Ppm: apart(ours, 'co2Ppm', 'fairCo2Ppm'),
        forcingWm2: apart(ours, 'forcingWm2', 'fairForcingWm2'),
        temperatureC: apart(ours, 'temperatureC', 'fairTemperatureC'),
        proxiesC: apart(proxies, 'temperatureC', 'fairTemperatureC'),
      },
    };
  });
}
