import { z } from 'zod';
import { Text } from './text.ts';

const Part = z.strictObject({
  verb: z.string(),
  option: z.string().nullable().default(null),
  /** Which notch is set first: 0 small, 1 middle, 2 large. */
  notch: z.int().min(0).max(2).default(1),
});

/** A starter card: a deal in outline, which two parties fill in with three-notch choices. */
export const CardFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  summary: Text,
  icon: z.string(),
  level: z.int().min(1).max(4),
  /**
   * Between whom it makes sense: the taker's capital is dearer than the giver's (share a year), or the giver's
   * carbon price is higher than the taker's (US$ per tonne), by at least this much. Null: between any two.
   */
  needsGap: z.strictObject({ of: z.enum(['costOfCapital', 'carbonPrice']), atLeast: z.number() }).nullable(),
  gives: z.array(Part).max(4),
  gets: z.array(Part).max(4),
  /** Each side's part waits for the other's (both-or-none). */
  mutual: z.boolean().default(false),
  mrvLevel: z.int().min(0).max(3),
  durability: z.enum(['declaration', 'executive', 'ratified', 'embedded']),
  termYears: z.int().min(5).max(75),
});
export type CardFile = z.infer<typeof CardFile>;
