import { z } from 'zod';
import { Text } from './text.ts';

/** A bracket left open in a text: the options from weakest to strongest, of which the median is adopted. */
export const BracketFile = z.discriminatedUnion('field', [
  /** Amount of a clause as a notch (0 small, 1 middle, 2 large) of its verb. */
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    field: z.literal('notch'),
    clauses: z.array(z.string()).min(1),
    options: z.array(z.int().min(0).max(2)).min(2).max(4),
  }),
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    field: z.literal('untilYear'),
    clauses: z.array(z.string()).min(1),
    options: z.array(z.int().min(2030).max(2100)).min(2).max(4),
  }),
  /** 0: "should", which moves norms only; 1: "shall", which binds. */
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    field: z.literal('force'),
    clauses: z.array(z.string()).min(1),
    options: z.array(z.int().min(0).max(1)).length(2),
  }),
]);
export type BracketFile = z.infer<typeof BracketFile>;

/** A text that a delegation may put before the plenary: a treaty with at most three open brackets. */
export const PlenaryTextFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  summary: Text,
  level: z.int().min(1).max(4),
  clauses: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        /** Who is bound: every member, the members that are richer than the world's mean, or the poorer ones. */
        from: z.enum(['all', 'richer', 'poorer']),
        to: z.enum(['all', 'richer', 'poorer']),
        verb: z.string(),
        option: z.string().nullable().default(null),
        notch: z.int().min(0).max(2).default(1),
      }),
    )
    .min(1)
    .max(8),
  brackets: z.array(BracketFile).max(3),
  /** Share of world emissions that must ratify before it binds. */
  entryEmissionsShare: z.number().min(0).max(1),
  mrvLevel: z.int().min(0).max(3),
  breach: z.strictObject({
    cureSteps: z.int().min(0).max(3),
    sanction: z.enum(['nothing', 'proportional', 'suspension', 'escrow', 'tariff', 'expulsion']),
  }),
  termYears: z.int().min(5).max(75),
  /** What adopting it does to the norms of the world: differentiation between rich and poor. */
  differentiation: z.number().min(-20).max(20),
  source: z.string().min(1),
});
export type PlenaryTextFile = z.infer<typeof PlenaryTextFile>;
