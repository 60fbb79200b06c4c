import { z } from 'zod';
import { REGIONS } from '../economy/region.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';
import { quantity } from './quantity.ts';
import { Text } from './text.ts';

const byConstituency = (leaf: z.ZodNumber) =>
  z.strictObject(
    Object.fromEntries(CONSTITUENCIES.map((c) => [c, leaf])) as Record<
      (typeof CONSTITUENCIES)[number],
      z.ZodNumber
    >,
  );

/** A named set of regions with a mandate, constituencies, red lines and a voice. Totals come from the data. */
export const BlocFile = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}$/),
  name: Text,
  /** One or two characters on the tile: colour never stands alone. */
  letters: Text,
  regions: z.array(z.enum(REGIONS)).min(1),
  /** Groups inside a bloc that ratify for themselves (the Global South of `core-4`). */
  caucuses: z
    .array(
      z.strictObject({
        id: z.string(),
        name: Text,
        regions: z.array(z.enum(REGIONS)).min(1),
        mustAgreeOn: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  caucusesNeeded: z.int().min(0).default(0),
  politics: z.strictObject({
    initial: byConstituency(z.number().min(0).max(100)),
    weights: byConstituency(z.number().min(0).max(1)),
    /** Support that an executive and a ratified deal need at home. */
    executiveThreshold: z.number().min(0).max(100),
    ratificationThreshold: z.number().min(0).max(100),
    redLineSupport: z.number().min(0).max(100),
    influence: z.number().min(0).max(100),
    /** Present only where governments alternate between a climate-active and a sceptical one. */
    administration: z.enum(['active', 'sceptical']).nullable().default(null),
    source: z.string().min(1),
  }),
  budget: quantity(z.number().min(0)),
  trust: z.record(z.string(), z.number().min(0).max(100)).default({}),
  /** Wishes and fears in words, for the sheet on the map and the role brief. */
  wants: Text,
  gives: Text,
  refuses: Text,
  envoy: z.strictObject({ name: Text, style: Text }),
  /** How its scripted delegation bargains. `parameters/agents.yaml` holds the neutral value of every trait. */
  personality: z.strictObject({
    /** Exponent of the concession curve; above 1 concedes late. */
    concession: z.number().positive(),
    /** Weight of the clock against reciprocity. */
    clockWeight: z.number().min(0).max(1),
    /** Least share of the joint surplus that is acceptable. */
    fairness: z.number().min(0).max(1),
    /** Points lost per point that a rival gains more. */
    relativeGains: z.number().min(0).max(1),
    /** How much less a step later counts. */
    discountPerStep: z.number().min(0).max(1),
    /** Mandate points of temptation at which it breaks a promise as often as it keeps it. */
    honour: z.number().min(0),
    /** Points that it gives up per point of all others, at full goodwill. */
    reciprocity: z.number().min(0),
    /** Factor on what hostile acts are worth to it. */
    force: z.number().min(0),
    favouriteCards: z.array(z.string()).default([]),
    favouriteTexts: z.array(z.string()).default([]),
    favouriteActs: z.array(z.string()).default([]),
    /** Verbs that it asks others for when a deal falls short. */
    asksFor: z.array(z.string()).default([]),
    /** Verbs it will never give, whatever the price. */
    neverGives: z.array(z.string()).default([]),
    source: z.string().min(1),
    /** What speaks for another reading of the same government. */
    counterSource: z.string().min(1),
  }),
  secretObjectives: z
    .array(
      z.strictObject({
        id: z.string(),
        text: Text,
        test: z.strictObject({
          indicator: z.string(),
          atLeast: z.number().optional(),
          atMost: z.number().optional(),
        }),
      }),
    )
    .default([]),
});
export type BlocFile = z.infer<typeof BlocFile>;
