import { z } from 'zod';
import { EffectFile } from './effect.ts';
import { Text } from './text.ts';

/**
 * Whether an act succeeds. `mutual`: the other orders it too; `evidence`: the other was found to break a promise
 * within so many steps; `chance`: a keyed draw; `contest`: the actor's influence and evidence against the
 * other's support at home and its sovereignty; `paid`: what was announced has really moved, after a grace.
 */
export const ActTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('mutual') }),
  z.strictObject({ kind: z.literal('evidence'), withinSteps: z.int().min(1) }),
  z.strictObject({ kind: z.literal('chance'), probability: z.number().min(0).max(1) }),
  z.strictObject({
    kind: z.literal('contest'),
    evidencePoints: z.number(),
    sovereigntyPoints: z.number(),
    scalePoints: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('paid'), graceSteps: z.int().min(0), share: z.number().min(0).max(1) }),
]);
export type ActTest = z.infer<typeof ActTest>;

/** How much of an act: a percentage, dollars. Acts without a size have none. */
const Size = z.strictObject({
  unit: z.string().min(1),
  amountForm: Text,
  amountFactor: z.strictObject({ en: z.number(), zh: z.number() }).default({ en: 1, zh: 1 }),
  min: z.number().min(0),
  max: z.number(),
  step: z.number().positive(),
  notches: z.tuple([z.number(), z.number(), z.number()]),
  scaledBy: z.enum(['nothing', 'fromGdp']),
});

/**
 * What a bloc can do to another, or for itself, without anybody's consent. Ordered sealed, done when the step is
 * resolved, then public. The same rule for every bloc; to promise not to is the clause `peace-clause`.
 */
export const ActFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  family: z.enum(['trade', 'minerals', 'energy', 'technology', 'politics', 'finance', 'science']),
  name: Text,
  /** Templates name `{from} {to} {amount} {option}`. */
  sentence: Text,
  /** What it does, and what it costs, in two short sentences. */
  explains: Text,
  target: z.enum(['one', 'none']),
  /** In force until it is taken back, or done once. */
  standing: z.boolean(),
  /** Points of diplomatic capital a step. */
  capital: z.number().min(0),
  size: Size.nullable(),
  options: z.array(z.string()).default([]),
  level: z.int().min(1).max(4),
  test: ActTest,
  /** The accuser's own book is opened: with a broken promise or fossil finance in it, `otherwise` applies. */
  audited: z.boolean().default(false),
  effects: z.array(EffectFile).min(1),
  otherwise: z.array(EffectFile).default([]),
  mechanism: z.string().nullable(),
  source: z.string().min(1),
});
export type ActFile = z.infer<typeof ActFile>;
