import type { BlocId, DealRecord } from './deal.ts';
import type { DealEffects } from './effects.ts';
import type { TrustMatrix } from './trust.ts';
import { membersOf, type Undertaking } from './undertakings.ts';

export interface AlignmentParameters {
  readonly rivalTrust: number;
  readonly multiAlignment: number;
  readonly multiAlignmentExclusive: number;
}

/** Whether two blocs trust each other so little that one's gain is felt as the other's loss. */
export const areRivals = (trust: TrustMatrix, a: BlocId, b: BlocId, below: number): boolean =>
  ((trust[a]?.[b] ?? 100) + (trust[b]?.[a] ?? 100)) / 2 < below;

/** Deals between so few are relations; treaties of many say nothing of whose friend one is. */
const MOST_PARTIES = 3;

/**
 * Influence by the company one keeps: who deals with rivals of each other is courted, who deals with one alone is
 * taken for granted. The same rule for every bloc.
 */
export function alignmentInfluence(
  deals: readonly DealRecord[],
  trust: TrustMatrix,
  blocs: readonly BlocId[],
  p: AlignmentParameters,
): DealEffects['influence'] {
  const relations = deals
    .map(membersOf)
    .filter((members) => members.length >= 2 && members.length <= MOST_PARTIES);
  const rivals = (a: BlocId, b: BlocId): boolean => areRivals(trust, a, b, p.rivalTrust);
  return blocs.flatMap((bloc) => {
    const own = relations.filter((members) => members.includes(bloc));
    if (own.length === 0) return [];
    const partners = [...new Set(own.flat())].filter((other) => other !== bloc);
    const balanced = partners.some((a) => partners.some((b) => a < b && rivals(a, b)));
    if (balanced) return [{ bloc, change: p.multiAlignment, cause: 'multi-alignment' }];
    return own.length >= 2 && partners.length === 1
      ? [{ bloc, change: p.multiAlignmentExclusive, cause: 'exclusive-alignment' }]
      : [];
  });
}

/**
 * The catfish: receivers whom a second giver courts in the same step, so that each suitor's gift is noticed more.
 */
export function courtedByTwo(
  undertakings: readonly Undertaking[],
  isCourtship: (verb: string) => boolean,
): ReadonlySet<BlocId> {
  const suitors = new Map<BlocId, Set<BlocId>>();
  for (const { from, to, verb } of undertakings) {
    if (!isCourtship(verb)) continue;
    for (const receiver of to) suitors.set(receiver, (suitors.get(receiver) ?? new Set()).add(from));
  }
  return new Set([...suitors].filter(([, givers]) => givers.size >= 2).map(([receiver]) => receiver));
}
