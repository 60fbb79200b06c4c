import type { FAMILIES } from '../content/verb.ts';
import { clamp100 } from '../math/clamp.ts';
import { mapValues } from '../math/values.ts';
import type { BlocId } from './deal.ts';
import type { Delivery } from './delivery.ts';

export type TrustMatrix = Readonly<Record<BlocId, Readonly<Record<BlocId, number>>>>;

/** Whom one trusts with money need not be whom one trusts with cuts. */
export const TRUST_TOPICS = ['money', 'cuts', 'trade'] as const;
export type TrustTopic = (typeof TRUST_TOPICS)[number];
export type TrustByTopic = Readonly<Record<TrustTopic, TrustMatrix>>;

const TOPIC_OF: Readonly<Record<(typeof FAMILIES)[number], TrustTopic>> = {
  technology: 'trade',
  finance: 'money',
  commitment: 'cuts',
  market: 'cuts',
  trade: 'trade',
  minerals: 'trade',
  energy: 'trade',
  build: 'money',
  politics: 'cuts',
};

/** The topic on which a promise of a verb's family is remembered. */
export const topicOf = (family: (typeof FAMILIES)[number]): TrustTopic => TOPIC_OF[family];

/** An undertaking with what the others came to know about it. */
export interface Seen {
  readonly delivery: Delivery;
  readonly found: boolean;
}

export interface TrustParameters {
  readonly trustPersistence: number;
  readonly trustKept: number;
  readonly trustKeptMax: number;
  readonly trustCannot: number;
  readonly trustWillNot: number;
  readonly trustSecretFactor: number;
  readonly trustForgiven: number;
  readonly disclosureRelief: number;
  readonly flipAttribution: number;
}

export interface TrustStep {
  /** Where trust stood at the start of the game: it fades back towards that. */
  readonly initial: TrustMatrix;
  readonly trust: TrustMatrix;
  readonly seen: readonly Seen[];
  readonly extra: readonly { readonly of: BlocId; readonly towards: BlocId; readonly change: number }[];
  /** Below this no quarrel pushes trust: people know each other. */
  readonly floors: TrustMatrix;
  /** Blocs whose government changed: part of what was lost is put down to the old one. */
  readonly flips: readonly BlocId[];
}

/**
 * Trust after a step: it fades towards its starting value, grows with promises kept and falls with those that
 * were seen to be broken. Who discloses loses less than who is found out; two promises kept without a breach
 * mend part of an old one. Whose trust does not move keeps its row.
 */
export function updateTrust(step: TrustStep, p: TrustParameters): TrustMatrix {
  const heard = tally(step, p);
  return mapValues(step.initial, (start, who) => trustOf(who, start, step, heard, p));
}

type Row = TrustMatrix[BlocId];

/** How far one bloc trusts the others. */
function trustOf(who: BlocId, initial: Row, step: TrustStep, heard: Heard, p: TrustParameters): Row {
  const [before = initial, floors] = [step.trust[who], step.floors[who]];
  const [gains, faults, times] = [heard.kept.get(who), heard.broken.get(who), heard.counts.get(who)];
  let after: Record<BlocId, number> | null = null;
  for (const towards in initial) {
    const start = initial[towards] ?? 0;
    const now = before[towards] ?? start;
    const lost = Math.max(0, start - now);
    const fault = faults?.get(towards) ?? 0;
    const forgiven = fault === 0 && (times?.get(towards) ?? 0) >= 2 ? Math.min(p.trustForgiven, lost) : 0;
    const anew = step.flips.includes(towards) ? p.flipAttribution * lost : 0;
    const gain = Math.min(p.trustKeptMax, gains?.get(towards) ?? 0);
    const level = start + (now - start) * p.trustPersistence + gain + fault + forgiven + anew;
    const next = clamp100(Math.max(level, floors?.[towards] ?? 0));
    if (next === before[towards]) continue;
    after ??= { ...before };
    after[towards] = next;
  }
  return after ?? before;
}

/** Sums by who trusts, then by who is trusted. */
type Sums = Map<BlocId, Map<BlocId, number>>;

function add(sums: Sums, of: BlocId, towards: BlocId, change: number): void {
  let row = sums.get(of);
  if (row === undefined) {
    row = new Map();
    sums.set(of, row);
  }
  row.set(towards, (row.get(towards) ?? 0) + change);
}

/** What each bloc heard of each other in a step. */
type Heard = ReturnType<typeof tally>;

function tally({ seen, extra }: TrustStep, p: TrustParameters) {
  const kept: Sums = new Map();
  const broken: Sums = new Map();
  const counts: Sums = new Map();
  for (const { delivery, found } of seen) {
    const { audience, from } = delivery.undertaking;
    const change = trustChange(p, delivery, found);
    for (const of of audience) {
      add(change >= 0 ? kept : broken, of, from, change);
      if (change > 0) add(counts, of, from, 1);
    }
  }
  for (const { of, towards, change } of extra) add(kept, of, towards, change);
  return { kept, broken, counts };
}

function trustChange(p: TrustParameters, delivery: Delivery, found: boolean): number {
  const { shortfall, share, undertaking, disclosed } = delivery;
  if (shortfall === 'none' || !found) return p.trustKept;
  if (shortfall === 'withheld') return 0;
  const missing = 1 - share;
  if (shortfall === 'cannot') return p.trustCannot * missing;
  const loss = p.trustWillNot * missing;
  if (disclosed) return loss * p.disclosureRelief;
  return loss * (undertaking.deal.visibility === 'secret' ? p.trustSecretFactor : 1);
}

/** Mean trust that all others place in a bloc. */
export function trustIn(trust: TrustMatrix, bloc: BlocId): number {
  let sum = 0;
  let others = 0;
  for (const who in trust) {
    if (who === bloc) continue;
    sum += trust[who]?.[bloc] ?? 0;
    others++;
  }
  return sum / Math.max(1, others);
}

/** Mutual floors after a step, by what people exchange added, at most `most`. */
export function updateFloors(
  floors: TrustMatrix,
  added: readonly { readonly a: BlocId; readonly b: BlocId; readonly change: number }[],
  most: number,
): TrustMatrix {
  if (added.length === 0) return floors;
  const next = mapValues(floors, (row): Record<BlocId, number> => ({ ...row }));
  const raise = (of: BlocId, towards: BlocId, change: number): void => {
    next[of] ??= {};
    next[of][towards] = Math.min(most, (next[of][towards] ?? 0) + change);
  };
  for (const { a, b, change } of added) {
    raise(a, b, change);
    raise(b, a, change);
  }
  return next;
}
