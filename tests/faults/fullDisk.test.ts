import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newLog } from '../../server/log.ts';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { FaultyStore } from '../kit/faultyStore.ts';
import { HandClock } from '../kit/handClock.ts';
import { newGame, post } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { newKey, Player, refusalOf } from '../kit/player.ts';

const data = newDataDir();
const time = new HandClock();
let disk: FaultyStore;
let server: TestServer;
beforeAll(async () => {
  disk = new FaultyStore(kyselyStore(await openSqlite(data.path)));
  server = await startTestServer({ thinkers: idleThinkers, store: disk.store, time, log: newLog('silent') });
});
afterAll(async () => {
  disk.full = false;
  await server.close();
  data.remove();
});

it('refuses what it cannot store, changes nothing, and goes on when there is room again', async () => {
  const { code, hostKey } = await newGame(server.url);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
  await host.command({ type: 'start' });
  const before = JSON.stringify(server.directory.opened(code)?.state);
  const frames = host.frames.length;

  disk.full = true;
  const key = newKey();
  const order = { type: 'setMeasures', measures: { 'carbon-price': 5 } } as const;
  expect(await refusalOf(china.command(order, key))).toEqual({ code: 'store-unavailable', data: {} });
  expect((await refusalOf(china.say('all', 'hello'))).code).toBe('store-unavailable');
  expect((await refusalOf(host.room.request('reveal', {}))).code).toBe('store-unavailable');
  const late = Player.join(server.url, code, { as: 'newcomer', bloc: 'EU', name: 'Ada' });
  expect((await refusalOf(late)).code).toBe('store-unavailable');
  const created = await post(`${server.url}/api/games`, { scenario: 'core-4', mode: 'class' });
  expect(created).toMatchObject({ status: 503, body: { code: 'store-unavailable' } });
  expect(JSON.stringify(server.directory.opened(code)?.state)).toBe(before);
  expect(host.view.secrets).toBeNull();
  expect(host.chat).toEqual([]);
  expect(host.frames.length).toBe(frames + 1); // the refused reveal

  disk.full = false;
  await china.command(order, key);
  expect(china.view.own?.orders.measures['carbon-price']).toBe(5);
});

it('stops the clock of a game that cannot be written, and people see that it stands', async () => {
  const { code, hostKey } = await newGame(server.url, { timed: true });
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
  await host.command({ type: 'start' });
  const running = host.view.game?.clock;
  const endsAtMs = running?.kind === 'running' ? running.endsAtMs : Number.NaN;
  const fullAtMs = time.now();

  disk.full = true;
  expect((await refusalOf(host.command({ type: 'extend', seconds: 5 }))).code).toBe('store-unavailable');
  const stands = { kind: 'paused', remainingMs: endsAtMs - fullAtMs };
  await china.until(() => china.view.game?.clock.kind === 'paused');
  expect(china.view.game?.clock).toEqual(stands);
  time.pass(3_600_000); // far beyond the end of the phase
  expect(server.directory.opened(code)?.state.phase).toBe(host.phase);

  disk.full = false;
  time.pass(1000);
  const written = () => server.directory.opened(code)?.state.clock;
  await vi.waitFor(() => expect(written()).toEqual(stands));
  await host.command({ type: 'resume' });
  expect(host.view.game?.clock).toEqual({ kind: 'running', endsAtMs: time.now() + endsAtMs - fullAtMs });
});
