import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { newDataDir } from '../../tests/kit/places.ts';
import type { GameRecord } from './eventStore.ts';
import { KyselyStore } from './kyselyStore.ts';
import { openSqlite } from './sqlite.ts';

const data = newDataDir();
let store = new KyselyStore(await openSqlite(data.path));
let games = 0;
let game: GameRecord;

beforeEach(async () => {
  games += 1;
  game = {
    id: `game-${games}`,
    code: `CODE${games}`,
    title: '碳约',
    mode: 'class',
    language: 'zh',
    config: {
      scenario: 'core-4',
      seed: 1,
      mode: 'class',
      difficulty: 'envoy',
      mechanismsOff: [],
      secretDealsAllowed: false,
      timed: true,
      drawsOn: true,
    },
    hostKeyHash: 'hash',
    rulesVersion: 1,
    contentHash: 'content',
    createdMs: 5,
  };
  await store.createGame(game, [envelope(0, null)], []);
});
afterAll(async () => {
  await store.close();
  data.remove();
});

const envelope = (sequence: number, commandKey: string | null): Envelope => ({
  game: game.id,
  branch: 0,
  sequence,
  version: 1,
  commandKey,
  event: { type: 'ReadySet', bloc: 'CN', ready: true } satisfies GameEvent,
  stateHash: `hash-${sequence}`,
});

const sequences = async (): Promise<number[]> =>
  (await store.events(game.id, 0)).map(({ sequence }) => sequence);

it('gives back what it was given, in order, after being opened again', async () => {
  await store.append([envelope(1, 'a'), envelope(2, null)], 6);
  await store.append([envelope(3, 'b')], 7);
  await store.close();
  store = new KyselyStore(await openSqlite(data.path));
  expect(await store.gameByCode(game.code)).toEqual(game);
  expect(await store.gameById(game.id)).toEqual(game);
  expect(await store.events(game.id, 0)).toEqual([
    envelope(0, null),
    envelope(1, 'a'),
    envelope(2, null),
    envelope(3, 'b'),
  ]);
});

it('stores a command once, and all of it or nothing', async () => {
  expect(await store.append([envelope(1, 'a')], 6)).toBe('stored');
  expect(await store.append([envelope(2, 'a'), envelope(3, null)], 7)).toBe('duplicate');
  await expect(store.append([envelope(2, 'b'), envelope(1, null)], 8)).rejects.toThrow();
  expect(await sequences()).toEqual([0, 1]);
});

it('keeps the keys of two games apart', async () => {
  expect(await store.append([envelope(1, 'shared-key')], 6)).toBe('stored');
  const first = game;
  game = { ...first, id: `${first.id}-other`, code: `${first.code}X` };
  await store.createGame(game, [envelope(0, null)], []);
  expect(await store.append([envelope(1, 'shared-key')], 6)).toBe('stored');
});

it('stores a line of chat once', async () => {
  const line = {
    messageKey: 'm1/key',
    sender: 'CN',
    senderName: 'Lin',
    recipient: 'all',
    text: 'hello',
    atMs: 1,
  };
  expect(await store.addChat(game.id, line)).toBe(true);
  expect(await store.addChat(game.id, { ...line, text: 'again' })).toBe(false);
  expect(await store.chat(game.id)).toEqual([line]);
});

it('refuses events of a game that does not exist', async () => {
  await expect(store.append([{ ...envelope(1, null), game: 'nowhere' }], 6)).rejects.toThrow();
});
