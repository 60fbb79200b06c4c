import type { GameState } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { CreateGame, JoinOptions } from '@accord/shared/protocol/rooms.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapMb } from '../kit/heap.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { commandOf, intention, SEATS } from '../kit/intentions.ts';
import { message, NASTY, name, nested, word } from '../kit/nonsense.ts';
import { Player } from '../kit/player.ts';
import { shippedRules } from '../kit/rules.ts';

/** Seeded, so that what was found once is found again. */
const FULL = process.env.FULL === '1';
const MESSAGES = FULL ? 80_000 : 2000;
const REQUESTS = FULL ? 25_000 : 1000;
const CLASSES = FULL ? 60 : 2;
const SEED = 20_25;
const LONGEST_MS = FULL ? 1_800_000 : 60_000;
/** Below what a connection may send in a second; a new one is opened for the next. */
const PER_CONNECTION = 30;

const rules = shippedRules('core-4');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers }, { trustProxy: true });
});
afterAll(() => server.close());

const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: SEED, numRuns: count });

const stateOf = (code: string): GameState => {
  const game = server.directory.opened(code);
  if (game === undefined) throw new Error('the game is closed');
  return game.state;
};
const hashOf = (code: string): string => stateHash(stateOf(code));
/** Requests from many addresses, so that limits do not answer instead of what is behind them. */
const addressOf = (n: number): string => `10.1.${(n >> 5) & 255}.${(n >> 13) & 255}`;

type Ask = (bloc: string, state: GameState) => readonly [string, unknown];
let asks = 0;
/** What a player might want, whosever it is to do, with everything as it is just now. */
const ask = intention.map(
  (want): Ask =>
    (bloc, state) => [
      'command',
      { key: `ask-${asks++}-${bloc}`, command: commandOf({ ...want, bloc }, state, rules) },
    ],
);
const nonsense = fc.tuple(name, message).map(
  (sent): Ask =>
    () =>
      sent,
);
/** Fewer than a seat may send in ten seconds. */
const DELEGATES_TRIES = { minLength: 40, maxLength: 55 };
const SENDERS = ['CN', 'US', 'EU'];

/** What a delegation may not touch: everything that others keep, and what the facilitator alone decides. */
function notOf(bloc: string, code: string, host: Player) {
  const { orders, drafts, choices, phase, round, clock, seats, config } = stateOf(code);
  const ofOthers = (all: Readonly<Record<string, unknown>>) =>
    Object.entries(all).filter(([whose]) => whose !== bloc);
  const kept = [orders, drafts, choices].map(ofOthers);
  const people = host.members.map(({ id, name: called, muted, bloc: at }) => [id, called, muted, at]);
  return { kept, phase, round, clock, config, people, control: Object.values(seats).map((s) => s.control) };
}

let spectators = 0;
const spectator = (code: string): Promise<Player> =>
  Player.join(server.url, code, { as: 'screen' }, { 'X-Forwarded-For': addressOf(spectators++) });

const healthy = async (): Promise<boolean> => (await fetch(`${server.url}/healthz`)).ok;

describe('generated messages', () => {
  it(
    `of a spectator (${MESSAGES}) change nothing, and the server goes on`,
    async ({ annotate }) => {
      const { code, hostKey } = await newGame(server.url);
      const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
      await host.command({ type: 'start' });
      const before = hashOf(code);
      const flood = async (all: readonly [string, unknown][]): Promise<number> => {
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
        return heapMb();
      };
      const all = samples(fc.tuple(name, message), MESSAGES);
      const quarter = MESSAGES / 4;
      // Everything that is made once has been made by then.
      const heapWarmMb = await flood(all.slice(0, quarter));
      const heapAfterMb = await flood(all.slice(quarter));
      expect(hashOf(code)).toBe(before);
      expect(await healthy()).toBe(true);
      await annotate(
        `heap ${heapWarmMb.toFixed(1)} MB after a quarter, ${heapAfterMb.toFixed(1)} MB at the end`,
      );
      expect(heapAfterMb).toBeLessThan(heapWarmMb * 1.1);
      const late = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
      await late.say('all', 'still here');
    },
    LONGEST_MS,
  );

  it(
    `of delegates (${CLASSES} classes) change nothing of others, and nothing that is the facilitator’s`,
    async ({ annotate }) => {
      let done = 0;
      let sent = 0;
      const wants = samples(
        fc.array(fc.oneof(ask, ask, nonsense), DELEGATES_TRIES),
        CLASSES * SENDERS.length,
      );
      for (let n = 0; n < CLASSES; n++) {
        const { code, hostKey } = await newGame(server.url, {}, { 'X-Forwarded-For': addressOf(n) });
        const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
        // Whoever says nothing is not ready either: no phase ends by itself.
        const heads = new Map<string, Player>();
        for (const bloc of SEATS)
          heads.set(bloc, await Player.join(server.url, code, { as: 'newcomer', bloc, name: bloc }));
        await host.command({ type: 'start' });
        await host.advanceTo(n % 2 === 0 ? 'strategy' : 'negotiation');
        for (const [at, bloc] of SENDERS.entries()) {
          const head = heads.get(bloc) as Player;
          const before = notOf(bloc, code, host);
          for (const want of wants[n * SENDERS.length + at] ?? []) {
            const [type, body] = want(bloc, stateOf(code));
            const answer = head.room.request(type, body, { timeout: 5000 });
            done += await answer.then(
              () => 1,
              () => 0,
            );
            sent += 1;
          }
          expect(notOf(bloc, code, host), bloc).toEqual(before);
        }
        await host.room.request('host', { act: 'erase', what: 'game' });
      }
      await annotate(`${sent} messages, of which ${done} were done`);
      expect(done).toBeGreaterThan(CLASSES);
      expect(done).toBeLessThan(sent / 2);
      expect(await healthy()).toBe(true);
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
      '/api/debrief/(game)/start/0',
      '/api/debrief/(game)/start/__proto__',
      '/api/debrief/(game)/responses',
      '/api/games/(code)/responses',
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
