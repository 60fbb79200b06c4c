import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import { countersOf, startOwnServer } from '../ownServer.ts';
import { type Peer, PLAYERS, Waiting } from './peer.ts';

/** A measure for each member of the delegation. */
const MEASURES = ['carbon-price', 'efficiency', 'research', 'adaptation'] as const;
/** Small enough for every measure's range and for the budget. */
const UNIT = 0.001;

interface Sections {
  readonly own?: { readonly orders: { readonly measures: Readonly<Record<string, number>> } };
}

async function created(url: string): Promise<{ code: string; hostKey: string; bloc: string }> {
  const answer = await fetch(`${url}/api/games`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scenario: 'core-4', mode: 'class', timed: false, seed: 1 }),
  });
  const { code, hostKey } = (await answer.json()) as { code: string; hostKey: string };
  const { seats } = (await fetch(`${url}/api/games/${code}`).then((a) => a.json())) as {
    seats: { bloc: string }[];
  };
  return { code, hostKey, bloc: seats[0]?.bloc as string };
}

/** Nobody but the four plays: the other seats follow their ministries and think nothing. */
async function begin(url: string, game: { code: string; hostKey: string; bloc: string }): Promise<void> {
  const host = await new Client(url).joinById(game.code, { as: 'host', key: game.hostKey });
  for (const name of ['welcome', 'members', 'chat']) host.onMessage(name, () => {});
  const seats = await new Promise<string[]>((resolve) =>
    host.onMessage('view', (view: { seats?: object }) => resolve(Object.keys(view.seats ?? {}))),
  );
  const send = (command: object) => host.request('command', { key: crypto.randomUUID(), command });
  for (const bloc of seats.filter((id) => id !== game.bloc))
    await send({ type: 'setControl', bloc, control: 'ministry' });
  await send({ type: 'start' });
  await send({ type: 'advance' });
  await host.leave();
}

/** Our server: four members of one delegation, who all see its orders. */
export async function startOurs(): Promise<Peer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'carbon-accord-peers-ours-'));
  const { url, stop } = await startOwnServer(dataDir);
  const game = await created(url);
  const waiting = new Waiting();
  const rooms: Room[] = [];
  const seen: Record<string, number>[] = MEASURES.map(() => ({}));
  for (let player = 0; player < PLAYERS; player++) {
    const join = { as: 'newcomer', bloc: game.bloc, name: `Player ${player + 1}` };
    const room = await new Client(url).joinById(game.code, join);
    for (const name of ['welcome', 'members', 'chat']) room.onMessage(name, () => {});
    room.onMessage('view', ({ own }: Sections) => {
      if (own !== undefined) seen[player] = { ...own.orders.measures };
      waiting.check();
    });
    rooms.push(room);
  }
  await begin(url, game);
  return {
    port: Number(new URL(url).port),
    turn: async (player, value) => {
      const measure = MEASURES[player] as string;
      const level = value * UNIT;
      const command = { type: 'setMeasures', measures: { ...seen[player], [measure]: level } };
      const others = seen.keys().filter((id) => id !== player).toArray();
      await Promise.all([
        rooms[player]?.request('command', { key: crypto.randomUUID(), command }),
        // What is shown is on disk.
        waiting.until(() => others.every((id) => seen[id]?.[measure] === level)),
      ]);
    },
    cpuSeconds: async () => (await countersOf(url)).cpuSeconds,
    stop: async () => {
      await Promise.all(rooms.map((room) => room.leave()));
      stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
