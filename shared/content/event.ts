import { z } from 'zod';
import { LEVER_NAMES } from '../economy/levers.ts';
import { REGIONS } from '../economy/region.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';
import { Text } from './text.ts';

/** What a card of the deck does to the bloc it strikes (or to all), for one step. */
export const EventEffect = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('approval'), constituency: z.enum(CONSTITUENCIES), change: z.number() }),
  z.strictObject({ on: z.literal('lever'), lever: z.enum(LEVER_NAMES), change: z.number() }),
  z.strictObject({ on: z.literal('budget'), share: z.number() }),
  z.strictObject({ on: z.literal('influence'), change: z.number() }),
  z.strictObject({
    on: z.literal('index'),
    index: z.enum(['energySecurity', 'valueChain']),
    change: z.number(),
  }),
]);
export type EventEffect = z.infer<typeof EventEffect>;

export const EVENT_KINDS = [
  'domestic',
  'prices',
  'disaster',
  'technology',
  'geopolitics',
  'pandemic',
  'science',
] as const;

export const EventFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(EVENT_KINDS),
  name: Text,
  text: Text,
  /** `world`: everybody; `one`: one bloc drawn among those that contain a listed region (none listed = any). */
  strikes: z.enum(['world', 'one']),
  regions: z.array(z.enum(REGIONS)).default([]),
  weight: z.number().positive(),
  effects: z.array(EventEffect).min(1),
  /** What softens it: a measure in force at least this high, or a clause of a verb, takes `share` off every effect. */
  softenedBy: z.union([
    z.strictObject({ measure: z.string(), atLeast: z.number(), share: z.number().min(0).max(1) }),
    z.strictObject({ verb: z.string(), share: z.number().min(0).max(1) }),
  ]),
  source: z.string().min(1),
});
export type EventFile = z.infer<typeof EventFile>;

/** A forced choice of a briefing: every option hurts somebody, and a later event answers it. */
export const ChoiceFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  text: Text,
  /** Posed to blocs that contain one of these regions; none listed = to anybody. */
  regions: z.array(z.enum(REGIONS)).default([]),
  options: z
    .array(
      z.strictObject({
        id: z.string(),
        text: Text,
        effects: z.array(EventEffect).min(1),
        answeredBy: z.string().nullable().default(null),
      }),
    )
    .min(2)
    .max(3),
  source: z.string().min(1),
});
export type ChoiceFile = z.infer<typeof ChoiceFile>;
