import { expect, test } from 'vitest';
import type { EntryRule } from './deal.ts';
import { enters } from './entry.ts';

const PARTIES = ['A', 'B', 'C', 'D'];
/** Shares of emissions: A 40 %, B 30 %, C 20 %, D 10 %. */
const shareOf = (bloc: string): number => ({ A: 0.4, B: 0.3, C: 0.2, D: 0.1 })[bloc] ?? 0;

const rows: [string, EntryRule, string[], boolean][] = [
  ['all, and all signed', { kind: 'all' }, PARTIES, true],
  ['all, one missing', { kind: 'all' }, ['A', 'B', 'C'], false],
  ['three of four, two signed', { kind: 'count', parties: 3 }, ['A', 'B'], false],
  ['three of four, three signed', { kind: 'count', parties: 3 }, ['B', 'C', 'D'], true],
  ['55 % of emissions, 50 % signed', { kind: 'share', metric: 'emissions', share: 0.55 }, ['A', 'D'], false],
  ['55 % of emissions, 70 % signed', { kind: 'share', metric: 'emissions', share: 0.55 }, ['A', 'B'], true],
  ['must include A, without A', { kind: 'includes', blocs: ['A'] }, ['B', 'C', 'D'], false],
  ['must include A, with A', { kind: 'includes', blocs: ['A'] }, ['A'], true],
  [
    'two rules at once, one unmet',
    {
      kind: 'and',
      of: [
        { kind: 'count', parties: 2 },
        { kind: 'includes', blocs: ['A'] },
      ],
    },
    ['B', 'C'],
    false,
  ],
];

test.each(rows)('%s', (_, rule, signed, expected) => {
  expect(enters(rule, signed, PARTIES, shareOf)).toBe(expected);
});
