import type { ChallengeFile } from '@accord/shared/content/challenge.ts';
import type { Content } from '@accord/shared/content/content.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { describe, expect, it } from 'vitest';
import { challengeOf, isMet, reached } from './verdict.ts';

const challenge = {
  id: 'one',
  scenario: 's',
  bloc: 'A',
  difficulty: 'envoy',
  seed: 5,
  goals: [],
} as unknown as ChallengeFile;
const content = { challenges: { one: challenge } } as unknown as Content;

const view = {
  game: { config: { mode: 'solo', scenario: 's', seed: 5, difficulty: 'envoy' } },
  seats: { A: { control: 'human' }, B: { control: 'scripted' } },
  deals: {
    d1: { accepted: ['A', 'B'], inForceFromStep: 0 },
    signedOnly: { accepted: ['A', 'B'], inForceFromStep: null },
    ofOthers: { accepted: ['B', 'C'], inForceFromStep: 1 },
  },
  result: {
    mandates: { A: { points: 52 }, B: { points: 28 } },
    word: { A: { kept: 3, willNot: 1 } },
    eyes: { A: 61 },
    planet: { temperature2100C: 2.13 },
  },
} as unknown as GameView;

describe('a finished solo game', () => {
  it('is a challenge when its draw and its seat say so', () => {
    expect(challengeOf(content, view)?.id).toBe('one');
    const other = (config: object) => ({ ...view, game: { config: { ...view.game.config, ...config } } });
    expect(challengeOf(content, other({ seed: 6 }) as GameView)).toBeNull();
    expect(challengeOf(content, other({ mode: 'class' }) as GameView)).toBeNull();
    const led = { ...view, seats: { B: { control: 'human', ready: false } } } as GameView;
    expect(challengeOf(content, led)).toBeNull();
  });

  it.each([
    ['temperature2100C', 2.13],
    ['mandatePoints', 52],
    ['lowestMandatePoints', 28],
    ['seatsAboveFate', 1],
    ['trust', 61],
    ['promisesKept', 3],
    ['promisesWithheld', 1],
    ['dealsInForce', 1],
  ] as const)('reached %s = %d', (indicator, value) => {
    expect(reached(indicator, challenge, view, ['A', 'B'])).toBe(value);
  });
});

it('a goal is met at its bound and missed beyond it', () => {
  expect(isMet({ indicator: 'trust', atLeast: 50 }, 50)).toBe(true);
  expect(isMet({ indicator: 'trust', atLeast: 50 }, 49.9)).toBe(false);
  expect(isMet({ indicator: 'temperature2100C', atMost: 2.2 }, 2.3)).toBe(false);
});
