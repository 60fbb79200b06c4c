import { CODE_ALPHABET, CODE_LENGTH, CreateGame, RoundStart } from '@accord/shared/protocol/rooms.ts';
import express, { type Request, type Response, Router } from 'express';
import { addressForOthers } from '../addresses.ts';
import { parse } from '../parse.ts';
import { Refused, refusalOf } from '../refused.ts';
import type { Directory } from '../rooms/directory.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import { addressOf } from './addresses.ts';
import { classroom } from './classroom.ts';
import { contentFiles } from './contentFiles.ts';
import { Debriefs, startOfRound } from './debrief.ts';
import { BODY_LIMIT_BYTES, type Limits } from './limits.ts';
import { newGame } from './newGame.ts';
import { replayFile } from './replayFile.ts';

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);
const GAME_ID = /^g[0-9a-f]{24}$/;

export interface ApiOptions {
  readonly directory: Directory;
  readonly services: Services;
  readonly limits: Limits;
  readonly trustProxy: boolean;
  /** The address that the server listens on. */
  readonly host: string;
  readonly health: Health;
}

/** What readiness depends on, beside the store. */
export interface Health {
  /** Asked to end: no new games, and rooms are on their way to other processes. */
  draining: boolean;
  readonly cluster: { ping(): Promise<void> } | null;
}

/** The routes under /api; every answer is JSON. */
export function api({ directory, services, limits, trustProxy, host }: ApiOptions): Router {
  const { rulebook, store } = services;
  const router = Router();
  const debriefs = new Debriefs(services);

  /** Does something about a code, and counts against whoever asks that no game has it. */
  const byCode = async <T>(request: Request, act: (code: string) => Promise<T>): Promise<T> => {
    const address = addressOf(request, trustProxy);
    await limits.mayGuess(address);
    const code = String(request.params.code).toUpperCase();
    try {
      if (!CODE.test(code)) throw new Refused('unknown-game');
      return await act(code);
    } catch (error) {
      if (refusalOf(error).code === 'unknown-game') await limits.wrongCode(address);
      throw error;
    }
  };

  const recordOf = async (found: Promise<GameRecord | null>): Promise<GameRecord> => {
    const record = await found;
    if (record === null) throw new Refused('unknown-game');
    return record;
  };

  const byId = (request: Request): Promise<GameRecord> => {
    const id = String(request.params.game);
    return recordOf(GAME_ID.test(id) ? store.gameById(id) : Promise.resolve(null));
  };

  router.use(express.json({ limit: BODY_LIMIT_BYTES, strict: true }));

  router.post('/games', async (request, response) => {
    await limits.newGame(addressOf(request, trustProxy));
    const answer = await newGame(parse(CreateGame, request.body), services);
    await directory.lobby(answer.code);
    response.status(201).json(answer);
  });

  router.get('/games/:code', async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await byCode(request, (code) => directory.lobby(code)));
  });

  router.get('/games/:code/export', async (request, response) => {
    const record = await byCode(request, (code) => recordOf(store.gameByCode(code)));
    const file = await replayFile(record, request.get('x-host-key') ?? '', services);
    response.set('Cache-Control', 'no-store').json(file);
  });

  router.get('/debrief/:game', async (request, response) => {
    response.set('Cache-Control', 'no-store').json(await debriefs.of(await byId(request)));
  });

  router.get('/debrief/:game/start/:round', async (request, response) => {
    const { round } = parse(RoundStart, { round: Number(request.params.round) });
    response.set('Cache-Control', 'no-store').json(await startOfRound(await byId(request), round, services));
  });

  router.get('/address', (request, response) => {
    const address = addressForOthers(host, request.get('host') ?? '');
    response.set('Cache-Control', 'no-store').json({ address });
  });

  router.get('/content', (request, response) => {
    // Weak: the same content, packed or plain.
    const tag = `W/"${rulebook.hash}"`;
    response.set({ ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' });
    if (request.get('if-none-match')?.includes(tag)) response.status(304).end();
    else sendJson(request, response, rulebook.json, rulebook.gzip);
  });

  router.use(contentFiles());
  router.use(
    classroom({
      services,
      debriefs,
      byCode: (request) => byCode(request, (code) => recordOf(store.gameByCode(code))),
      byId,
    }),
  );

  router.use(() => {
    throw new Refused('bad-request', { field: 'path' });
  });
  return router;
}

function sendJson(request: Request, response: Response, plain: Buffer, gzip: Buffer): void {
  const packed = request.acceptsEncodings('gzip') === 'gzip';
  if (packed) response.set('Content-Encoding', 'gzip');
  response.type('application/json').send(packed ? gzip : plain);
}
