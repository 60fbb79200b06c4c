import type { DoorRefusal } from './http.ts';

interface Thrown {
  readonly name?: string;
  readonly code?: string | number;
  readonly message?: string;
  readonly reason?: { readonly code?: string; readonly data?: DoorRefusal['data'] };
}

/** Codes of the transport that stand for one of ours. A room that is not open yet (522) may open again. */
const TRANSPORT: Readonly<Record<number, string>> = {
  524: 'wrong-token',
  4212: 'unknown-game',
};

function inMessage(message: string): DoorRefusal | null {
  try {
    const parsed: unknown = JSON.parse(message);
    if (Array.isArray(parsed)) return { code: 'bad-request', data: {} };
    const { code, data } = parsed as { code?: unknown; data?: DoorRefusal['data'] };
    return typeof code === 'string' ? { code, data: data ?? {} } : null;
  } catch {
    return /^[a-z]+(-[a-z]+)*$/.test(message) ? { code: message, data: {} } : null;
  }
}

/** Whatever was thrown by the room, as a code that has a sentence. */
export function refusalOf(thrown: unknown): DoorRefusal {
  const error = (thrown ?? {}) as Thrown;
  if (error.reason?.code) return { code: error.reason.code, data: error.reason.data ?? {} };
  const told = inMessage(error.message ?? '');
  if (told) return told;
  if (typeof error.code === 'number' && TRANSPORT[error.code])
    return { code: TRANSPORT[error.code] ?? 'server-error', data: {} };
  if (typeof error.code === 'string') return { code: error.code, data: {} };
  return { code: 'no-connection', data: {} };
}

/** Refusals that trying again does not change. */
const FINAL = new Set([
  'unknown-game',
  'wrong-token',
  'wrong-key',
  'unknown-seat',
  'seat-full',
  'name-taken',
  'bad-request',
]);

export const isFinal = ({ code }: DoorRefusal): boolean => FINAL.has(code);
