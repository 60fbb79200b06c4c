import { z } from 'zod';
import { SURVEY_ITEMS, SURVEY_PARTS, type SurveyItem, type SurveyPart } from './names.ts';
import { writtenText } from './text.ts';

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
