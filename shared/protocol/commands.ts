import { z } from 'zod';
import {
  type Condition,
  DEAL_KINDS,
  DECLINE_REASONS,
  type DealDraft,
  DURABILITIES,
  type EntryRule,
  SHARE_METRICS,
  VISIBILITIES,
} from '../diplomacy/deal.ts';
import { OBJECTIVES } from '../game/objectives.ts';
import { CONTROLS } from '../game/state.ts';

/** Everything a browser may ask for. Unknown keys are refused, lengths and ranges bounded. */

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/);
const blocId = z
  .string()
  .min(1)
  .max(8)
  .regex(/^[A-Z]+$/);
const party = z.union([z.literal('all'), blocId]);
const amount = z.number().min(0).max(1e6);
const year = z.int().min(2025).max(2150);

const conditionAt = (depth: number): z.ZodType<Condition> => {
  const leaves = [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({
      kind: z.literal('promised'),
      bloc: blocId,
      verb: id,
      atLeast: amount,
      verified: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('count'), verb: id, atLeast: amount, parties: z.int().min(1).max(20) }),
    z.strictObject({
      kind: z.literal('share'),
      verb: id,
      metric: z.enum(SHARE_METRICS),
      share: z.number().min(0).max(1),
    }),
    z.strictObject({ kind: z.literal('inForce'), deal: id }),
    z.strictObject({ kind: z.literal('year'), from: year }),
    z.strictObject({ kind: z.literal('temperature'), atLeastC: z.number().min(0).max(6) }),
    z.strictObject({ kind: z.literal('event'), event: id }),
  ] as const;
  if (depth === 0) return z.union(leaves);
  const inner = conditionAt(depth - 1);
  return z.union([
    ...leaves,
    z.strictObject({ kind: z.literal('and'), of: z.array(inner).min(1).max(4) }),
    z.strictObject({ kind: z.literal('or'), of: z.array(inner).min(1).max(4) }),
  ]);
};

const entryAt = (depth: number): z.ZodType<EntryRule> => {
  const leaves = [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('count'), parties: z.int().min(2).max(20) }),
    z.strictObject({
      kind: z.literal('share'),
      metric: z.enum(SHARE_METRICS),
      share: z.number().min(0).max(1),
    }),
    z.strictObject({ kind: z.literal('includes'), blocs: z.array(blocId).min(1).max(12) }),
  ] as const;
  if (depth === 0) return z.union(leaves);
  return z.union([
    ...leaves,
    z.strictObject({
      kind: z.literal('and'),
      of: z
        .array(entryAt(depth - 1))
        .min(1)
        .max(3),
    }),
  ]);
};

const Clause = z.strictObject({
  id,
  from: party,
  to: party,
  verb: id,
  amount,
  option: id.nullable(),
  fromYear: year,
  untilYear: year,
  when: conditionAt(2),
});

/** The smallest change that would flip a refusal, from an adviser or a scripted bloc. */
const Hint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), clause: id, amount }),
  z.strictObject({ kind: z.literal('until'), clause: id, untilYear: year }),
  z.strictObject({ kind: z.literal('remove'), clause: id }),
  z.strictObject({ kind: z.literal('add'), clause: Clause }),
]);

const Because = z.strictObject({
  objective: z.enum(OBJECTIVES),
  points: z.number().min(-100).max(100),
  hint: Hint.nullable(),
});

export const Draft: z.ZodType<DealDraft> = z.strictObject({
  kind: z.enum(DEAL_KINDS),
  visibility: z.enum(VISIBILITIES),
  durability: z.enum(DURABILITIES),
  card: id.nullable(),
  parties: z.array(blocId).min(1).max(12),
  clauses: z.array(Clause).min(1).max(8),
  entry: entryAt(1),
  mrvLevel: z.int().min(0).max(3),
  breach: z.strictObject({
    cureSteps: z.int().min(0).max(3),
    sanction: z.enum(['nothing', 'suspension', 'expulsion']),
  }),
});

const measures = z
  .record(z.string().max(40), z.number().min(-1e4).max(1e4))
  .refine((levels) => Object.keys(levels).length <= 40, 'at most 40 measures');

/** Commands of a delegation. */
export const SeatCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setMeasures'), measures }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('setReady'), ready: z.boolean() }),
  z.strictObject({ type: z.literal('choose'), choice: id, option: id }),
  z.strictObject({ type: z.literal('saveDrafts'), drafts: z.array(Draft).max(6) }),
  z.strictObject({ type: z.literal('propose'), draft: Draft }),
  z.strictObject({ type: z.literal('counter'), deal: id, draft: Draft }),
  z.strictObject({ type: z.literal('accept'), deal: id }),
  z.strictObject({
    type: z.literal('decline'),
    deal: id,
    reason: z.enum(DECLINE_REASONS),
    because: Because.optional(),
  }),
  z.strictObject({ type: z.literal('withdraw'), deal: id }),
  z.strictObject({
    type: z.literal('markDelivery'),
    deal: id,
    clause: id,
    share: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  }),
  z.strictObject({ type: z.literal('leaveDeal'), deal: id }),
  z.strictObject({ type: z.literal('caucusVote'), deal: id, caucus: id, yes: z.boolean() }),
]);
export type SeatCommand = z.infer<typeof SeatCommand>;

/** Commands of the facilitator (in solo play of the player, for the clock). */
export const HostCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('advance') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), seconds: z.int().min(1).max(3600) }),
  z.strictObject({ type: z.literal('setControl'), bloc: blocId, control: z.enum(CONTROLS) }),
  z.strictObject({ type: z.literal('inject'), event: id, bloc: blocId.nullable() }),
  z.strictObject({ type: z.literal('finish') }),
]);
export type HostCommand = z.infer<typeof HostCommand>;

export const Command = z.union([SeatCommand, HostCommand]);
export type Command = z.infer<typeof Command>;

/** What travels: a command with the key that makes a repeated sending harmless. */
export const CommandMessage = z.strictObject({ key: z.string().min(8).max(64), command: Command });
export type CommandMessage = z.infer<typeof CommandMessage>;
