import { fail, options, wholeNumber } from './cli.ts';
import { type RunResult, run } from './faults/run.ts';
import { Postgres } from './faults/services.ts';
import { quantile } from './quantile.ts';

const HELP = `Breaks everything that can break around a class, and counts what was lost.

  npm run -s faults -- --runs N [--seed N] [--parallel N] [--cluster] [--json]

  --runs N       random schedules, each against a server process and a data folder of its own (default 20)
  --seed N       the first schedule; the others follow (default 1)
  --parallel N   schedules at the same time (default 2)
  --cluster      two processes with Redis and PostgreSQL instead of one with SQLite
  --json         one JSON document on standard output

A schedule is a lesson of a second in which up to five troubles happen: kill -9 at any instant, in the middle of a
resolution too; lines that are cut, half open or stalled; a slow, full or read-only disk; clocks that jump; the same
message twice; two tabs; wrong tokens. Afterwards every acknowledged command, line and seat must be on disk once,
the log must replay to its hashes and to the state that the server held, and everybody must be back within 5 s of the
server being ready or of the drop being noticed. With --cluster also Redis dies, the connections to PostgreSQL are cut,
and seats have 10 s. Both are installed from Debian's packages when they are missing. Exit status 1 when anything of
this fails.`;

const { values } = options(HELP, {
  runs: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  parallel: { type: 'string', default: '2' },
  cluster: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const runs = wholeNumber(values.runs, 'runs', 1);
const firstSeed = wholeNumber(values.seed, 'seed', 1);
const postgres = values.cluster ? await Postgres.start() : null;
const results: RunResult[] = [];
let next = firstSeed;

/** What went wrong, with all that is needed to see it again. */
const faulty = (r: RunResult): boolean =>
  [r.lost, r.duplicated, r.hashMismatches, r.seatsNotBack].some((list) => list.length > 0);

async function work(): Promise<void> {
  while (next < firstSeed + runs) {
    const seed = next++;
    const result = await run(seed, postgres);
    results.push(result);
    if (faulty(result)) console.error(JSON.stringify(result, null, 1));
  }
}

await Promise.all(Array.from({ length: wholeNumber(values.parallel, 'parallel', 1) }, work)).catch(
  (error: unknown) => fail(`a run broke down: ${error instanceof Error ? error.stack : error}`),
);

await postgres?.stop();
const count = (list: (result: RunResult) => readonly unknown[]): number =>
  results.reduce((sum, result) => sum + list(result).length, 0);
const recoveries = results.flatMap((r) => r.recoverySeconds).sort((a, b) => a - b);
const report = {
  runs,
  cluster: values.cluster,
  acknowledged: results.reduce((sum, r) => sum + r.acknowledged, 0),
  lost: count((r) => r.lost),
  duplicated: count((r) => r.duplicated),
  hashMismatches: count((r) => r.hashMismatches),
  seatsNotBack: count((r) => r.seatsNotBack),
  recoveries: recoveries.length,
  recoverySeconds: { p50: quantile(recoveries, 0.5), p95: quantile(recoveries, 0.95) },
};
if (values.json) console.log(JSON.stringify(report));
else console.table(report);
process.exit(results.some(faulty) ? 1 : 0);
