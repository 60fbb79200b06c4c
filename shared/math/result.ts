/** What was asked for, or a refusal: a stable code and the data that a sentence needs, never a sentence. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Refusal {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export const REFUSAL_CODES = [
  'not-your-seat',
  'host-only',
  'wrong-phase',
  'game-over',
  'unknown-measure',
  'out-of-range',
  'over-budget',
  'unknown-deal',
  'not-a-party',
  'already-answered',
  'deal-closed',
  'unknown-verb',
  'unknown-bloc',
  'bad-clause',
  'bad-condition',
  'bad-entry',
  'bad-term',
  'too-many-clauses',
  'too-many-counters',
  'too-many-drafts',
  'secret-not-allowed',
  'level-not-allowed',
  'one-change-only',
  'never-ratified',
  'unknown-choice',
  'already-chosen',
  'nothing-to-undo',
  'unknown-event',
  'unknown-clause',
  'not-deliverable',
  'clock-state',
  'unknown-caucus',
  'caucuses-refuse',
  'member-veto',
  'unknown-act',
  'bad-act',
  'no-capital',
  'no-plenary',
  'no-text',
  'text-open',
  'unknown-text',
  'unknown-bracket',
  'walked-out',
  'mediator-later',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, data: Refusal['data'] = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, data },
});
