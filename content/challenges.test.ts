import { describe, expect, it } from 'vitest';
import { loadContent } from './load.ts';

const { challenges, scenarios } = loadContent();

describe.each(Object.values(challenges))('the challenge $id', ({ scenario, bloc, goals }) => {
  it('is played at a seat of its scenario', () => {
    expect(scenarios[scenario]?.seats).toContain(bloc);
  });

  it('bounds each of its goals on one side', () => {
    for (const { atLeast, atMost } of goals)
      expect([atLeast, atMost].filter((b) => b !== undefined)).toHaveLength(1);
  });
});

it('no two challenges are the same draw of the same scenario', () => {
  const draws = Object.values(challenges).map(({ scenario, seed }) => `${scenario} ${seed}`);
  expect(new Set(draws).size).toBe(draws.length);
});
