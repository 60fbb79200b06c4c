import type { RefusalCode, Result } from '@accord/shared/math/result.ts';
import type { DoorCode } from '@accord/shared/protocol/rooms.ts';

/** What a browser is told when something is not done: a stable code and the data a sentence needs. */
export interface Refusal {
  readonly code: RefusalCode | DoorCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

export const DONE: Answer = { ok: true };

export const answerOf = (result: Result<unknown>): Answer => (result.ok ? DONE : result);

const STATUS: Partial<Record<Refusal['code'], number>> = {
  'unknown-game': 404,
  'unknown-seat': 404,
  'wrong-token': 403,
  'wrong-key': 403,
  'host-only': 403,
  'name-taken': 409,
  'seat-full': 409,
  'wrong-phase': 409,
  'too-many': 429,
  'too-large': 413,
  'server-error': 500,
  'store-unavailable': 503,
};

/** A refusal on its way to whoever asked, over HTTP or at the door of a room. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** HTTP status; Colyseus carries it as the number of a refused join. */
  readonly code: number;

  constructor(code: Refusal['code'], data: Refusal['data'] = {}) {
    super(JSON.stringify({ code, data }));
    this.name = 'Refused';
    this.refusal = { code, data };
    this.code = STATUS[code] ?? 400;
  }
}

/** What any failure comes to. A refusal keeps its code, even after the framework carried it as a text. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  return (error instanceof Error && carried(error.message)) || { code: 'server-error', data: {} };
}

function carried(text: string): Refusal | null {
  if (!text.startsWith('{"code":')) return null;
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return null;
  }
}

export const refusedWith = (refusal: Refusal): Refused => new Refused(refusal.code, refusal.data);
