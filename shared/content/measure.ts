import { z } from 'zod';
import { LEVER_NAMES } from '../economy/levers.ts';
import { LEVERS } from '../game/objectives.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';
import { Text } from './text.ts';

/** What the treasury pays for one unit of a measure is proportional to one of these sizes of the bloc. */
export const COST_BASES = ['nothing', 'gdp', 'power', 'coalPower', 'fossilCo2'] as const;

/**
 * One thing that a government can order on top of its ministry's plan. Amounts are additions to the plan, in
 * `unit`; `rampPerYear` is how fast politics and industry can follow.
 */
export const MeasureFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  lever: z.enum(LEVERS),
  name: Text,
  explains: Text,
  unit: z.string().min(1),
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  rampPerYear: z.number().positive(),
  /** The engine's lever and how much of it one unit moves (times a hundredth of output in US$ bn where asked); null where a measure acts on politics alone. */
  engine: z
    .strictObject({
      lever: z.enum(LEVER_NAMES),
      perUnit: z.number(),
      timesGdpPercent: z.boolean().default(false),
    })
    .nullable(),
  /** US$ bn a year for one unit and one US$ tn of output, PWh of power, PWh of coal power or Gt of fossil CO2. */
  cost: z.strictObject({
    basis: z.enum(COST_BASES),
    usdBillionPerYearPerUnit: z.number(),
    source: z.string().min(1),
  }),
  /** Change of approval per step and unit while in force. */
  approval: z.strictObject(
    Object.fromEntries(CONSTITUENCIES.map((c) => [c, z.number().optional()])) as Record<
      (typeof CONSTITUENCIES)[number],
      z.ZodOptional<z.ZodNumber>
    >,
  ),
  /** Change of influence per step and unit while in force. */
  influence: z.number(),
  /** Money of a common fund: which lever it moves at its receivers, and by which quantity it is shared out. */
  pooled: z
    .strictObject({ lever: z.enum(LEVER_NAMES), by: z.literal('financeGapUsdBillion') })
    .nullable()
    .default(null),
  /** Share of the anger over lost jobs that the measure takes away at its maximum. */
  jobLossRelief: z.number().min(0).max(1).default(0),
  /** The mechanism that explains it, for the library's link; null if none. */
  mechanism: z.string().nullable().default(null),
  /** Share of the basic slider's full travel that this measure takes; 0 = expert row only. */
  /** Measures that must move with it: the weakest of them and itself holds its effect back. */
  pillars: z.array(z.string()).default([]),
  sliderUnits: z.number(),
  source: z.string().min(1),
});
export type MeasureFile = z.infer<typeof MeasureFile>;
