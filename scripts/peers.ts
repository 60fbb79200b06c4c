import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { options, wholeNumber } from './cli.ts';
import { startOurs } from './peers/ours.ts';
import { bytesFrom, type Peer, PLAYERS } from './peers/peer.ts';
import { startTheirs } from './peers/theirs.ts';
import { quantile } from './quantile.ts';

const HELP = `The same work in our server and in boardgame.io, at equal durability, in one run.

  npm run -s bench:peers -- [--turns N] [--json]

  --turns N   turns in each of the two (default 300; at most 600, which takes a minute)
  --json      one JSON document on standard output

Four people at one table set a number of theirs in turn, over WebSocket on loopback. A turn lasts from being sent
until it is on disk and all others have it. The two take turns in alternation, so that whatever else the machine does
meets both. boardgame.io is installed by npm into a temporary folder. docs/operations.md says what is compared.`;

const MOST_TURNS = 600;
/** Turns of both before anything is measured: the compiler settles. */
const WARM_TURNS = 60;
/** Nobody's limit of messages is met: five turns a second for each person. */
const PACE_MS = 50;
const LONGEST_TURN_MS = 5000;

const { values } = options(HELP, {
  turns: { type: 'string', default: '300' },
  json: { type: 'boolean', default: false },
});
const turns = Math.min(MOST_TURNS, wholeNumber(values.turns, 'turns', 1));

interface Measured {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly bytesPerClientAndTurn: number;
  readonly serverCpuMsPerTurn: number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function timed(peer: Peer, turn: number): Promise<number> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`turn ${turn} was never seen`)), LONGEST_TURN_MS);
  const sentMs = performance.now();
  await Promise.race([peer.turn(turn % PLAYERS, turn + 1), late.promise]).finally(() => clearTimeout(timer));
  return performance.now() - sentMs;
}

/** Plays turns in all peers alternately; answers how long each took, by peer. */
async function play(peers: readonly Peer[], from: number, to: number): Promise<number[][]> {
  const tookMs: number[][] = peers.map(() => []);
  for (let turn = from; turn < to; turn++) {
    const startMs = performance.now();
    const order = turn % 2 === 0 ? [...peers.entries()] : [...peers.entries()].reverse();
    for (const [index, peer] of order) tookMs[index]?.push(await timed(peer, turn));
    await wait(Math.max(0, startMs + PACE_MS - performance.now()));
  }
  return tookMs;
}

async function measured(peers: readonly Peer[]): Promise<Measured[]> {
  await play(peers, 0, WARM_TURNS);
  const cpuBefore = await Promise.all(peers.map((peer) => peer.cpuSeconds()));
  const bytesBefore = peers.map(({ port }) => bytesFrom(port));
  const tookMs = await play(peers, WARM_TURNS, WARM_TURNS + turns);
  const bytes = peers.map(({ port }) => bytesFrom(port));
  const cpu = await Promise.all(peers.map((peer) => peer.cpuSeconds()));
  return peers.map((_, i) => {
    const sorted = (tookMs[i] as number[]).toSorted((a, b) => a - b);
    return {
      p50Ms: quantile(sorted, 0.5) as number,
      p95Ms: quantile(sorted, 0.95) as number,
      bytesPerClientAndTurn: Math.round(
        ((bytes[i] as number) - (bytesBefore[i] as number)) / turns / PLAYERS,
      ),
      serverCpuMsPerTurn: Math.round((((cpu[i] as number) - (cpuBefore[i] as number)) * 1e6) / turns) / 1000,
    };
  });
}

/** Ours by theirs: less is better in everything that is measured. */
function ratiosOf(ours: Measured, theirs: Measured) {
  const names = Object.keys(ours) as (keyof Measured)[];
  return Object.fromEntries(
    names.map((name) => {
      const ratio = Math.round((ours[name] / theirs[name]) * 1000) / 1000;
      return [name, { ratio, standing: ratio <= 1 ? 'ahead' : 'behind' }];
    }),
  );
}

function show(ours: Measured, theirs: Measured): void {
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
  const ratios = ratiosOf(ours, theirs);
  if (values.json) {
    console.log(JSON.stringify({ machine, turns, players: PLAYERS, ours, 'boardgame.io': theirs, ratios }));
    return;
  }
  console.log(machine);
  console.table({ ours, 'boardgame.io': theirs });
  console.table(ratios);
}

const home = mkdtempSync(join(tmpdir(), 'carbon-accord-peers-'));
const peers: Peer[] = [];
try {
  peers.push(await startOurs(join(home, 'ours')), await startTheirs(join(home, 'theirs')));
  const [ours, theirs] = (await measured(peers)) as [Measured, Measured];
  show(ours, theirs);
} catch (error) {
  console.error('the comparison broke down:', error);
  process.exitCode = 1;
}
for (const peer of peers) await peer.stop();
rmSync(home, { recursive: true, force: true });
process.exit();
