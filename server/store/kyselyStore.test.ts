import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { newDataDir } from '../../tests/kit/places.ts';
import type { GameRecord, Snapshot } from './eventStore.ts';
import { kyselyStore } from './kyselyStore.ts';
import { openSqlite } from './sqlite.ts';

const data = newDataDir();
let store = kyselyStore(await openSqlite(data.path));
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
    absence: 'wait',
  };
  await store.createGame(game, [envelope(0, null)], [], opening);
});
afterAll(async () => {
  await store.close();
  data.remove();
});

/** The store does not look into a state: any object with its hash will do. */
const stateOf = (round: number): Snapshot['state'] => ({ round }) as Snapshot['state'];
const snapshotAt = (branch: number, sequence: number): Snapshot => ({
  branch,
  sequence,
  state: stateOf(sequence),
  stateHash: stateHash(stateOf(sequence)),
});
const opening = snapshotAt(0, 1);

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
  store = kyselyStore(await openSqlite(data.path));
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
  expect(await store.append([envelope(2, 'b'), envelope(1, null)], 8)).toBe('conflict');
  expect(await sequences()).toEqual([0, 1]);
});

it('stores what arrives at once in one go, and what is refused takes nothing else with it', async () => {
  const outcomes = await Promise.all([
    store.append([envelope(1, 'a')], 6),
    store.append([envelope(2, 'a')], 6),
    store.append([envelope(2, 'b')], 6),
    store.append([{ ...envelope(9, null), game: 'nowhere' }], 6).catch(() => 'refused'),
    store.append([envelope(3, 'c'), envelope(2, null)], 6),
    store.append([envelope(3, 'd')], 6),
  ]);
  expect(outcomes).toEqual(['stored', 'duplicate', 'stored', 'refused', 'conflict', 'stored']);
  expect((await store.events(game.id, 0)).map(({ commandKey }) => commandKey)).toEqual([null, 'a', 'b', 'd']);
});

it('keeps the keys of two games apart', async () => {
  expect(await store.append([envelope(1, 'shared-key')], 6)).toBe('stored');
  const first = game;
  game = { ...first, id: `${first.id}-other`, code: `${first.code}X` };
  await store.createGame(game, [envelope(0, null)], [], opening);
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

it("tells a log of a branch from its ancestors' and its own part", async () => {
  await store.append([envelope(1, 'a'), envelope(2, null), envelope(3, 'b')], 6);
  const first = { ...envelope(2, 'c'), branch: 1 };
  await store.fork({ branch: 1, parent: 0, fromSequence: 2 }, [first], snapshotAt(1, 3), 7);
  const second = { ...envelope(1, null), branch: 2 };
  await store.fork({ branch: 2, parent: 1, fromSequence: 1 }, [second], snapshotAt(2, 2), 8);
  const places = async (branch: number, from?: number, until?: number) =>
    (await store.events(game.id, branch, from, until)).map((e) => `${e.branch}/${e.sequence}`);
  expect(await store.currentBranch(game.id)).toBe(2);
  expect(await places(0)).toEqual(['0/0', '0/1', '0/2', '0/3']);
  expect(await places(1)).toEqual(['0/0', '0/1', '1/2']);
  expect(await places(1, 1, 2)).toEqual(['0/1']);
  expect(await places(2)).toEqual(['0/0', '2/1']);
  expect(await store.fork({ branch: 2, parent: 0, fromSequence: 1 }, [second], opening, 9)).toBe('conflict');
  expect(await store.append([envelope(4, 'c')], 9)).toBe('duplicate');
  expect(await store.knows(game.id, 'c')).toBe(true);
});

it("gives the newest sound snapshot that is not too new, and an ancestor's when a branch has none", async () => {
  const newest = async (branch: number, atMost: number) =>
    (await store.snapshot(game.id, branch, atMost))?.sequence ?? null;
  await store.saveSnapshot(game.id, snapshotAt(0, 4));
  await store.saveSnapshot(game.id, { ...snapshotAt(0, 6), stateHash: 'damaged' });
  await store.fork(
    { branch: 1, parent: 0, fromSequence: 3 },
    [{ ...envelope(3, null), branch: 1 }],
    snapshotAt(1, 9),
    7,
  );
  expect(await newest(0, 100)).toBe(4);
  expect(await newest(0, 3)).toBe(1);
  expect(await newest(1, 100)).toBe(9);
  expect(await newest(1, 8)).toBe(1);
});

it('forgets people, and games that nobody played for long', async () => {
  const member = { id: 'm1', bloc: 'CN', name: 'Lin', desk: 'head', tokenHash: `t-${game.id}` } as const;
  await store.addMember(game.id, { ...member, joinedMs: 5, muted: false, removed: false });
  await store.addChat(game.id, {
    messageKey: 'm1/key',
    sender: 'CN',
    senderName: 'Lin',
    recipient: 'all',
    text: 'hello',
    atMs: 5,
  });
  await store.append([envelope(1, 'a')], 50);
  await store.forgetPeople(game.id);
  expect((await store.members(game.id)).map(({ id, name }) => ({ id, name }))).toEqual([
    { id: 'm1', name: '' },
  ]);
  expect(await store.chat(game.id)).toEqual([]);
  expect((await store.gameById(game.id))?.title).toBe('');
  await store.purge(50);
  expect(await store.gameById(game.id)).not.toBeNull();
  expect(await store.purge(51)).toBeGreaterThan(0);
  expect(await store.gameById(game.id)).toBeNull();
  expect(await store.events(game.id, 0)).toEqual([]);
});

it('keeps what people write as they wrote it, whatever it would mean to a database', async () => {
  const nasty = `Robert'); DROP TABLE games;-- "x" \\ %s $1 ?`;
  const line = { messageKey: nasty, sender: 'CN', senderName: nasty, recipient: 'all', text: nasty, atMs: 1 };
  expect(await store.addChat(game.id, line)).toBe(true);
  expect(await store.chat(game.id)).toEqual([line]);
  expect(await store.gameByCode(nasty)).toBeNull();
  expect((await store.gameById(game.id))?.code).toBe(game.code);
});
