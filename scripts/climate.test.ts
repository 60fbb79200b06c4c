import { MODEL_KINDS, modelParameters } from '@accord/shared/content/model.ts';
import { describe, expect, it } from 'vitest';
import { loadKinds } from '../content/load.ts';
import { climateTable } from './climate.ts';

const { climate } = modelParameters(loadKinds(MODEL_KINDS));
const HEADER = 'scenario,year,co2FossilGt,co2LandUseGt,ch4Mt,n2oMt,so2Mt,noxMt,exogenousForcingWm2';
const ROW = '37,4,370,11.5,70,130,0.3';
const run = (...lines: string[]) => climateTable([HEADER, ...lines].join('\n'), climate);

describe('climate table', () => {
  it('takes any scenario names, in any order, over any span', () => {
    const lines = run(`"high, dirty",2025,${ROW}`, `low,2025,${ROW}`, `"high, dirty",2026,${ROW}`).split(
      '\n',
    );
    expect(lines[0]).toBe('scenario,year,co2Ppm,ch4Ppb,n2oPpb,forcingWm2,temperatureC');
    expect(lines.slice(1).map((line) => line.match(/^(".*"|[^,]*),(\d+)/)?.[0])).toEqual([
      '"high, dirty",2025',
      'low,2025',
      '"high, dirty",2026',
    ]);
  });

  it('forgives spare columns, blank lines and Windows ends of line', () => {
    const text = `${HEADER},comment\r\na,2025,${ROW},x\r\n\r\n`;
    expect(climateTable(text, climate).split('\n')).toHaveLength(2);
  });

  it.each([
    [
      'a word',
      [`a,2025,${ROW.replace('370', 'lots')}`],
      'line 2, column ch4Mt: expected a number, found "lots"',
    ],
    [
      'an empty cell',
      [`a,2025,${ROW.replace('37,', ',')}`],
      'line 2, column co2FossilGt: expected a number, found nothing',
    ],
    ['a late start', [`a,2030,${ROW}`], 'line 2, column year: expected 2025, found "2030"'],
    ['a gap', [`a,2025,${ROW}`, `a,2027,${ROW}`], 'line 3, column year: expected 2026, found "2027"'],
    ['a missing cell', ['a,2025,37'], 'line 2, column (all): expected 9 cells, found "3 cells"'],
    ['no rows', [], 'line 2, column scenario: expected at least one row, found nothing'],
  ])('refuses %s', (_, lines, message) => {
    expect(() => run(...lines)).toThrow(message);
  });

  it('refuses a table without a needed column', () => {
    expect(() => climateTable('scenario,year\na,2025', climate)).toThrow('line 1, column co2FossilGt');
    expect(() => climateTable(`${HEADER.replace(',noxMt', '')}\n`, climate)).toThrow('line 1, column noxMt');
  });
});
