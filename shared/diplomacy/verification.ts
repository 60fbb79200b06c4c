import type { VerbFile } from '../content/verb.ts';
import type { BlocId, DealRecord } from './deal.ts';
import type { Delivery } from './delivery.ts';

const isMrv = (verb: VerbFile | undefined): boolean =>
  verb?.effects.some((effect) => effect.on === 'mrv') ?? false;

/** Highest verification level to which a bloc is bound: the deal's own, or one it accepted elsewhere. */
export function mrvLevelOf(
  bloc: BlocId,
  deal: DealRecord['deal'],
  on: readonly Delivery[],
  verbs: Readonly<Record<string, VerbFile>>,
): number {
  const accepted = on
    .filter(
      ({ undertaking, share }) => undertaking.from === bloc && share > 0 && isMrv(verbs[undertaking.verb]),
    )
    .map(({ undertaking }) => undertaking.amount);
  return Math.min(3, Math.max(deal.mrvLevel, ...accepted));
}
