import type { ChallengeFile, ChallengeIndicator, Goal } from '@accord/shared/content/challenge.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { aboveFate, FATE_POINTS } from '@accord/shared/game/score.ts';
import type { GameView } from '@accord/shared/game/view.ts';

type Finished = Pick<GameView, 'game' | 'seats' | 'deals' | 'result'>;

/** The challenge that a finished solo game was, if it was one: its draw and its seat tell. */
export function challengeOf(content: Content, { game, seats }: Finished): ChallengeFile | null {
  const { scenario, seed, difficulty, mode } = game.config;
  if (mode !== 'solo') return null;
  return (
    Object.values(content.challenges).find(
      (c) =>
        c.seed === seed &&
        c.scenario === scenario &&
        c.difficulty === difficulty &&
        seats[c.bloc]?.control === 'human',
    ) ?? null
  );
}

/** What was reached, by indicator; null before the end. */
export function reached(
  indicator: ChallengeIndicator,
  { bloc }: Pick<ChallengeFile, 'bloc'>,
  view: Finished,
  tableSeats: readonly string[],
): number | null {
  const { result } = view;
  if (!result) return null;
  const points = tableSeats.map((seat) => result.mandates[seat]?.points ?? FATE_POINTS);
  switch (indicator) {
    case 'temperature2100C':
      return result.planet.temperature2100C;
    case 'mandatePoints':
      return result.mandates[bloc]?.points ?? null;
    case 'lowestMandatePoints':
      return Math.min(...points);
    case 'seatsAboveFate':
      return points.filter((p) => aboveFate(p) > 0).length;
    case 'trust':
      return result.eyes[bloc] ?? null;
    case 'promisesKept':
      return result.word[bloc]?.kept ?? null;
    case 'promisesWithheld':
      return result.word[bloc]?.willNot ?? null;
    case 'dealsInForce':
      return Object.values(view.deals).filter(
        ({ accepted, inForceFromStep }) => inForceFromStep !== null && accepted.includes(bloc),
      ).length;
  }
}

export const isMet = ({ atLeast, atMost }: Goal, value: number): boolean =>
  value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);
