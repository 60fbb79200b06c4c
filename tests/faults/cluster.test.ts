import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../scripts/faults/run.ts';
import { Postgres } from '../../scripts/faults/services.ts';

/** Two processes, Redis and PostgreSQL: installed from Debian's packages when missing, so only in the whole test. */
const FULL = process.env.FULL === '1';
const RUNS = 20;
const LONGEST_MS = 90_000;
const START_MS = 300_000;

let postgres: Postgres;
beforeAll(async () => {
  if (FULL) postgres = await Postgres.start();
}, START_MS);
afterAll(async () => {
  if (FULL) await postgres.stop();
});

it.runIf(FULL)(
  `loses nothing and nobody in ${RUNS} schedules that kill either process, Redis or the way to the database`,
  async () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const { lost, duplicated, hashMismatches, seatsNotBack, troubles } = await run(seed, postgres);
      expect({ lost, duplicated, hashMismatches, seatsNotBack }, `${seed}: ${troubles}`).toEqual({
        lost: [],
        duplicated: [],
        hashMismatches: [],
        seatsNotBack: [],
      });
    }
  },
  RUNS * LONGEST_MS,
);
