import type { VerbFile } from '../content/verb.ts';
import type { DealUpdate } from '../game/events.ts';
import type { BlocId, DealRecord, LedgerEntry } from './deal.ts';
import type { Delivery } from './delivery.ts';

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

const isMrv = (verb: VerbFile | undefined): boolean =>
  verb?.effects.some((effect) => effect.on === 'mrv') ?? false;

/**
 * Consequences of a step's ledger for one deal: breaches are counted while they last, cured by delivering, and
 * answered as the deal itself says. Without a written sanction only trust is lost.
 */
export function afterStep(
  record: DealRecord,
  entries: readonly LedgerEntry[],
  step: number,
  stepEndYear: number,
): DealUpdate {
  const breaches = countBreaches(record, entries);
  const punished = Object.keys(breaches).filter(
    (bloc) => (breaches[bloc] ?? 0) > record.deal.breach.cureSteps,
  );
  const suspends = record.deal.breach.sanction !== 'nothing';
  const suspended = suspends ? [...new Set([...record.suspended, ...punished])] : record.suspended;
  const left = record.accepted.filter((bloc) => !suspended.includes(bloc));
  const over = record.deal.clauses.every((clause) => clause.untilYear <= stepEndYear);
  const dissolved = record.deal.kind !== 'offer' && left.length < 2;
  const ended = over || dissolved;
  return {
    status: over ? 'ended' : dissolved ? 'suspended' : 'inForce',
    inForceFromStep: record.inForceFromStep ?? step,
    endedAtStep: ended ? step : null,
    breaches,
    suspended,
    entries,
  };
}

function countBreaches(record: DealRecord, entries: readonly LedgerEntry[]): Record<BlocId, number> {
  const breaches: Record<BlocId, number> = {};
  for (const bloc of record.accepted) {
    const broke = entries.some(
      (entry) => entry.from === bloc && entry.found && entry.shortfall === 'willNot',
    );
    if (broke) breaches[bloc] = (record.breaches[bloc] ?? 0) + 1;
  }
  return breaches;
}
