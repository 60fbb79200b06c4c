import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Refusal, Refused, refusalOf } from '../refused.ts';
import { addressOf } from './addresses.ts';
import { BODY_LIMIT_BYTES, type Limits } from './limits.ts';
import { trusted } from './origins.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
const NO_SUCH_ROOM = 522;
const NOT_FOUND = 404;
const JOIN = /^\/matchmake\/joinById\/([^/?]+)/;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface GuardOptions {
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  readonly limits: Limits;
  /** Whether there is a game of this code, though its room may be closed. */
  readonly isGame: (code: string) => Promise<boolean>;
}

/**
 * Stands before everything that answers, the framework's own routes included: those read bodies of any
 * size, from any page.
 */
export function guard(http: Server, options: GuardOptions): void {
  const behind = http.listeners('request') as Listener[];
  http.removeAllListeners('request');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    admit(request, options).then(
      () => {
        withOwnStatus(response);
        countGuess(request, response, options);
        for (const listener of behind) listener.call(http, request, response);
      },
      (error: unknown) => turnAway(response, error),
    );
  });
}

async function admit(request: IncomingMessage, { origins, trustProxy, limits }: GuardOptions): Promise<void> {
  const address = addressOf(request, trustProxy);
  await limits.request(address);
  if (JOIN.test(request.url ?? '')) await limits.mayGuess(address);
  if (READING.has(request.method ?? '')) return;
  if (!trusted(origins, request)) throw new Refused('bad-request', { field: 'origin' });
  const length = Number(request.headers['content-length'] ?? 0);
  if (request.headers['transfer-encoding'] !== undefined || !(length <= BODY_LIMIT_BYTES)) {
    throw new Refused('too-large', { limitBytes: BODY_LIMIT_BYTES });
  }
}

/** A join by a code that no game has counts as a guess; one into a room that is closed just now does not. */
function countGuess(
  request: IncomingMessage,
  response: ServerResponse,
  { trustProxy, limits, isGame }: GuardOptions,
): void {
  const code = JOIN.exec(request.url ?? '')?.[1];
  if (code === undefined) return;
  const address = addressOf(request, trustProxy);
  response.once('finish', () => {
    if (response.statusCode !== NOT_FOUND) return;
    isGame(code)
      .then((is) => (is ? undefined : limits.wrongCode(address)))
      // Whoever has guessed too often is told so next time; a store that fails counts nothing.
      .catch(() => undefined);
  });
}

/** The framework numbers what is wrong with a join from 520 to 526; none of it is a fault of the server. */
function withOwnStatus(response: ServerResponse): void {
  const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  const named = (status: number): number => {
    if (status < 520 || status > 526) return status;
    return status === NO_SUCH_ROOM ? NOT_FOUND : 400;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    write(named(status), ...rest)) as typeof response.writeHead;
}

function turnAway(response: ServerResponse, error: unknown): void {
  const refusal: Refusal = refusalOf(error);
  const foreign = refusal.data.field === 'origin';
  const status = foreign ? 403 : new Refused(refusal.code).code;
  const body = JSON.stringify(refusal);
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(body);
}
