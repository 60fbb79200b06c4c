import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { membersOf, remainingIn } from '@accord/shared/diplomacy/undertakings.ts';

/** Where a deal lies for one delegation, and what it can still do about it. */

export const BOXES = ['in', 'out', 'force', 'drafts', 'closed'] as const;
export type Box = (typeof BOXES)[number];

/** Phases in which deals are sent, answered and left. */
export const TALKING: ReadonlySet<string> = new Set(['negotiation', 'summit']);

const binds = ({ status }: DealRecord): boolean => status === 'signed' || status === 'inForce';

/** Bound by the deal: it accepted, and was neither suspended nor did it leave. */
export const memberOf = (record: DealRecord, bloc: string): boolean => membersOf(record).includes(bloc);

const answered = ({ deal, accepted, refused }: DealRecord, bloc: string): boolean =>
  deal.proposer === bloc || accepted.includes(bloc) || refused.some((r) => r.bloc === bloc);

/** A treaty that others have signed stays open to those whom it names. */
export const openToJoin = (record: DealRecord, bloc: string): boolean =>
  record.deal.kind === 'treaty' &&
  binds(record) &&
  record.deal.parties.includes(bloc) &&
  !answered(record, bloc);

/** In which box a deal lies for one delegation. */
export function boxOf(record: DealRecord, own: string): Box {
  if (openToJoin(record, own)) return 'in';
  if (binds(record) || record.status === 'suspended') return 'force';
  if (record.status !== 'proposed') return 'closed';
  return answered(record, own) ? 'out' : 'in';
}

/** An offer is withdrawn by its proposer at any time, everything else while it is open. */
export const mayWithdraw = (record: DealRecord, own: string): boolean =>
  record.deal.proposer === own &&
  (record.status === 'proposed' || (record.deal.kind === 'offer' && binds(record)));

export const mayLeave = (record: DealRecord, own: string): boolean =>
  record.deal.kind !== 'offer' &&
  (binds(record) || record.status === 'suspended') &&
  remainingIn(record).includes(own) &&
  record.leaving[own] === undefined;

/** Who stays when one leaves. With fewer than two the deal ends. */
export const staying = (record: DealRecord, own: string): readonly string[] =>
  remainingIn(record).filter((b) => b !== own);
