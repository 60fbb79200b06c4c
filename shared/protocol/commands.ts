import { z } from 'zod';
import {
  type Clause as ClauseType,
  type Condition,
  DEAL_KINDS,
  DECLINE_REASONS,
  type DealDraft,
  DURABILITIES,
  type EntryRule,
  GROUPS,
  type Guard,
  SANCTIONS,
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
const party = z.union([z.enum(GROUPS), blocId]);
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

const guard: z.ZodType<Guard> = z.union([
  z.strictObject({ kind: z.literal('breach'), bloc: blocId }),
  z.strictObject({ kind: z.literal('event'), event: id }),
  z.strictObject({ kind: z.literal('flip'), bloc: blocId }),
  z.strictObject({ kind: z.literal('until'), condition: conditionAt(1) }),
]);

const Clause: z.ZodType<ClauseType> = z.strictObject({
  id,
  from: party,
  to: party,
  verb: id,
  amount,
  option: id.nullable(),
  fromYear: year,
  untilYear: year,
  when: conditionAt(2),
  unless: z.array(guard).max(4).exactOptional(),
  force: z.enum(['shall', 'should']).exactOptional(),
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
    sanction: z.enum(SANCTIONS),
  }),
  noticeSteps: z.int().min(0).max(3).exactOptional(),
  reviewSteps: z.int().min(1).max(6).exactOptional(),
  replaces: z.array(id).max(6).exactOptional(),
});

const acts = z
  .array(z.strictObject({ act: id, target: blocId.nullable(), option: id.nullable(), amount }))
  .max(8);

const brackets = z
  .array(
    z.strictObject({
      id,
      field: z.enum(['amount', 'untilYear', 'force']),
      clauses: z.array(id).min(1).max(8),
      options: z.array(z.number().min(0).max(1e6)).min(2).max(4),
    }),
  )
  .max(3);

const measures = z
  .record(z.string().max(40), z.number().min(-1e4).max(1e4))
  .refine((levels) => Object.keys(levels).length <= 40, 'at most 40 measures');

/** Commands of a delegation. */
export const SeatCommand = z.discriminatedUnion('type', [
  // The whole plan; what it does not name is left to the ministry.
  z.strictObject({ type: z.literal('setMeasures'), measures }),
  // Only what it names: two delegates of a bloc may move different levers at the same time.
  z.strictObject({ type: z.literal('changeMeasures'), measures }),
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
    disclosed: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('setActs'), acts }),
  z.strictObject({ type: z.literal('callMediator'), deal: id }),
  z.strictObject({ type: z.literal('tableText'), text: id }),
  z.strictObject({ type: z.literal('tableDraft'), draft: Draft, brackets }),
  z.strictObject({ type: z.literal('prefer'), bracket: id, option: z.int().min(0).max(3) }),
  z.strictObject({ type: z.literal('object'), reason: z.enum(DECLINE_REASONS) }),
  z.strictObject({ type: z.literal('reserve'), bracket: id }),
  z.strictObject({ type: z.literal('walkOut') }),
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
  z.strictObject({ type: z.literal('vetoEvent'), event: id }),
  z.strictObject({ type: z.literal('leak'), deal: id }),
  z.strictObject({ type: z.literal('callChair') }),
  z.strictObject({ type: z.literal('chairText'), choices: z.record(id, z.int().min(0).max(3)) }),
  z.strictObject({ type: z.literal('mediate'), deal: id, hint: Hint.nullable() }),
  z.strictObject({ type: z.literal('finish') }),
]);
export type HostCommand = z.infer<typeof HostCommand>;

export const Command = z.union([SeatCommand, HostCommand]);
export type Command = z.infer<typeof Command>;

/** What travels: a command with the key that makes a repeated sending harmless. */
export const CommandMessage = z.strictObject({ key: z.string().min(8).max(64), command: Command });
export type CommandMessage = z.infer<typeof CommandMessage>;
