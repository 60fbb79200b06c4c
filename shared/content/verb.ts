import { z } from 'zod';
import { DURABILITIES } from '../diplomacy/deal.ts';
import { LEVER_NAMES } from '../economy/levers.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';
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

const who = z.enum(['from', 'to']);

/**
 * Where a verb acts. `money` moves between treasuries and is conserved. Measures, levers and costs follow the
 * amount (`perUnit`); what people feel follows how large the promise is beside the verb's middle notch
 * (`atMiddle`), so that a rich and a poor bloc are judged by the same rule.
 */
export const EffectFile = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('money') }),
  z.strictObject({
    on: z.literal('measure'),
    who,
    measure: z.string(),
    perUnit: z.number(),
    /** Divides the amount by the bloc's coal plant or output, to turn GW or dollars into an intensity. */
    relativeTo: z.enum(['nothing', 'coalCapacityGw', 'gdpUsdBillion']),
  }),
  z.strictObject({
    on: z.literal('lever'),
    who,
    lever: z.enum(LEVER_NAMES),
    perUnit: z.number(),
    relativeTo: z.enum(['nothing', 'coalCapacityGw', 'gdpUsdBillion']),
  }),
  z.strictObject({ on: z.literal('cost'), who, usdBillionPerYearPerUnit: z.number().positive() }),
  z.strictObject({
    on: z.literal('approval'),
    who,
    constituency: z.enum(CONSTITUENCIES),
    atMiddle: z.number(),
  }),
  z.strictObject({ on: z.literal('influence'), who, atMiddle: z.number() }),
  z.strictObject({ on: z.literal('trust'), atMiddle: z.number() }),
  z.strictObject({
    on: z.literal('index'),
    who,
    index: z.enum(['energySecurity', 'valueChain']),
    atMiddle: z.number(),
  }),
  /** Share of the giver's border charge that the receiver is spared. */
  z.strictObject({ on: z.literal('borderRelief'), perUnit: z.number() }),
  /** Verification level that the giver accepts. */
  z.strictObject({ on: z.literal('mrv') }),
]);
export type EffectFile = z.infer<typeof EffectFile>;

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
