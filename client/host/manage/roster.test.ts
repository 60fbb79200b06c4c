import { describe, expect, it } from 'vitest';
import { readRoster } from './roster.ts';

const SEATS = ['A', 'B'];
const blocOf = (word: string) => SEATS.find((seat) => seat === word.toUpperCase()) ?? null;
const read = (text: string) => readRoster(text, SEATS, blocOf);

describe('a class list', () => {
  it('is read from a spreadsheet of any country, with or without a heading', () => {
    const lin = { name: 'Lin', bloc: 'B', desk: 'finance' };
    for (const text of ['name,bloc,desk\nLin,B,finance', 'Lin;b;Finance', '"Lin"\tB\tfinance\r\n'])
      expect(read(text)).toEqual({ pupils: [lin], faults: [] });
  });

  it('deals people out in turn where no delegation is named', () => {
    expect(read('Ada\nLin\nWei').pupils.map(({ bloc }) => bloc)).toEqual(['A', 'B', 'A']);
  });

  it('says which lines it cannot use, and uses the others', () => {
    const { pupils, faults } = read(`Ada,A\n,B\nLin,Z\nada,A\n${'x'.repeat(25)},A`);
    expect(pupils).toHaveLength(1);
    expect(faults).toEqual([
      { line: 2, kind: 'name' },
      { line: 3, kind: 'bloc' },
      { line: 4, kind: 'twice' },
      { line: 5, kind: 'name' },
    ]);
  });
});
