import { expect, it } from 'vitest';
import { csvOf } from './spreadsheets.ts';

const table = (cell: string | number | null) => ({
  id: 't',
  title: { en: 'T', zh: 'T' },
  head: [{ en: 'Words', zh: '词' }],
  rows: [[cell]],
});

it.each([
  ['=1+1', `"'=1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['-2', `"'-2"`],
  ['say "yes", twice', '"say ""yes"", twice"'],
  [-2.5, '-2.5'],
  [null, ''],
])('a spreadsheet reads %j as words or a number, never as a formula', (cell, written) => {
  expect(csvOf(table(cell), 'en')).toBe(`\ufeff"Words"\r\n${written}\r\n`);
});
