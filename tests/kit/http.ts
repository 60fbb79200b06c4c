import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';

export interface HttpAnswer<T> {
  readonly status: number;
  readonly body: T;
}

export async function post<T>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<HttpAnswer<T>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

export async function get<T>(url: string, headers: Record<string, string> = {}): Promise<HttpAnswer<T>> {
  const answer = await fetch(url, { headers });
  return { status: answer.status, body: (await answer.json()) as T };
}

export async function newGame(
  url: string,
  wish: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GameCreatedAnswer> {
  const game = { scenario: 'core-4', mode: 'class', timed: false, seed: 7, ...wish };
  const { body } = await post<GameCreatedAnswer>(`${url}/api/games`, game, headers);
  return body;
}
