import { z } from 'zod';
import { DURABILITIES } from '../diplomacy/deal.ts';
import { EffectFile } from './effect.ts';
import { Text } from './text.ts';

export const FAMILIES = [
  'technology',
  'finance',
  'commitment',
  'market',
  'trade',
  'minerals',
  'energy',
  'build',
  'politics',
] as const;

/** A thing that can be promised. Sentence templates name `{from} {to} {amount} {option} {years}`. */
export const VerbFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  family: z.enum(FAMILIES),
  name: Text,
  sentence: Text,
  unit: z.string().min(1),
  /** How an amount is written, `{n}` being the number times the language's factor (亿 = a tenth of a billion). */
  amountForm: Text,
  amountFactor: z.strictObject({ en: z.number(), zh: z.number() }).default({ en: 1, zh: 1 }),
  min: z.number().min(0),
  max: z.number(),
  step: z.number().positive(),
  /** Small, middle and large; multiplied by the giver's or receiver's output (US$ bn) or coal plant (GW). */
  notches: z.tuple([z.number(), z.number(), z.number()]),
  scaledBy: z.enum(['nothing', 'fromGdp', 'toGdp', 'fromCoalCapacity']),
  options: z.array(z.string()).default([]),
  durability: z.array(z.enum(DURABILITIES)).min(1),
  /** Language level 1-4 from which it may be used. */
  level: z.int().min(1).max(4),
  effects: z.array(EffectFile).min(1),
  /** The mechanism from which the verb comes, for the library's link; null if none. */
  mechanism: z.string().nullable(),
  source: z.string().min(1),
});
export type VerbFile = z.infer<typeof VerbFile>;
