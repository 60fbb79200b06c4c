import { z } from 'zod';
import { LEVER_NAMES } from '../economy/levers.ts';
import { CONSTITUENCIES } from '../politics/constituencies.ts';

/** Who feels an effect: the one that acts, those it is done to, or (of a public act) everybody else too. */
const who = z.enum(['from', 'to']);
const relativeTo = z.enum(['nothing', 'coalCapacityGw', 'gdpUsdBillion']);

export const NORMS = ['differentiation', 'legitimacy', 'science'] as const;
/**
 * What the world shares: how far the rules differentiate between rich and poor (CBDR, 0 single track, 100 dual
 * track), the standing of the UN track, and what is known of the hidden threshold.
 */
export type Norm = (typeof NORMS)[number];

/**
 * Where a verb or an act bites. `money` moves between treasuries and is conserved. Measures, levers and costs
 * follow the amount (`perUnit`); what people feel follows how large it is beside the middle notch (`atMiddle`),
 * so that a rich and a poor bloc are judged by the same rule.
 */
export const EffectFile = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('money') }),
  /** Money lent: it moves like `money` and is owed back with interest over the term of loans. */
  z.strictObject({ on: z.literal('loan'), ratePerYear: z.number().min(0).max(0.2) }),
  /** Debt that the receiver owes the giver is forgiven, in the verb's unit. */
  z.strictObject({ on: z.literal('debtRelief') }),
  z.strictObject({
    on: z.literal('measure'),
    who,
    measure: z.string(),
    perUnit: z.number(),
    /** Divides the amount by the bloc's coal plant or output, to turn GW or dollars into an intensity. */
    relativeTo,
  }),
  z.strictObject({
    on: z.literal('lever'),
    who,
    lever: z.enum(LEVER_NAMES),
    perUnit: z.number(),
    relativeTo,
  }),
  z.strictObject({ on: z.literal('cost'), who, usdBillionPerYearPerUnit: z.number().positive() }),
  z.strictObject({
    on: z.literal('approval'),
    who,
    constituency: z.enum(CONSTITUENCIES),
    atMiddle: z.number(),
  }),
  z.strictObject({ on: z.literal('influence'), who, atMiddle: z.number() }),
  /** Trust in the one that acts: of those it is done to, or of everybody. */
  z.strictObject({ on: z.literal('trust'), of: z.enum(['to', 'all']).default('to'), atMiddle: z.number() }),
  /** A floor under mutual trust that no quarrel breaks through. */
  z.strictObject({ on: z.literal('trustFloor'), atMiddle: z.number() }),
  z.strictObject({
    on: z.literal('index'),
    who,
    index: z.enum(['energySecurity', 'valueChain']),
    atMiddle: z.number(),
  }),
  z.strictObject({ on: z.literal('norm'), norm: z.enum(NORMS), atMiddle: z.number() }),
  /** Share of a border charge that is waived: the giver's for the receiver, or the other way round. */
  z.strictObject({ on: z.literal('borderRelief'), by: who.default('from'), perUnit: z.number() }),
  /** Duty on all goods: on the receiver's, or on those of everybody outside the deal. */
  z.strictObject({ on: z.literal('tariff'), against: z.enum(['to', 'outsiders']), perUnit: z.number() }),
  /** Tonnes that the giver abates and the receiver may claim: an account, adjusted on both sides, Gt a unit. */
  z.strictObject({ on: z.literal('credit'), gtPerUnit: z.number() }),
  /** The two keep the climate track out of their other quarrels: geopolitical events strike them less. */
  z.strictObject({ on: z.literal('fence') }),
  /** Verification level that the giver accepts. */
  z.strictObject({ on: z.literal('mrv') }),
  /** The giver promises not to use the act named by the option (or any, `any`) against the receivers. */
  z.strictObject({ on: z.literal('forbids') }),
]);
export type EffectFile = z.infer<typeof EffectFile>;
