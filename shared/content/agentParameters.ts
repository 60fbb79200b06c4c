import { z } from 'zod';
import { DIFFICULTIES } from '../game/state.ts';
import { quantity } from './quantity.ts';

const number = quantity(z.number());
const share = quantity(z.number().min(0).max(1));
const byDifficulty = <S extends z.ZodType>(leaf: S) =>
  quantity(
    z.strictObject(
      Object.fromEntries(DIFFICULTIES.map((d) => [d, leaf])) as Record<(typeof DIFFICULTIES)[number], S>,
    ),
  );
const count = byDifficulty(z.int().min(0));

/** How scripted blocs and advisers think. Difficulty is skill, never a bonus. */
export const AgentParameters = z.strictObject({
  /** How much is thought, and how far. */
  skill: z.strictObject({
    screened: count,
    weighed: count,
    proposals: count,
    changes: count,
    acts: count,
    horizonSteps: count,
    positions: byDifficulty(z.array(z.number().min(-1).max(4))),
    noise: byDifficulty(z.number().min(0).max(1)),
    concessionFactor: byDifficulty(z.number().positive()),
    fairnessShift: byDifficulty(z.number()),
    pivotality: byDifficulty(z.int().min(0).max(1)),
  }),
  /** What a bloc without a personality is like; `weight` 0 makes everybody so. */
  neutral: z.strictObject({
    weight: share,
    concession: number,
    clockWeight: share,
    fairness: share,
    relativeGains: share,
    discountPerStep: share,
    honour: number,
    reciprocity: number,
    force: number,
  }),
  /** What a sceptical administration changes, as factors. */
  sceptical: z.strictObject({ concession: number, honour: number, reciprocity: number }),
  bargain: z.strictObject({
    worthSigning: number,
    openingShare: share,
    screenMargin: share,
    tit: number,
    kindness: number,
    partnerLeast: number,
    favourite: number,
    distrustBelow: number,
    tooCostlyBelow: number,
  }),
  credibility: z.strictObject({ floor: share, perTrust: share }),
  /** What lies beyond the steps that are rolled. */
  tail: z.strictObject({ degreesPerGt: number, persistenceYears: number, damageExponent: number }),
  goodwill: z.strictObject({
    firstLow: number,
    firstHigh: number,
    firstRounds: number,
    followed: share,
    sharedMood: share,
    kindness: number,
    perTrust: number,
    trustPar: number,
    perEffort: number,
    effortPar: number,
  }),
  plan: z.strictObject({ keptForDeals: share, worth: number, apart: quantity(z.array(z.string())) }),
  lines: z.strictObject({ sameAtMost: number }),
  offer: z.strictObject({
    verbs: quantity(z.array(z.string())),
    /** Shares of the table, most first, whose company is tried. */
    terms: quantity(z.array(z.number().min(0).max(1)).min(1)),
    termYears: number,
  }),
  keep: z.strictObject({ perPoint: number, shortPurse: share, shortHonour: share, otherGovernment: share }),
  acts: z.strictObject({ worthPerCapital: number, keptCapital: number }),
  plenary: z.strictObject({
    floorShare: share,
    worthTabling: number,
    objectBelow: number,
    perCapital: number,
  }),
  logit: z.strictObject({ perPoint: number }),
});
export type AgentParameters = z.infer<typeof AgentParameters>;
