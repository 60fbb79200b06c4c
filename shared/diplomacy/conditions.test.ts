import { describe, expect, test } from 'vitest';
import type { PublishedFacts } from './activate.ts';
import { type ConditionFacts, holds, nearestUnmet, stops } from './conditions.ts';
import type { Condition, Guard } from './deal.ts';

/** Every kind of condition and guard, one line a case (study 1.3). */
const facts: ConditionFacts & PublishedFacts = {
  blocs: ['A', 'B', 'C'],
  promised: (bloc, verb) => (verb === 'cut' ? ({ A: 3, B: 1, C: 0 }[bloc] ?? 0) : 0),
  verified: (bloc) => (bloc === 'A' ? 2 : 0),
  shareOf: (bloc, metric) => (metric === 'emissions' ? { A: 0.4, B: 0.2, C: 0.4 }[bloc] : 0.33) ?? 0,
  inForce: (deal) => deal === 'paris',
  year: 2035,
  temperatureC: 1.6,
  happened: (event) => event === 'flood',
  foundBreaking: (bloc, deal) => bloc === 'B' && deal === 'd1',
  struckBefore: (event) => event === 'flood',
  flippedBefore: (bloc) => bloc === 'C',
};

const promised = (bloc: string, atLeast: number, verified = false): Condition => ({
  kind: 'promised',
  bloc,
  verb: 'cut',
  atLeast,
  verified,
});
const always: Condition = { kind: 'always' };
const never = promised('C', 1);

describe('a condition holds', () => {
  test.each<[string, Condition, boolean]>([
    ['always', always, true],
    ['a bloc promises enough', promised('A', 3), true],
    ['a bloc promises too little', promised('A', 4), false],
    ['what was verified last step counts, not what is promised', promised('A', 3, true), false],
    ['verified, and enough', promised('A', 2, true), true],
    ['two of the blocs undertake it', { kind: 'count', verb: 'cut', atLeast: 1, parties: 2 }, true],
    ['three do not', { kind: 'count', verb: 'cut', atLeast: 1, parties: 3 }, false],
    ['they hold 60 % of emissions', { kind: 'share', verb: 'cut', metric: 'emissions', share: 0.6 }, true],
    ['they do not hold 70 % of output', { kind: 'share', verb: 'cut', metric: 'gdp', share: 0.7 }, false],
    ['a deal is in force', { kind: 'inForce', deal: 'paris' }, true],
    ['another is not', { kind: 'inForce', deal: 'kyoto' }, false],
    ['the year has come', { kind: 'year', from: 2035 }, true],
    ['the year has not', { kind: 'year', from: 2040 }, false],
    ['it has warmed so far', { kind: 'temperature', atLeastC: 1.5 }, true],
    ['it has not warmed so far', { kind: 'temperature', atLeastC: 2 }, false],
    ['an event has struck', { kind: 'event', event: 'flood' }, true],
    ['another has not', { kind: 'event', event: 'drought' }, false],
    ['both', { kind: 'and', of: [always, promised('B', 1)] }, true],
    ['not both', { kind: 'and', of: [always, never] }, false],
    ['one of two', { kind: 'or', of: [never, always] }, true],
    ['neither', { kind: 'or', of: [never, never] }, false],
  ])('%s', (_, condition, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });
});

describe('the nearest unmet condition is the part that a sentence names', () => {
  test.each<[string, Condition, Condition | null]>([
    ['nothing, when it holds', always, null],
    ['itself', never, never],
    ['the failing part of “and”', { kind: 'and', of: [always, never] }, never],
    ['the first part of “or”', { kind: 'or', of: [never, promised('B', 9)] }, never],
    [
      'the failing leaf inside both',
      { kind: 'and', of: [always, { kind: 'or', of: [promised('B', 9), never] }] },
      promised('B', 9),
    ],
  ])('%s', (_, condition, expected) => {
    expect(nearestUnmet(condition, facts)).toEqual(expected);
  });
});

describe('a guard stops a clause for a step', () => {
  test.each<[string, Guard, boolean]>([
    ['the other was found breaking this deal', { kind: 'breach', bloc: 'B' }, true],
    ['the other was not', { kind: 'breach', bloc: 'A' }, false],
    ['force majeure struck', { kind: 'event', event: 'flood' }, true],
    ['nothing struck', { kind: 'event', event: 'drought' }, false],
    ['its government fell', { kind: 'flip', bloc: 'C' }, true],
    ['until a verified amount is reached', { kind: 'until', condition: promised('A', 2) }, true],
    ['a promise alone does not end it', { kind: 'until', condition: promised('A', 3) }, false],
  ])('%s', (_, guard, expected) => {
    expect(stops(guard, 'd1', facts)).toBe(expected);
  });
});
