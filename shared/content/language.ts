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
  breach: z.strictObject({
    nothing: Text,
    proportional: Text,
    suspension: Text,
    escrow: Text,
    tariff: Text,
    expulsion: Text,
  }),
  cure: Text,
  notice: Text,
  review: Text,
  replaces: Text,
  guards: z.strictObject({ breach: Text, event: Text, flip: Text, until: Text }),
  unless: Text,
  should: Text,
  groups: z.strictObject({
    richer: z.strictObject({ from: Text, to: Text }),
    poorer: z.strictObject({ from: Text, to: Text }),
  }),
  /** What a clause's option is called when it is no technology, mineral or act. */
  options: z.record(z.string(), Text),
  offer: Text,
  mrv: Text,
  end: Text,
});
export type LanguageFile = z.infer<typeof LanguageFile>;
