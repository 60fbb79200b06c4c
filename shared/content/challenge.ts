import { z } from 'zod';
import { DIFFICULTIES } from '../game/state.ts';
import { Text } from './text.ts';

/** What a finished game is measured by, for the bloc that was led or for everybody. */
export const CHALLENGE_INDICATORS = [
  /** °C in 2100. */
  'temperature2100C',
  /** The led bloc's mandate, points. */
  'mandatePoints',
  /** Points of the seat that fared worst. */
  'lowestMandatePoints',
  /** Seats above their own fate without agreements. */
  'seatsAboveFate',
  /** Mean trust that the others place in the led bloc, 0-100. */
  'trust',
  /** Own promises in the ledger that were delivered, and those that were withheld. */
  'promisesKept',
  'promisesWithheld',
  /** Deals and treaties with the led bloc that came into force. */
  'dealsInForce',
] as const;
export type ChallengeIndicator = (typeof CHALLENGE_INDICATORS)[number];

const Goal = z.strictObject({
  indicator: z.enum(CHALLENGE_INDICATORS),
  atLeast: z.number().exactOptional(),
  atMost: z.number().exactOptional(),
});
export type Goal = z.infer<typeof Goal>;

/** A solo game with a given draw, a goal in words and in numbers. */
export const ChallengeFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  /** The situation, and what is asked. */
  text: Text,
  scenario: z.string(),
  bloc: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  seed: z.int().min(1).max(1_000_000),
  /** Every one of them has to be reached. */
  goals: z.array(Goal).min(1).max(3),
});
export type ChallengeFile = z.infer<typeof ChallengeFile>;
