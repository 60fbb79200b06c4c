import { activate, type PublishedFacts } from '@accord/shared/diplomacy/activate.ts';
import type { Condition, Deal } from '@accord/shared/diplomacy/deal.ts';
import type { Undertaking } from '@accord/shared/diplomacy/undertakings.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const BLOCS = ['A', 'B', 'C', 'D', 'E', 'F'];
const VERBS = ['cut', 'pay', 'open'];

const published: PublishedFacts = {
  blocs: BLOCS,
  verified: () => 0,
  shareOf: (bloc) => (BLOCS.indexOf(bloc) + 1) / 21,
  inForce: () => false,
  year: 2030,
  temperatureC: 1.5,
  happened: () => false,
  foundBreaking: () => false,
  struckBefore: () => false,
  flippedBefore: () => false,
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ kind: 'always' }),
  fc.record({
    kind: fc.constant('promised' as const),
    bloc: fc.constantFrom(...BLOCS),
    verb: fc.constantFrom(...VERBS),
    atLeast: fc.integer({ min: 1, max: 6 }),
    verified: fc.constant(false),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    verb: fc.constantFrom(...VERBS),
    atLeast: fc.integer({ min: 1, max: 4 }),
    parties: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    verb: fc.constantFrom(...VERBS),
    metric: fc.constant('gdp' as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('year' as const), from: fc.integer({ min: 2025, max: 2040 }) }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    }),
  },
);

const deal: Deal = {
  id: 'd',
  kind: 'treaty',
  visibility: 'public',
  durability: 'ratified',
  card: null,
  proposer: 'A',
  parties: BLOCS,
  clauses: [],
  entry: { kind: 'all' },
  mrvLevel: 0,
  breach: { cureSteps: 0, sanction: 'nothing' },
  counterTo: null,
};

function undertaking(key: string, from: string, verb: string, amount: number, when: Condition): Undertaking {
  const clause = {
    id: key,
    from,
    to: 'all',
    verb,
    amount,
    option: null,
    fromYear: 2025,
    untilYear: 2060,
    when,
  };
  const groups = { to: [], audience: [], members: [] };
  return { key, deal, clause, from, ...groups, verb, amount, when, unless: [], open: true };
}

const world = fc
  .array(
    fc.record({
      from: fc.constantFrom(...BLOCS),
      verb: fc.constantFrom(...VERBS),
      amount: fc.integer({ min: 1, max: 5 }),
      when: condition,
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ from, verb, amount, when }, i) => undertaking(`c${i}`, from, verb, amount, when)),
  );

describe('the greatest fixed point', () => {
  test('does not depend on the order of clauses', () => {
    fc.assert(
      fc.property(world, fc.integer(), (clauses, salt) => {
        const shuffled = [...clauses].sort(
          (a, b) =>
            ((a.key.length * 31 + salt) % 7) - ((b.key.length * 31 + salt) % 7) || (a.key < b.key ? 1 : -1),
        );
        expect([...activate(shuffled, published).on].sort()).toEqual(
          [...activate(clauses, published).on].sort(),
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('an unconditional clause more never switches another off', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...BLOCS), fc.constantFrom(...VERBS), (clauses, from, verb) => {
        const before = activate(clauses, published).on;
        const after = activate(
          [...clauses, undertaking('extra', from, verb, 3, { kind: 'always' })],
          published,
        ).on;
        for (const key of before) expect(after.has(key)).toBe(true);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  test('what is on is consistent, and every switched-off clause says what it waits for', () => {
    fc.assert(
      fc.property(world, (clauses) => {
        const { on, waitsFor } = activate(clauses, published);
        for (const { key } of clauses) expect(on.has(key) !== key in waitsFor).toBe(true);
        const again = activate(
          clauses.filter(({ key }) => on.has(key)),
          published,
        );
        expect(again.on.size).toBe(on.size);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

/** Worked cases of the negotiation study, 1.4. */
describe('conditional promises', () => {
  const promised = (bloc: string, verb: string, atLeast: number): Condition => ({
    kind: 'promised',
    bloc,
    verb,
    atLeast,
    verified: false,
  });
  const cases: [string, Undertaking[], string[]][] = [
    [
      'two that wait for each other start together',
      [
        undertaking('us', 'A', 'cut', 3, promised('B', 'cut', 3)),
        undertaking('cn', 'B', 'cut', 3, promised('A', 'cut', 3)),
      ],
      ['cn', 'us'],
    ],
    [
      'one that asks more than is promised stays off, and so does its partner',
      [
        undertaking('us', 'A', 'cut', 2, promised('B', 'cut', 3)),
        undertaking('cn', 'B', 'cut', 3, promised('A', 'cut', 3)),
      ],
      [],
    ],
    [
      'a triangle of finance, cuts and checks closes',
      [
        undertaking('a', 'A', 'pay', 4, promised('B', 'cut', 3)),
        undertaking('b', 'B', 'cut', 3, promised('C', 'open', 1)),
        undertaking('c', 'C', 'open', 1, promised('A', 'pay', 4)),
      ],
      ['a', 'b', 'c'],
    ],
    [
      'four of six: three are not enough',
      ['A', 'B', 'C'].map((bloc) =>
        undertaking(bloc, bloc, 'cut', 2, { kind: 'count', verb: 'cut', atLeast: 1, parties: 4 }),
      ),
      [],
    ],
    [
      'four of six: four are',
      ['A', 'B', 'C', 'D'].map((bloc) =>
        undertaking(bloc, bloc, 'cut', 2, { kind: 'count', verb: 'cut', atLeast: 1, parties: 4 }),
      ),
      ['A', 'B', 'C', 'D'],
    ],
    [
      'low tier with two, high tier only with four',
      ['A', 'B'].flatMap((bloc) => [
        undertaking(`${bloc}-low`, bloc, 'cut', 1, { kind: 'count', verb: 'cut', atLeast: 1, parties: 2 }),
        undertaking(`${bloc}-high`, bloc, 'cut', 2, { kind: 'count', verb: 'cut', atLeast: 1, parties: 4 }),
      ]),
      ['A-low', 'B-low'],
    ],
  ];
  test.each(cases)('%s', (_, clauses, expected) => {
    expect([...activate(clauses, published).on].sort()).toEqual(expected);
  });
});

test('a secret promise counts inside its own deal and for nobody else', () => {
  const secret: Deal = { ...deal, id: 's', visibility: 'secret' };
  const when = (bloc: string): Condition => ({
    kind: 'promised',
    bloc,
    verb: 'cut',
    atLeast: 3,
    verified: false,
  });
  const a = { ...undertaking('a', 'A', 'cut', 3, when('B')), deal: secret, open: false };
  const b = { ...undertaking('b', 'B', 'cut', 3, when('A')), deal: secret, open: false };
  const onlooker = undertaking('c', 'C', 'cut', 1, when('A'));
  expect([...activate([a, b, onlooker], published).on].sort()).toEqual(['a', 'b']);
});
