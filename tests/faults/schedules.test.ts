import { expect, it } from 'vitest';
import { run } from '../../scripts/faults/run.ts';

/** The same runs as `npm run -s faults -- --runs N`: a seed is all that is needed to see one again. */
const RUNS = process.env.FULL === '1' ? 200 : 6;
const AT_ONCE = 2;
const LONGEST_MS = 60_000;

it(
  `loses nothing and nobody in ${RUNS} random schedules of crashes, broken lines, bad disks and jumping clocks`,
  async () => {
    let next = 1;
    let acknowledged = 0;
    const work = async (): Promise<void> => {
      while (next <= RUNS) {
        const result = await run(next++);
        const { lost, duplicated, hashMismatches, seatsNotBack } = result;
        acknowledged += result.acknowledged;
        expect({ lost, duplicated, hashMismatches, seatsNotBack }, JSON.stringify(result)).toEqual({
          lost: [],
          duplicated: [],
          hashMismatches: [],
          seatsNotBack: [],
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(acknowledged).toBeGreaterThan(RUNS * 10);
  },
  RUNS * LONGEST_MS,
);
