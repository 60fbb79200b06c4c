/** A refusal as the server says it: a stable code and the data that its sentence needs. */
export interface DoorRefusal {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: DoorRefusal };

const refused = (code: string, data: DoorRefusal['data'] = {}): { ok: false; refusal: DoorRefusal } => ({
  ok: false,
  refusal: { code, data },
});

interface Failure {
  readonly code?: string;
  readonly error?: string | { readonly code?: string };
  readonly data?: DoorRefusal['data'];
}

const codeOf = (failure: Failure): string | undefined =>
  failure.code ?? (typeof failure.error === 'string' ? failure.error : failure.error?.code);

/** One request to our own server; never throws. */
export async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init);
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, value: body as T };
    const failure = (body ?? {}) as Failure;
    return refused(
      codeOf(failure) ?? (response.status >= 500 ? 'server-error' : 'bad-request'),
      failure.data ?? {},
    );
  } catch {
    return refused('no-connection');
  }
}

export const post = <T>(path: string, body: unknown): Promise<Answer<T>> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
