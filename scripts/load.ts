import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@accord/content/load.ts';
import { Client, type Room } from '@colyseus/sdk';
import { fail, options, wholeNumber } from './cli.ts';
import { commitMs, countersOf, startOwnServer } from './ownServer.ts';
import { quantile } from './quantile.ts';

const USAGE = `Plays many classes at once against a server in a process of its own, over loopback.

  npm run -s load -- --rooms N --clients N --seconds N --json

  --rooms N     classes (default 20)
  --clients N   people in each (default 5)
  --seconds N   how long they play (default 20)
  --every N     seconds between two moves of one person (default 10)
  --scenario S  what is played (default core-4); seats without people are scripted
  --phase N     seconds after which the host ends each phase, so that scripted governments keep thinking (0: never)
  --json        one JSON document on standard output

A move is an order of a delegation (its drafts where phases end meanwhile), from being sent to being acknowledged. Nothing is measured before all are seated
and the scripted governments of the first round have thought.`;

const LOOK_EVERY_MS = 200;

const { values } = options(USAGE, {
  rooms: { type: 'string', default: '20' },
  clients: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '20' },
  every: { type: 'string', default: '10' },
  scenario: { type: 'string', default: 'core-4' },
  phase: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
});
const rooms = wholeNumber(values.rooms, 'rooms', 1);
const clients = wholeNumber(values.clients, 'clients', 1);
const seconds = wholeNumber(values.seconds, 'seconds', 1);
const every = wholeNumber(values.every, 'every', 1);
const phase = wholeNumber(values.phase, 'phase', 0);
const { scenario } = values;
const seats =
  loadContent().scenarios[scenario]?.seats ?? fail(`--scenario: no scenario is called "${scenario}"`);

const addressOf = (room: number): string => `10.0.${Math.floor(room / 250)}.${(room % 250) + 1}`;

interface OpenClass {
  readonly host: Room;
  readonly people: readonly Room[];
}

/** A class in its strategy phase, everybody seated. */
async function openClass(url: string, number: number): Promise<OpenClass> {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': addressOf(number) };
  const wish = { scenario, mode: 'class', timed: false, seed: number + 1 };
  const created = (await fetch(`${url}/api/games`, {
    method: 'POST',
    headers,
    body: JSON.stringify(wish),
  }).then((a) => a.json())) as {
    code: string;
    hostKey: string;
  };
  const join = async (entry: object): Promise<Room> => {
    const room = await new Client(url, { headers }).joinById(created.code, entry);
    for (const name of ['welcome', 'view', 'members', 'chat']) room.onMessage(name, () => {});
    room.onError(() => {});
    return room;
  };
  const people: Room[] = [];
  for (let n = 0; n < clients; n++)
    people.push(await join({ as: 'newcomer', bloc: seats[n % seats.length], name: `Pupil ${n + 1}` }));
  const host = await join({ as: 'host', key: created.hostKey });
  await host.request('command', { key: 'load-start', command: { type: 'start' } });
  await host.request('command', { key: 'load-advance', command: { type: 'advance' } });
  if (phase === 0) await host.leave();
  return { host, people };
}

interface Tally {
  readonly ms: number[];
  errors: number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const orderOf = (move: number) => ({
  type: 'setMeasures',
  measures: { 'carbon-price': 1 + (move % 5) },
});

/** What may be sent in every phase of a round. */
const NOTES = { type: 'saveDrafts', drafts: [] };

/** One person: a move, a pause, a move, until time is over. Starts anywhere within the first pause. */
async function play(room: Room, number: number, endMs: number, tally: Tally): Promise<void> {
  await wait(((number * 7919) % 1000) * every);
  for (let move = 0; performance.now() < endMs; move++) {
    const command = phase === 0 ? orderOf(move) : NOTES;
    const sentMs = performance.now();
    try {
      await room.request('command', { key: `load-${number}-${move}`, command });
      tally.ms.push(performance.now() - sentMs);
    } catch {
      tally.errors += 1;
    }
    await wait(Math.min(every * 1000, Math.max(0, endMs - performance.now())));
  }
}

/** A host that ends phase after phase until time is over. */
async function conduct(host: Room, endMs: number): Promise<void> {
  for (let n = 0; performance.now() + phase * 1000 < endMs; n++) {
    await wait(phase * 1000);
    await host.request('command', { key: `load-end-${n}`, command: { type: 'advance' } });
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'carbon-accord-load-'));
const server = await startOwnServer(dataDir);
const classes: OpenClass[] = [];
const openedMs = performance.now();
for (let room = 0; room < rooms; room++) classes.push(await openClass(server.url, room));
const openingSeconds = Math.round((performance.now() - openedMs) / 100) / 10;
console.error(`${rooms} classes with ${clients} people each are at the table`);

let before = await countersOf(server.url);
while (before.waiting > 0) {
  await wait(LOOK_EVERY_MS);
  before = await countersOf(server.url);
}
const tally: Tally = { ms: [], errors: 0 };
const endMs = performance.now() + seconds * 1000;
const people = classes.flatMap((one) => one.people);
await Promise.all([
  ...people.map((room, number) => play(room, number, endMs, tally)),
  ...(phase === 0 ? [] : classes.map(({ host }) => conduct(host, endMs))),
]);
const after = await countersOf(server.url);
await server.stop();
rmSync(dataDir, { recursive: true, force: true });

const sorted = tally.ms.toSorted((a, b) => a - b);
const moves = sorted.length;
const report = {
  rooms,
  clients,
  seconds,
  moves,
  errors: tally.errors,
  p50Ms: quantile(sorted, 0.5),
  p95Ms: quantile(sorted, 0.95),
  p99Ms: quantile(sorted, 0.99),
  serverCpuMsPerMove: Math.round(((after.cpuSeconds - before.cpuSeconds) * 1e5) / moves) / 100,
  bytesPerClientPerMove: Math.round((after.sentBytes - before.sentBytes) / (moves * clients)),
  openingSeconds,
  commitP50Ms: commitMs(before, after, 0.5),
  commitP95Ms: commitMs(before, after, 0.95),
  loopDelayP99Ms: Math.round(after.loopDelayP99Seconds * 1e4) / 10,
  rssMb: Math.round(after.rssBytes / 2 ** 20),
};
if (values.json) console.log(JSON.stringify(report));
else console.table(report);
process.exit(tally.errors === 0 ? 0 : 1);
