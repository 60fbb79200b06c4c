import { expect, it } from 'vitest';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { FaultyStore } from '../kit/faultyStore.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer } from '../kit/inProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player, refusalOf } from '../kit/player.ts';
import { readLog } from '../kit/readLog.ts';

const ADDRESS = '10.77.88.99';

it('name nobody and nothing that anybody did, whatever fails: logs and metrics', async () => {
  const data = newDataDir();
  const { log: taken, lines } = readLog('info');
  const disk = new FaultyStore(kyselyStore(await openSqlite(data.path)));
  const server = await startTestServer(
    { thinkers: idleThinkers, store: disk.store, log: taken },
    { trustProxy: true },
  );
  const headers = { 'X-Forwarded-For': ADDRESS };
  const { code, hostKey, game } = await newGame(server.url, { title: 'Class Ninebee' }, headers);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey }, headers);
  const entry = { as: 'newcomer', bloc: 'CN', name: 'Linmarker' } as const;
  const china = await Player.join(server.url, code, entry, headers);
  await host.command({ type: 'start' });
  const order = { type: 'setMeasures', measures: { 'carbon-price': 5 } } as const;
  const acts: (() => Promise<unknown>)[] = [
    () => china.command(order, 'key-marker-1'),
    () => china.say('all', 'chatmarker'),
    () => host.room.request('host', { act: 'rename', member: 'm1', name: 'Weimarker' }),
    () => refusalOf(china.command({ type: 'setMeasures', measures: { nonsensemarker: 1 } })),
    () => refusalOf(china.room.request('command', { key: 'key-marker-2', command: { type: 'odd' } })),
    () =>
      refusalOf(Player.join(server.url, code, { as: 'member', token: 'tokenmarker'.repeat(4).slice(0, 43) })),
  ];
  for (const act of acts) await act();
  disk.full = true;
  for (const act of acts) await act().catch(() => undefined);
  disk.full = false;
  const log = lines.join('');
  const metrics = await fetch(`${server.url}/metrics`).then((answer) => answer.text());
  await server.close();
  data.remove();
  expect(log).toContain('the store failed');
  expect(metrics).toContain('accord_commands_total{answer="store-unavailable"}');
  const token = china.welcome?.token as string;
  const nobodys = [ADDRESS, 'marker', 'Ninebee', token, hostKey, 'carbon-price', code, game];
  for (const text of nobodys) {
    expect(log, text).not.toContain(text);
    expect(metrics, text).not.toContain(text);
  }
});

it('say nothing of thinking that the end of the server cut short', async () => {
  const { log, lines } = readLog('warn');
  const server = await startTestServer({ log });
  const { code, seatToken } = await newGame(server.url, { mode: 'solo', bloc: 'EU' });
  const player = await Player.join(server.url, code, { as: 'member', token: seatToken as string });
  await player.command({ type: 'start' });
  const thinking = server.services.thinkers.help({
    scenario: 'core-4',
    mechanismsOff: [],
    view: JSON.stringify(player.view),
    deal: null,
  });
  const cut = expect(thinking).rejects.toMatchObject({ refusal: { code: 'store-unavailable' } });
  await server.close();
  await cut;
  expect(lines).toEqual([]);
});
