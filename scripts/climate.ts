import { readFileSync } from 'node:fs';
import { type ClimateState, climateOf2024, stepClimate } from '@accord/shared/climate/climate.ts';
import { proxyForcers } from '@accord/shared/climate/proxies.ts';
import { type ClimateParameters, MODEL_KINDS, modelParameters } from '@accord/shared/content/model.ts';
import { loadKinds } from '../content/load.ts';

const REQUIRED = ['scenario', 'year', 'co2FossilGt', 'co2LandUseGt', 'ch4Mt', 'n2oMt'] as const;
/** Where these are missing, the proxies of the game stand for them. */
const PRECURSORS = ['so2Mt', 'noxMt', 'exogenousForcingWm2'] as const;
const FIRST_YEAR = 2025;
const HEADER = 'scenario,year,co2Ppm,ch4Ppb,n2oPpb,forcingWm2,temperatureC';

/** What is wrong with a table, and where. */
export class TableError extends Error {
  constructor(line: number, column: string, expected: string, found: string) {
    super(
      `line ${line}, column ${column}: expected ${expected}, found ${found === '' ? 'nothing' : `"${found}"`}`,
    );
    this.name = 'TableError';
  }
}

type Row = {
  readonly scenario: string;
  readonly year: number;
  readonly line: number;
  readonly numberAt: (column: string) => number;
};

/** CSV of emissions in, CSV of concentrations, forcing and warming out; rows stay in their order. */
export function climateTable(text: string, parameters: ClimateParameters): string {
  const { rows, hasPrecursors } = parseTable(text);
  const states = new Map<string, { year: number; state: ClimateState }>();
  const lines = rows.map((row) => {
    const before = states.get(row.scenario) ?? { year: FIRST_YEAR - 1, state: climateOf2024(parameters) };
    if (row.year !== before.year + 1)
      throw new TableError(row.line, 'year', `${before.year + 1}`, `${row.year}`);
    const state = stepRow(row, before.state, hasPrecursors, parameters);
    states.set(row.scenario, { year: row.year, state });
    return outputRow(row, state);
  });
  return [HEADER, ...lines].join('\n');
}

function stepRow(
  row: Row,
  state: ClimateState,
  hasPrecursors: boolean,
  parameters: ClimateParameters,
): ClimateState {
  const fossilGt = row.numberAt('co2FossilGt');
  const forcers = hasPrecursors
    ? {
        so2MtPerYear: row.numberAt('so2Mt'),
        noxMtPerYear: row.numberAt('noxMt'),
        exogenousForcingWm2: row.numberAt('exogenousForcingWm2'),
      }
    : proxyForcers(row.year, fossilGt, 0, parameters);
  const inputs = {
    co2GtPerYear: fossilGt + row.numberAt('co2LandUseGt'),
    ch4MtPerYear: row.numberAt('ch4Mt'),
    n2oMtPerYear: row.numberAt('n2oMt'),
    ...forcers,
    warmingScale: 1,
  };
  return stepClimate(state, inputs, parameters);
}

function outputRow({ scenario, year }: Row, state: ClimateState): string {
  const { co2Ppm, ch4MeanPpb, n2oMeanPpb, forcingWm2, temperatureC } = state;
  const numbers = [co2Ppm, ch4MeanPpb, n2oMeanPpb, forcingWm2, temperatureC].map((value) => value.toFixed(4));
  const name = /[",\n]/.test(scenario) ? `"${scenario.replaceAll('"', '""')}"` : scenario;
  return [name, year, ...numbers].join(',');
}

function parseTable(text: string): { rows: readonly Row[]; hasPrecursors: boolean } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = splitCsv(lines[0] ?? '');
  for (const column of REQUIRED)
    if (!header.includes(column)) throw new TableError(1, column, 'this column', header.join(','));
  const present = PRECURSORS.filter((column) => header.includes(column));
  const missing = PRECURSORS.find((column) => !header.includes(column));
  if (present.length > 0 && missing !== undefined)
    throw new TableError(
      1,
      missing,
      `this column beside ${present.join(', ')} (or none of them)`,
      header.join(','),
    );
  const rows = lines.flatMap((line, i) =>
    i === 0 || line.trim() === '' ? [] : [parseRow(line, i + 1, header)],
  );
  if (rows.length === 0) throw new TableError(2, 'scenario', 'at least one row', '');
  return { rows, hasPrecursors: present.length > 0 };
}

function parseRow(text: string, line: number, header: readonly string[]): Row {
  const cells = splitCsv(text);
  if (cells.length !== header.length)
    throw new TableError(line, '(all)', `${header.length} cells`, `${cells.length} cells`);
  const at = (column: string) => (cells[header.indexOf(column)] ?? '').trim();
  const numberAt = (column: string) => {
    const value = Number(at(column));
    if (at(column) === '' || !Number.isFinite(value))
      throw new TableError(line, column, 'a number', at(column));
    return value;
  };
  const scenario = at('scenario');
  if (scenario === '') throw new TableError(line, 'scenario', 'a name', '');
  const year = numberAt('year');
  if (!Number.isInteger(year)) throw new TableError(line, 'year', 'a whole year', at('year'));
  return { scenario, year, line, numberAt };
}

/** Cells of one line, with quotes as spreadsheets write them. */
function splitCsv(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  const kept = line.endsWith(',') || line === '' ? cells : cells.slice(0, -1);
  return kept.map((cell) => {
    const text = cell.replace(/,$/, '').trim();
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

function main(file: string | undefined): number {
  if (file === undefined || file === '--help') {
    console.error(
      `climate FILE.csv  columns ${REQUIRED.join(',')} and, all or none, ${PRECURSORS.join(',')}; years from ${FIRST_YEAR} on`,
    );
    return file === undefined ? 1 : 0;
  }
  try {
    const { climate } = modelParameters(loadKinds(MODEL_KINDS));
    console.log(climateTable(readFileSync(file, 'utf8'), climate));
    return 0;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
