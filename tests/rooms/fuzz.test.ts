import { stateHash } from '@accord/shared/math/hash.ts';
import { HostCommand, SeatCommand } from '@accord/shared/protocol/commands.ts';
import { CreateGame, HostAct, JoinOptions } from '@accord/shared/protocol/rooms.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapMb } from '../kit/heap.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

/** Seeded, so that what was found once is found again. */
const FULL = process.env.FULL === '1';
const MESSAGES = FULL ? 80_000 : 2000;
const REQUESTS = FULL ? 25_000 : 1000;
const SEED = 20_25;
const LONGEST_MS = FULL ? 1_800_000 : 60_000;
/** Below what a connection may send in a second; a new one is opened for the next. */
const PER_CONNECTION = 30;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers }, { trustProxy: true });
});
afterAll(() => server.close());

const NASTY = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '\u0000',
  '\u202e',
  '../../etc',
  '{{7*7}}',
];
const word = fc.oneof(fc.constantFrom('CN', 'EU', 'all', 'c1', 'm1', ...NASTY), fc.string({ maxLength: 60 }));
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e308, Number.NaN, Infinity));
const nested = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 5 }),
  ),
})).value;

const TYPES = [...SeatCommand.options, ...HostCommand.options].map(({ shape }) => shape.type.value);
const ACTS = HostAct.options.map(({ shape }) => shape.act.value);

/** Something like a message: the right frame around anything, or anything at all. */
const message = fc.oneof(
  fc.record({
    key: fc.string({ minLength: 8, maxLength: 64 }),
    command: fc
      .tuple(fc.constantFrom(...TYPES), fc.dictionary(word, nested, { maxKeys: 4 }))
      .map(([type, rest]) => ({ ...rest, type })),
  }),
  fc.record({
    key: fc.string({ minLength: 8, maxLength: 64 }),
    to: word,
    text: fc.string({ maxLength: 600 }),
  }),
  fc
    .tuple(fc.constantFrom(...ACTS), fc.dictionary(word, nested, { maxKeys: 4 }))
    .map(([act, rest]) => ({ ...rest, act })),
  nested,
);
const name = fc.constantFrom('command', 'chat', 'reveal', 'host', 'nonsense', '*', '__proto__');
const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: SEED, numRuns: count });

const hashOf = (code: string): string => {
  const game = server.directory.opened(code);
  if (game === undefined) throw new Error('the game is closed');
  return stateHash(game.state);
};
/** Requests from many addresses, so that limits do not answer instead of what is behind them. */
const addressOf = (n: number): string => `10.1.${(n >> 5) & 255}.${(n >> 13) & 255}`;

let spectators = 0;
const spectator = (code: string): Promise<Player> =>
  Player.join(server.url, code, { as: 'screen' }, { 'X-Forwarded-For': addressOf(spectators++) });

const healthy = async (): Promise<boolean> => (await fetch(`${server.url}/healthz`)).ok;

describe('generated messages', () => {
  it(
    `of a spectator (${MESSAGES}) change nothing, and the server goes on`,
    async () => {
      const { code, hostKey } = await newGame(server.url);
      const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
      await host.command({ type: 'start' });
      const before = hashOf(code);
      const heapBeforeMb = heapMb();
      const all = samples(fc.tuple(name, message), MESSAGES);
      for (let at = 0; at < all.length; at += PER_CONNECTION) {
        const screen = await spectator(code);
        const sent = all.slice(at, at + PER_CONNECTION).map(([type, body]) =>
          screen.room.request(type, body, { timeout: 5000 }).then(
            () => 'done',
            () => 'refused',
          ),
        );
        expect(await Promise.all(sent)).not.toContain('done');
        screen.drop();
      }
      expect(hashOf(code)).toBe(before);
      expect(await healthy()).toBe(true);
      expect(heapMb() - heapBeforeMb).toBeLessThan(50);
      const late = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
      await late.say('all', 'still here');
    },
    LONGEST_MS,
  );

  it(
    'of raw bytes close a connection at most',
    async () => {
      const { code } = await newGame(server.url);
      const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
      const before = hashOf(code);
      for (const bytes of samples(fc.uint8Array({ minLength: 1, maxLength: 200 }), FULL ? 5000 : 200)) {
        const screen = await spectator(code);
        screen.room.connection.send(Buffer.from(bytes));
        screen.drop();
      }
      expect(hashOf(code)).toBe(before);
      await china.say('all', 'still here');
    },
    LONGEST_MS,
  );
});

describe('generated requests', () => {
  /** `(code)` and `(game)` are those of a class at play. */
  const path = fc.oneof(
    fc.constantFrom(
      '/api/games',
      '/api/games/(code)',
      '/api/games/(code)/branch',
      '/api/games/(code)/export',
      '/api/content',
      '/api/content/blocs/CN',
      '/api/debrief/x',
      '/api/debrief/(game)',
      '/api/debrief/(game)/tables.xlsx',
      '/matchmake/joinById/(code)',
      '/matchmake/joinById/ZZZZZZ',
      '/healthz',
      '/',
    ),
    fc
      .array(fc.oneof(word, fc.constantFrom('api', 'games', 'export', 'matchmake', '..', '%00')), {
        maxLength: 5,
      })
      .map((parts) => `/${parts.map(encodeURIComponent).join('/')}`),
  );
  const body = fc.oneof(
    fc.dictionary(fc.constantFrom(...Object.keys(CreateGame.shape), ...NASTY), nested, { maxKeys: 6 }),
    fc.constantFrom(...JoinOptions.options.map((option) => Object.keys(option.shape))),
    nested,
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD');

  it(
    `(${REQUESTS}) are answered, never with a fault of ours, and change nothing in a game`,
    async () => {
      const { code, game, hostKey } = await newGame(server.url);
      const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
      await host.command({ type: 'start' });
      const before = hashOf(code);
      const faults: string[] = [];
      let sent = 0;
      for (const [way, to, what, raw] of samples(fc.tuple(method, path, body, fc.boolean()), REQUESTS)) {
        const json = JSON.stringify(what) ?? '';
        const text = raw ? json.slice(1) : json;
        const reading = way === 'GET' || way === 'HEAD';
        const place = to.replace('(code)', code).replace('(game)', game);
        const answer = await fetch(`${server.url}${place}`, {
          method: way,
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': addressOf(sent++) },
          ...(reading ? {} : { body: text }),
        });
        await answer.arrayBuffer();
        if (answer.status >= 500) faults.push(`${way} ${to} ${text} → ${answer.status}`);
      }
      expect(faults).toEqual([]);
      expect(hashOf(code)).toBe(before);
      expect(await healthy()).toBe(true);
    },
    LONGEST_MS,
  );
});
