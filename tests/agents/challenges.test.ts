import { isMet, reached } from '@accord/client/challenge/verdict.ts';
import { loadContent } from '@accord/content/load.ts';
import type { ChallengeFile } from '@accord/shared/content/challenge.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../kit/rules.ts';
import { type Bot, playAgainst } from './bots.ts';
import { FULL } from './kit.ts';

/** Solo challenges, played through: whoever does nothing misses them, and somebody who can play meets them. */

const { challenges } = loadContent();

/** Leaves the country to its ministry, signs nothing and says nothing. */
const idle: Bot = () => [];

/** Goals that were met and missed, by indicator. */
function verdict(challenge: ChallengeFile, state: GameState): Record<string, boolean> {
  const rules = shippedRules(challenge.scenario);
  const view = viewFor(state, { kind: 'seat', bloc: challenge.bloc }, rules);
  const finished = { ...view, result: resultOf(state, rules) };
  return Object.fromEntries(
    challenge.goals.map((goal) => {
      const value = reached(goal.indicator, challenge, finished, rules.scenario.seats);
      return [goal.indicator, isMet(goal, value ?? Number.NaN)];
    }),
  );
}

const isWon = (challenge: ChallengeFile, bot: Bot | null, seat: 'trainee' | 'envoy' | 'realist'): boolean => {
  const { scenario, seed, bloc, difficulty } = challenge;
  const { state } = playAgainst(scenario, seed, bloc, bot, { table: difficulty, seat });
  return Object.values(verdict(challenge, state)).every(Boolean);
};

describe.runIf(FULL)('a challenge', { timeout: 600_000 }, () => {
  test.each(Object.values(challenges))('$id is not won by doing nothing', (challenge) => {
    expect(isWon(challenge, idle, 'envoy')).toBe(false);
  });

  test.each(Object.values(challenges))('$id can be won', (challenge) => {
    expect((['trainee', 'envoy', 'realist'] as const).some((seat) => isWon(challenge, null, seat))).toBe(
      true,
    );
  });
});
