import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player } from '../kit/player.ts';

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const RETENTION_DAYS = 30;

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time }, { retentionDays: RETENTION_DAYS });
});
afterAll(() => server.close());

/** A class that comes, says something and goes. */
async function lesson() {
  const created = await newGame(server.url);
  const host = await Player.join(server.url, created.code, { as: 'host', key: created.hostKey });
  const china = await Player.join(server.url, created.code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
  await china.say('all', 'hello');
  await host.command({ type: 'start' });
  await Promise.all([host.leave(), china.leave()]);
  return created;
}

/** Days go by: rooms that everybody left close, and what is too old is deleted once a day. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day++) {
    time.pass(DAY_MS);
    await vi.waitFor(() => {
      time.pass(QUARTER_MS);
      expect(server.directory.codes()).toEqual([]);
    });
    await server.services.store.ping();
  }
}

it('deletes a game with all that people said, so many days after it was last played, and no other', async () => {
  const old = await lesson();
  await days(RETENTION_DAYS / 2);
  const young = await lesson();
  const { store } = server.services;
  expect(await store.chat(old.game)).toHaveLength(1);
  await days(RETENTION_DAYS / 2 + 1);
  await vi.waitFor(async () => expect(await store.gameById(old.game)).toBeNull());
  expect(await store.chat(old.game)).toEqual([]);
  expect(await store.members(old.game)).toEqual([]);
  expect(await store.events(old.game, 0)).toEqual([]);
  expect((await get(`${server.url}/api/games/${old.code}`)).status).toBe(404);
  expect(await get(`${server.url}/api/games/${young.code}`)).toMatchObject({
    status: 200,
    body: { phase: 'briefing' },
  });
});

it.each(['people', 'game'] as const)(
  'leaves nothing of deleted %s in the files of the database',
  async (what) => {
    const data = newDataDir();
    const store = kyselyStore(await openSqlite(data.path));
    const own = await startTestServer({ thinkers: idleThinkers, time: new HandClock(), store });
    const inFiles = (text: string): boolean =>
      readdirSync(data.path).some((file) => readFileSync(join(data.path, file)).includes(text));
    const { code, hostKey } = await newGame(own.url, { title: 'Titlemark' });
    const host = await Player.join(own.url, code, { as: 'host', key: hostKey });
    const china = await Player.join(own.url, code, { as: 'newcomer', bloc: 'CN', name: 'Namemark' });
    await china.say('all', 'Chatmark');
    for (const mark of ['Titlemark', 'Namemark', 'Chatmark']) expect(inFiles(mark), mark).toBe(true);
    await host.room.request('host', { act: 'erase', what });
    for (const mark of ['Titlemark', 'Namemark', 'Chatmark']) expect(inFiles(mark), mark).toBe(false);
    await own.close();
    data.remove();
  },
);
