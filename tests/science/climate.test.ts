import { readFileSync } from 'node:fs';
import { type ClimateInputs, climateOf2024, stepClimate } from '@accord/shared/climate/climate.ts';
import { proxyForcers } from '@accord/shared/climate/proxies.ts';
import { describe, expect, it } from 'vitest';
import { climateTable } from '../../scripts/climate.ts';
import { rowsOf } from './csv.ts';
import { parameters } from './model.ts';

const { climate } = parameters;
const read = (file: string) => readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8');

const inputs = rowsOf(read('climate-inputs.csv'));
const golden = rowsOf(read('climate-outputs.csv'));
const distance = (a: typeof inputs, b: typeof inputs, key: string, other = key) =>
  Math.max(...a.map((row, i) => Math.abs(Number(row[key]) - Number(b[i]?.[other]))));

describe('climate with all precursors given', () => {
  const ours = rowsOf(climateTable(read('climate-inputs.csv'), climate));

  it.each([
    ['co2Ppm', 0.01],
    ['ch4Ppb', 0.01],
    ['n2oPpb', 0.01],
    ['forcingWm2', 0.001],
    ['temperatureC', 0.001],
  ])('agrees with the golden %s', (key, tolerance) => {
    expect(ours).toHaveLength(golden.length);
    expect(distance(ours, golden, key)).toBeLessThan(tolerance);
  });

  it.each([
    ['co2Ppm', 'fairCo2Ppm', 2],
    ['forcingWm2', 'fairForcingWm2', 0.2],
    ['temperatureC', 'fairTemperatureC', 0.1],
  ])('stays near the median of FaIR 2.2: %s', (key, fair, tolerance) => {
    expect(distance(ours, inputs, key, fair)).toBeLessThan(tolerance);
  });
});

describe('climate with the proxies of the game', () => {
  const columns = ['scenario', 'year', 'co2FossilGt', 'co2LandUseGt', 'ch4Mt', 'n2oMt'];
  const table = [columns.join(','), ...inputs.map((row) => columns.map((key) => row[key]).join(','))].join(
    '\n',
  );
  const ours = rowsOf(climateTable(table, climate));

  it('stays within 0.15 K of FaIR below 3 K and 0.35 K above', () => {
    for (const [i, row] of ours.entries()) {
      const fair = Number(inputs[i]?.fairTemperatureC);
      expect(Math.abs(Number(row.temperatureC) - fair), `${row.scenario} ${row.year}`).toBeLessThan(
        fair < 3 ? 0.15 : 0.35,
      );
    }
  });
});

/** A run with today's other gases, CO2 as given, for as many years as asked. */
function runCo2(co2Of: (year: number) => number, until: number, warmingScale = 1) {
  const others = {
    ch4MtPerYear: 380,
    n2oMtPerYear: 11.5,
    ...proxyForcers(2025, 37, 0, climate),
    warmingScale,
  };
  const states = new Map<number, ReturnType<typeof climateOf2024>>();
  let state = climateOf2024(climate);
  for (let year = 2025; year <= until; year++) {
    const step: ClimateInputs = { co2GtPerYear: co2Of(year), ...others };
    state = stepClimate(state, step, climate);
    states.set(year, state);
  }
  return (year: number) => states.get(year) ?? state;
}

describe('how the climate answers carbon', () => {
  const zero = runCo2(() => 0, 2200);

  it('keeps 35-55 % of a pulse of 100 GtC in the air after a century', () => {
    const pulse = runCo2((year) => (year === 2025 ? 366.4 : 0), 2200);
    const airborne = ((pulse(2125).co2Ppm - zero(2125).co2Ppm) * 2.123) / 100;
    expect(airborne).toBeGreaterThan(0.35);
    expect(airborne).toBeLessThan(0.55);
  });

  it('warms 1.0-2.3 K for 1000 GtC', () => {
    const flat = runCo2(() => 40, 2200);
    const gtC = ((2100 - 2024) * 40) / 3.664;
    const warming = ((flat(2100).temperatureC - zero(2100).temperatureC) * 1000) / gtC;
    expect(warming).toBeGreaterThan(1.0);
    expect(warming).toBeLessThan(2.3);
  });

  it('neither warms nor cools much in the 50 years after CO2 stops', () => {
    const stopped = runCo2((year) => (year <= 2060 ? 40 : 0), 2200);
    const at = (year: number) => stopped(year).temperatureC - zero(year).temperatureC;
    expect(Math.abs(at(2110) - at(2060))).toBeLessThan(0.2);
  });

  it('lets CO2 fall when emissions stop', () => {
    expect(zero(2100).co2Ppm).toBeLessThan(zero(2030).co2Ppm);
    expect(zero(2200).co2Ppm).toBeGreaterThan(climate.carbon.preindustrialCo2Ppm);
  });

  it('scales warming after 2024 with the draw and leaves CO2 alone', () => {
    const median = runCo2(() => 40, 2100);
    const high = runCo2(() => 40, 2100, 1.45);
    const start = climateOf2024(climate).temperatureC;
    expect(high(2100).co2Ppm).toBe(median(2100).co2Ppm);
    expect(high(2100).temperatureC - start).toBeCloseTo(1.45 * (median(2100).temperatureC - start), 9);
  });
});
