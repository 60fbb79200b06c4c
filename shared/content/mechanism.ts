import { z } from 'zod';
import { DURABILITIES, VISIBILITIES } from '../diplomacy/deal.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';
import { POLICIES } from './policies.ts';
import { Text } from './text.ts';

const Source = z.strictObject({
  document: z.enum(['D0', 'D1', 'D2', 'D3', 'D4']),
  section: z.string(),
  locator: z.string(),
});

/** Indicators that a case may read, at the end of the step that holds its year. */
export const CASE_INDICATORS = [
  'ghgGtCo2e',
  'fossilCo2Gt',
  'landUseCo2Gt',
  'consumptionCo2Gt',
  'powerCo2Gt',
  'industryCo2Gt',
  'gdpUsdBillion',
  'damageUsdBillion',
  'mitigationCostUsdBillion',
  'strandedUsdBillion',
  'cleanAddedGw',
  'cleanJobsMillion',
  'costOfCapital',
  'powerPriceUsdPerMwh',
  'solarUsdPerMwh',
  'hydrogenUsdPerKg',
  'mineralPriceIndex',
  'energySecurity',
  'valueChain',
  'influence',
  'trust',
  'support',
  'public',
  'workers',
  'industry',
  'treasury',
  'legislature',
  'capital',
  'debtUsdBillion',
  'legitimacy',
  'differentiation',
  'science',
  'flips',
  'foundBreaches',
] as const;
export type CaseIndicator = (typeof CASE_INDICATORS)[number];

/** A case made for one rule: what is ordered, agreed and broken in it, and where its effect is read. */
const CaseFile = z.strictObject({
  text: Text,
  policy: z.enum(POLICIES),
  draws: z.boolean(),
  /** One clause each, at its middle notch, for thirty years. */
  deals: z.array(
    z.strictObject({
      verb: z.string(),
      from: z.string(),
      to: z.string(),
      broken: z.boolean(),
      mrvLevel: z.int().min(0).max(3),
      option: z.string().nullable().default(null),
      durability: z.enum(DURABILITIES).default('ratified'),
      visibility: z.enum(VISIBILITIES).default('public'),
    }),
  ),
  /** Acts ordered for every step. */
  acts: z
    .array(
      z.strictObject({
        act: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        option: z.string().nullable().default(null),
        notch: z.int().min(0).max(2).default(1),
        fromYear: z.int().min(2025).max(2095).default(2025),
      }),
    )
    .default([]),
  /** Texts that everybody adopts before the first step. */
  texts: z.array(z.string()).default([]),
  orders: z.record(z.string(), z.record(z.string(), z.number())),
  events: z.array(
    z.strictObject({
      event: z.string(),
      bloc: z.string().nullable(),
      year: z.int().min(2025).max(2095).default(2025),
    }),
  ),
  /** Approval of constituencies when the case begins, where it is not the usual one. */
  approval: z
    .record(z.string(), z.partialRecord(z.enum(CONSTITUENCIES), z.number().min(0).max(100)))
    .default({}),
  indicator: z.enum(CASE_INDICATORS),
  bloc: z.string(),
  year: z.int().min(2030).max(2100),
  /** Direction that the claim gives to the indicator when the rule is on. */
  expected: z.enum(['up', 'down']),
});

const common = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  row: z.int().min(1).max(112),
  group: z.string().regex(/^[A-M]$/),
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
};

/**
 * A rule drawn from a source document: what it claims and where, whether that is contested and what the other
 * side says, which parameters carry it, and the neutral values that switch it off.
 */
const RuleMechanism = z.strictObject({
  ...common,
  kind: z.literal('rule'),
  /** Dotted paths into the rules' parameters and the values that make them do nothing. */
  parameters: z.array(z.strictObject({ path: z.string(), neutral: z.number() })).min(1),
  case: CaseFile,
});
export type RuleMechanism = z.infer<typeof RuleMechanism>;

/** A claim that reads the world and rules nothing: a question, with the measures that bear on it. */
const ReadingMechanism = z.strictObject({
  ...common,
  kind: z.literal('reading'),
  measures: z
    .array(z.strictObject({ indicator: z.enum(CASE_INDICATORS), bloc: z.string(), what: Text }))
    .min(1),
});
export type ReadingMechanism = z.infer<typeof ReadingMechanism>;

export const MechanismFile = z.discriminatedUnion('kind', [RuleMechanism, ReadingMechanism]);
export type MechanismFile = z.infer<typeof MechanismFile>;
