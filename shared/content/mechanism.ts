import { z } from 'zod';
import { Text } from './text.ts';

const Source = z.strictObject({
  document: z.enum(['D0', 'D1', 'D2', 'D3', 'D4']),
  section: z.string(),
  locator: z.string(),
});

/**
 * A rule drawn from a source document: what it claims and where, whether that is contested and what the other
 * side says, which parameters carry it, and the neutral values that switch it off.
 */
export const MechanismFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  row: z.int().min(1).max(112),
  group: z.string().regex(/^[A-M]$/),
  kind: z.enum(['rule', 'reading']).default('rule'),
  name: Text,
  sources: z.array(Source).min(1),
  claim: Text,
  facts: z
    .array(
      z.strictObject({
        value: z.union([z.string(), z.number()]),
        unit: z.string(),
        what: Text,
        doubt: Text.nullable().default(null),
      }),
    )
    .default([]),
  status: z.enum(['supported', 'asserted', 'contested']),
  counter: Text.nullable(),
  rule: Text,
  formula: z.string().nullable().default(null),
  perspective: Text.nullable().default(null),
  /** Dotted paths into the rules' parameters and the values that make them do nothing. */
  parameters: z.array(z.strictObject({ path: z.string(), neutral: z.number() })).min(1),
});
export type MechanismFile = z.infer<typeof MechanismFile>;
