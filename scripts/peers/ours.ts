import { Client, type Room } from '@colyseus/sdk';
import { countersOf, startOwnServer } from '../ownServer.ts';
import { type Peer, PLAYERS, Waiting } from './peer.ts';

/** A measure for each member of the delegation. */
const MEASURES = ['carbon-price', 'efficiency', 'research', 'adaptation'] as const;
/** Levels that fit into every measure's range and into the budget. */
const LEVELS = 50;
const UNIT = 0.001;

interface Sections {
  readonly 'own/orders'?: { readonly measures: Readonly<Record<string, number>> };
}

interface Table {
  readonly code: string;
  readonly hostKey: string;
  readonly seats: readonly string[];
}

async function opened(url: string): Promise<Table> {
  const answer = await fetch(`${url}/api/games`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scenario: 'core-4', mode: 'class', timed: false, seed: 1 }),
  });
  const { code, hostKey } = (await answer.json()) as { code: string; hostKey: string };
  const found = await fetch(`${url}/api/games/${code}`);
  const { seats } = (await found.json()) as { seats: { bloc: string }[] };
  return { code, hostKey, seats: seats.map(({ bloc }) => bloc) };
}

async function joined(
  url: string,
  code: string,
  entry: object,
  see: (view: Sections) => void,
): Promise<Room> {
  const room = await new Client(url).joinById(code, entry);
  room.reconnection.enabled = false;
  for (const name of ['welcome', 'members', 'chat']) room.onMessage(name, () => {});
  room.onMessage('view', see);
  return room;
}

/** Nobody but the four plays: the other seats follow their ministries and think nothing. */
async function begin(url: string, { code, hostKey, seats }: Table): Promise<void> {
  const host = await joined(url, code, { as: 'host', key: hostKey }, () => {});
  const send = (command: object) => host.request('command', { key: crypto.randomUUID(), command });
  for (const bloc of seats.slice(1)) await send({ type: 'setControl', bloc, control: 'ministry' });
  await send({ type: 'start' });
  await send({ type: 'advance' });
  await host.leave();
}

/** Our server: four members of one delegation, who all see its orders. */
export async function startOurs(dataDir: string): Promise<Peer> {
  const { url, stop } = await startOwnServer(dataDir);
  const table = await opened(url);
  const waiting = new Waiting();
  const rooms: Room[] = [];
  const seen: Record<string, number>[] = MEASURES.map(() => ({}));
  for (let player = 0; player < PLAYERS; player++) {
    const entry = { as: 'newcomer', bloc: table.seats[0], name: `Player ${player + 1}` };
    const room = await joined(url, table.code, entry, ({ 'own/orders': orders }) => {
      if (orders !== undefined) seen[player] = { ...orders.measures };
      waiting.check();
    });
    rooms.push(room);
  }
  await begin(url, table);
  return {
    port: Number(new URL(url).port),
    turn: async (player, value) => {
      const measure = MEASURES[player] as string;
      const level = ((value % LEVELS) + 1) * UNIT;
      const command = { type: 'setMeasures', measures: { ...seen[player], [measure]: level } };
      const others = () => seen.filter((_, id) => id !== player);
      await Promise.all([
        rooms[player]?.request('command', { key: crypto.randomUUID(), command }),
        // What is shown is on disk.
        waiting.until(() => others().every((measures) => measures[measure] === level)),
      ]);
    },
    cpuSeconds: async () => (await countersOf(url)).cpuSeconds,
    stop: async () => {
      await Promise.all(rooms.map((room) => room.leave()));
      await stop();
    },
  };
}
