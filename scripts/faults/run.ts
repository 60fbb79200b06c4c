import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openDatabase } from '../../server/store/open.ts';
import { Draws } from './draws.ts';
import { wait } from './ledger.ts';
import { ContentChanged, judge, type Verdict } from './oracle.ts';
import type { Seat } from './seat.ts';
import type { Postgres } from './services.ts';
import { CLUSTER_TROUBLES, TROUBLES } from './troubles.ts';
import { World } from './world.ts';

const SCENARIO = 'core-4';
const BLOCS = ['CN', 'US', 'EU', 'GS'];
const PLAY_MS = 900;
const MOST_TROUBLES = 5;
/** A seat that is not back by then is lost. A half-open line is noticed within ten seconds. */
const BACK_MS = 15_000;
const LOOKS = 20;
const LOOK_EVERY_MS = 250;
const LONGEST_RUN_MS = 90_000;
/** What is promised to somebody whose line broke: with one process, and with many. */
const PROMISED_SECONDS = 5;
const PROMISED_IN_CLUSTER_SECONDS = 10;

export interface RunResult extends Verdict {
  readonly seed: number;
  readonly troubles: readonly string[];
  readonly acknowledged: number;
  readonly seatsNotBack: readonly string[];
  readonly recoverySeconds: readonly number[];
}

/** One class in its lesson, with everything that happens to it, and what was left of its work. */
export async function run(seed: number, postgres: Postgres | null = null): Promise<RunResult> {
  try {
    return await bounded(seed, postgres);
  } catch (error) {
    if (error instanceof ContentChanged) return run(seed, postgres);
    throw error;
  }
}

function bounded(seed: number, postgres: Postgres | null): Promise<RunResult> {
  const tooLong = wait(LONGEST_RUN_MS).then(() => Promise.reject(new Error(`run ${seed} does not end`)));
  return Promise.race([lesson(seed, postgres), tooLong]);
}

async function lesson(seed: number, postgres: Postgres | null): Promise<RunResult> {
  const draws = new Draws(seed);
  const troubles = postgres === null ? TROUBLES : CLUSTER_TROUBLES;
  const plan = Array.from({ length: 1 + draws.below(MOST_TROUBLES) }, () => ({
    trouble: draws.weighted(troubles),
    atMs: draws.below(PLAY_MS),
  }));
  const world = await World.start(postgres, seed);
  try {
    // One run in four leaves a delegation to a scripted bloc.
    await world.open(SCENARIO, seed, draws.below(4) === 0 ? BLOCS.slice(0, 3) : BLOCS);
    await until(() => world.seats.every(({ here }) => here));
    void world.seats[0]?.command({ type: 'start' });
    const untilMs = performance.now() + PLAY_MS;
    const playing = world.seats.map((seat) => play(seat, draws, untilMs));
    await Promise.all([
      ...playing,
      ...plan.map(async ({ trouble, atMs }) => {
        await wait(atMs);
        await trouble.strike(world, draws);
      }),
    ]);
    await world.heal();
    const settled = await until(() => world.seats.every((seat) => seat.here && seat.waiting === 0));
    const missing = settled
      ? []
      : world.seats.filter((s) => !s.here || s.waiting > 0).map(({ name }) => name);
    // A room may be on its way from one process to another just now.
    let liveHashes = await world.hashes();
    for (let look = 0; look < LOOKS && liveHashes.length === 0; look++) {
      await wait(LOOK_EVERY_MS);
      liveHashes = await world.hashes();
    }
    await world.close();
    const store = kyselyStore(await openDatabase(world, () => undefined));
    const verdict = await judge(world.code, world.ledger, liveHashes, store);
    await store.close();
    const { acknowledged, recoverySeconds, lastRefusal } = world.ledger;
    const promised = postgres === null ? PROMISED_SECONDS : PROMISED_IN_CLUSTER_SECONDS;
    const slow = recoverySeconds.filter((seconds) => seconds > promised);
    return {
      seed,
      troubles: plan
        .toSorted((a, b) => a.atMs - b.atMs)
        .map(({ trouble, atMs }) => `${atMs} ${trouble.name}`),
      acknowledged,
      ...verdict,
      seatsNotBack: [
        ...missing.map((name) => `${name} (${lastRefusal})`),
        ...slow.map((s) => `after ${s} s`),
      ],
      recoverySeconds,
    };
  } finally {
    await world.close();
    world.removeData();
  }
}

/** A head of delegation who works, or a facilitator who moves the game on. */
async function play(seat: Seat, draws: Draws, untilMs: number): Promise<void> {
  for (let move = 1; performance.now() < untilMs; move++) {
    if (seat.name === 'host')
      void seat.command({ type: draws.pick(['advance', 'advance', 'pause', 'resume']) });
    else if (draws.below(4) === 0) void seat.say('all', `line ${move}`, 1 + draws.below(2));
    else {
      const measures = { 'carbon-price': 1 + (move % 5) };
      void seat.command({ type: 'setMeasures', measures }, 1 + draws.below(2));
    }
    await wait(30 + draws.below(seat.name === 'host' ? 300 : 120));
  }
}

async function until(condition: () => boolean): Promise<boolean> {
  const endMs = performance.now() + BACK_MS;
  while (!condition()) {
    if (performance.now() > endMs) return false;
    await wait(10);
  }
  return true;
}
