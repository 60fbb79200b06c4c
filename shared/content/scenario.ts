import { z } from 'zod';
import { DAMAGE_FORMS } from './economyParameters.ts';
import { quantity } from './quantity.ts';
import { Text } from './text.ts';

/** Seconds of each phase; a missing phase is left out of that round. */
const Durations = z.strictObject({
  briefing: z.int().min(0),
  strategy: z.int().min(0),
  negotiation: z.int().min(0),
  summit: z.int().min(0),
  resolution: z.int().min(0),
  stocktake: z.int().min(0),
});

/** Who sits at the table, when rounds end, and how long each phase lasts. */
export const ScenarioFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  summary: Text,
  minutes: z.int().positive(),
  seats: z.array(z.string()).min(2),
  scripted: z.array(z.string()),
  /** Last year of each round, multiples of five from 2030 to 2100. */
  rounds: z.array(z.int().min(2030).max(2100)).min(1),
  durationsSeconds: Durations,
  /** When texts come before everybody: in which phase of which rounds (1-based). */
  plenary: z
    .strictObject({
      phase: z.enum(['negotiation', 'summit']),
      rounds: z.union([z.literal('all'), z.array(z.int().min(1)).min(1)]),
    })
    .nullable(),
  /** Language level 1-4: how much of the deal grammar is offered. */
  level: z.int().min(1).max(4),
  cards: z.array(z.string()).min(1),
  /** Mechanisms that play; `all` for every one in content. */
  mechanisms: z.union([z.literal('all'), z.array(z.string())]),
  /** Harm of warming, where the scenario does not take the form of the parameters. */
  damages: z.enum(DAMAGE_FORMS).optional(),
  /** Mandate scale: points of welfare that an expert gains over a bloc's own fate (G of the scoring). */
  scale: z.record(z.string(), quantity(z.number().positive())),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
