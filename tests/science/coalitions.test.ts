import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coalitionSection } from '../../scripts/models/coalitions.ts';
import { coalitionTable } from './coalitions.ts';

/** The pattern of the literature (study 1.6), recomputed from the real engine. Orderings are asserted. */
const table = coalitionTable('standard-6');
const size = (id: string): number => table.rows.find(({ design }) => design.id === id)?.largest ?? Number.NaN;
const sets = (id: string): number =>
  table.rows.find(({ design }) => design.id === id)?.internallyStable ?? Number.NaN;

describe('coalitions of the six seats', () => {
  test.each<[string, string, () => boolean]>([
    ['without stick or carrot no more than three hold', 'Barrett 1994', () => size('none') <= 3],
    ['payments alone hold more', 'Hoel 1992; study 1.6', () => size('transfers') > size('none')],
    ['a duty of 20 % holds at least five', 'Nordhaus 2015', () => size('tariff-20') >= 5],
    [
      'retaliation undoes it: not one set in ten is left, and none so large',
      'Hagen and Schneider 2021',
      () =>
        sets('tariff-20-retaliation') < sets('tariff-20') / 10 &&
        size('tariff-20-retaliation') < size('tariff-20'),
    ],
    ['a small stick with carrots holds everybody', 'study 1.6', () => size('tariff-10-transfers') === 6],
  ])('%s (%s)', (_, _source, holds) => {
    expect(holds(), JSON.stringify(table.rows)).toBe(true);
  });

  test('the models-and-data page says so', () => {
    const page = readFileSync(new URL('../../docs/models-and-data.md', import.meta.url), 'utf8');
    expect(page).toContain(coalitionSection(table));
  });

  test('a minimum of members makes it likelier that all of them gain (Barrett 1994)', () => {
    const shares = table.minimumParticipation.map(({ share }) => share);
    for (const [i, share] of shares.entries())
      if (i > 0) expect(share).toBeGreaterThanOrEqual(shares[i - 1] as number);
    expect(shares.at(-1)).toBeGreaterThan(shares[0] as number);
  });
}, 120_000);
