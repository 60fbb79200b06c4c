import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadContent } from '@accord/content/load.ts';
import { DIFFICULTIES } from '@accord/shared/game/state.ts';
import { fail, options, wholeNumber } from './cli.ts';
import { calibrated } from './tournament/calibrate.ts';
import { playAll } from './tournament/play.ts';
import { summary } from './tournament/summary.ts';

const HELP = `tournament: games of scripted blocs, played in parallel.
  --scenario ID      core-4, standard-6, full-9 (default standard-6)
  --games N          number of games (default 20)
  --seed N           seed of the first game (default 1)
  --difficulty D     ${DIFFICULTIES.join(', ')} (default envoy)
  --median-climate   every game in the median climate instead of its own draw
  --calibrate        writes each bloc's G, with the date, into the scenario's file, so that these games' median
                     mandate is 57 (an expert's is then about 60)
  --json             one JSON document on standard output`;

const { values } = options(HELP, {
  scenario: { type: 'string', default: 'standard-6' },
  games: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  difficulty: { type: 'string', default: 'envoy' },
  'median-climate': { type: 'boolean', default: false },
  calibrate: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const scenarios = Object.keys(loadContent().scenarios);
if (!scenarios.includes(values.scenario))
  fail(`--scenario: expected one of ${scenarios.join(', ')}, found "${values.scenario}"`);
const difficulty =
  DIFFICULTIES.find((d) => d === values.difficulty) ??
  fail(`--difficulty: expected one of ${DIFFICULTIES.join(', ')}, found "${values.difficulty}"`);
const games = wholeNumber(values.games, 'games', 1);
const first = wholeNumber(values.seed, 'seed', 0);

const started = performance.now();
const task = { scenario: values.scenario, difficulty, medianClimate: values['median-climate'] };
const reports = await playAll(
  task,
  Array.from({ length: games }, (_, i) => first + i),
  (done) => process.stderr.write(`\r${done}/${games} games`),
);
process.stderr.write('\n');
const result = summary(reports, (performance.now() - started) / 1000);
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
if (values.calibrate) {
  const file = fileURLToPath(new URL(`../content/scenarios/${values.scenario}.yaml`, import.meta.url));
  const today = new Date().toISOString().slice(0, 10);
  const source = `calibrated ${today}: ${games} games of ${difficulty}s`;
  writeFileSync(file, calibrated(readFileSync(file, 'utf8'), reports, source));
}
