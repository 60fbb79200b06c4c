import { z } from 'zod';
import { Text } from './text.ts';

/** Words that join clauses into a sentence: conditions, entry rules, durability. `{…}` are filled from the deal. */
export const LanguageFile = z.strictObject({
  years: Text,
  clauseJoin: Text,
  when: Text,
  always: Text,
  promised: Text,
  verified: Text,
  count: Text,
  share: Text,
  inForce: Text,
  year: Text,
  temperature: Text,
  event: Text,
  and: Text,
  or: Text,
  all: Text,
  everyMember: Text,
  otherMembers: Text,
  listJoin: Text,
  metrics: z.strictObject({ emissions: Text, gdp: Text }),
  entry: z.strictObject({ all: Text, count: Text, share: Text, includes: Text, and: Text }),
  durability: z.strictObject({ declaration: Text, executive: Text, ratified: Text, embedded: Text }),
  breach: z.strictObject({ nothing: Text, suspension: Text, expulsion: Text }),
  offer: Text,
  mrv: Text,
  end: Text,
});
export type LanguageFile = z.infer<typeof LanguageFile>;
