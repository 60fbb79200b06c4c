import type { FAMILIES } from '../content/verb.ts';
import { clamp100 } from '../math/clamp.ts';
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
 * mend part of an old one.
 */
export function updateTrust(step: TrustStep, p: TrustParameters): TrustMatrix {
  const { kept, broken, counts } = tally(step, p);
  const next: Record<BlocId, Record<BlocId, number>> = {};
  for (const [of, row] of Object.entries(step.initial)) {
    const here: Record<BlocId, number> = {};
    for (const [towards, start] of Object.entries(row)) {
      const key = `${of}|${towards}`;
      const now = step.trust[of]?.[towards] ?? start;
      const fault = broken.get(key) ?? 0;
      const forgiven =
        fault === 0 && (counts.get(key) ?? 0) >= 2 ? Math.min(p.trustForgiven, Math.max(0, start - now)) : 0;
      const anew = step.flips.includes(towards) ? p.flipAttribution * Math.max(0, start - now) : 0;
      const gain = Math.min(p.trustKeptMax, kept.get(key) ?? 0);
      const level = start + (now - start) * p.trustPersistence + gain + fault + forgiven + anew;
      here[towards] = clamp100(Math.max(level, step.floors[of]?.[towards] ?? 0));
    }
    next[of] = here;
  }
  return next;
}

function tally({ seen, extra }: TrustStep, p: TrustParameters) {
  const kept = new Map<string, number>();
  const broken = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { delivery, found } of seen) {
    for (const of of delivery.undertaking.audience) {
      const key = `${of}|${delivery.undertaking.from}`;
      const change = trustChange(p, delivery, found);
      const sums = change >= 0 ? kept : broken;
      sums.set(key, (sums.get(key) ?? 0) + change);
      if (change > 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const { of, towards, change } of extra)
    kept.set(`${of}|${towards}`, (kept.get(`${of}|${towards}`) ?? 0) + change);
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
  const views = Object.entries(trust)
    .filter(([of]) => of !== bloc)
    .map(([, row]) => row[bloc] ?? 0);
  return views.reduce((sum, value) => sum + value, 0) / Math.max(1, views.length);
}

/** Mutual floors after a step, by what people exchange added, at most `most`. */
export function updateFloors(
  floors: TrustMatrix,
  added: readonly { readonly a: BlocId; readonly b: BlocId; readonly change: number }[],
  most: number,
): TrustMatrix {
  const next: Record<BlocId, Record<BlocId, number>> = Object.fromEntries(
    Object.entries(floors).map(([of, row]) => [of, { ...row }]),
  );
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
