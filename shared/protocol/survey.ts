import { z } from 'zod';
import { writtenText } from './text.ts';

/** Statements that people place themselves on before and after a game, 1 (not at all) to 5 (fully). */
export const SURVEY_ITEMS = [
  'ownAction',
  'countryDuty',
  'agreement',
  'promises',
  'optimism',
  'dilemma',
  'otherView',
  'fairness',
] as const;
export type SurveyItem = (typeof SURVEY_ITEMS)[number];

export const SURVEY_PARTS = ['before', 'after'] as const;
export type SurveyPart = (typeof SURVEY_PARTS)[number];

/** Below this many people a mean would point at somebody. */
export const FEWEST_ANSWERS = 3;

const rating = z.int().min(1).max(5);

/** Made by a browser for one game, and tied to no seat: the same device answers twice, nobody knows whose it is. */
const respondent = z.string().regex(/^[0-9a-f]{24,64}$/);

/** POST /api/games/:code/responses */
export const Response = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('survey'),
    respondent,
    part: z.enum(SURVEY_PARTS),
    ratings: z.partialRecord(z.enum(SURVEY_ITEMS), rating),
  }),
  z.strictObject({
    kind: z.literal('reflection'),
    respondent,
    round: z.int().min(0).max(30),
    question: writtenText(1, 300),
    text: writtenText(1, 600),
  }),
]);
export type Response = z.infer<typeof Response>;

/** GET /api/debrief/:game/responses */
export interface ResponsesAnswer {
  readonly survey: {
    /** How many answered each part, and how many of them both. */
    readonly people: Readonly<Record<SurveyPart | 'both', number>>;
    /** Means of those who answered both; null while they are too few. */
    readonly means: Readonly<Record<SurveyPart, Readonly<Partial<Record<SurveyItem, number>>>>> | null;
  };
  readonly reflections: readonly {
    readonly round: number;
    readonly question: string;
    readonly text: string;
  }[];
}
