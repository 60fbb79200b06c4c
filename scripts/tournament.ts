import { cpus } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { contentHash, loadContent } from '@accord/content/load.ts';
import { think } from '@accord/shared/agents/play.ts';
import { selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import { assembleRules, type Rules } from '@accord/shared/game/rules.ts';
import { DIFFICULTIES, type Difficulty, type GameConfig } from '@accord/shared/game/state.ts';
import { fail, options, wholeNumber } from './cli.ts';

const HELP = `tournament: games of scripted blocs, played in parallel.
  --scenario ID      core-4, standard-6, full-9 (default standard-6)
  --games N          number of games (default 20)
  --seed N           seed of the first game (default 1)
  --difficulty D     ${DIFFICULTIES.join(', ')} (default envoy)
  --median-climate   every game in the median climate instead of its own draw
  --json             one JSON document on standard output`;

interface Task {
  readonly scenario: string;
  readonly difficulty: Difficulty;
  readonly medianClimate: boolean;
  readonly seeds: readonly number[];
}

interface GameReport {
  readonly temperature2100C: number;
  readonly mandates: Readonly<Record<string, number>>;
  readonly proposed: number;
  readonly agreed: number;
  readonly kept: number;
  readonly due: number;
  readonly refusals: readonly string[];
  readonly decisions: readonly { readonly ms: number; readonly evaluations: number }[];
}

const AGREED = new Set(['signed', 'inForce', 'suspended', 'ended']);

/** The rules of a scenario, with the draw of climate sensitivity fixed at its median where asked. */
function rulesFor({ scenario, medianClimate }: Task): { rules: Rules; hash: string } {
  const content = loadContent();
  const rules = assembleRules(content, scenario, []);
  const median: [number, number][] = [
    [0, 1],
    [1, 1],
  ];
  const scoring = medianClimate ? { ...rules.scoring, warming: { quantiles: median } } : rules.scoring;
  return { rules: { ...rules, scoring }, hash: contentHash(content) };
}

function playOne(task: Task, seed: number, rules: Rules, hash: string): GameReport {
  const config: GameConfig = {
    scenario: task.scenario,
    seed,
    mode: 'solo',
    difficulty: task.difficulty,
    mechanismsOff: [],
    secretDealsAllowed: false,
    timed: false,
    drawsOn: true,
  };
  const decisions: { ms: number; evaluations: number }[] = [];
  const { state } = selfPlay(config, rules, hash, (...question) => {
    const before = performance.now();
    const thought = think(...question);
    const ms = performance.now() - before;
    if (thought.commands.length > 0) {
      const each = thought.commands.length;
      decisions.push(
        ...thought.commands.map(() => ({ ms: ms / each, evaluations: thought.evaluations / each })),
      );
    }
    return thought;
  });
  const deals = Object.values(state.deals);
  const entries = deals.flatMap(({ ledger }) => ledger).filter(({ active }) => active);
  return {
    temperature2100C: lastYear(state).temperatureC,
    mandates: Object.fromEntries(
      Object.entries(resultOf(state, rules).mandates).map(([bloc, { points }]) => [bloc, points]),
    ),
    proposed: deals.length,
    agreed: deals.filter(({ status }) => AGREED.has(status)).length,
    kept: entries.filter(({ shortfall }) => shortfall === 'none').length,
    due: entries.length,
    refusals: deals.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
    decisions,
  };
}

if (!isMainThread) {
  const task = workerData as Task;
  const { rules, hash } = rulesFor(task);
  for (const seed of task.seeds) parentPort?.postMessage(playOne(task, seed, rules, hash));
}

function inWorker(task: Task, onGame: () => void): Promise<GameReport[]> {
  return new Promise((resolve, reject) => {
    const reports: GameReport[] = [];
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on('message', (report: GameReport) => {
      reports.push(report);
      onGame();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(reports));
  });
}

function quantiles(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(3));
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

async function main(): Promise<void> {
  const { values } = options(HELP, {
    scenario: { type: 'string', default: 'standard-6' },
    games: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    difficulty: { type: 'string', default: 'envoy' },
    'median-climate': { type: 'boolean', default: false },
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
  const seeds = Array.from({ length: games }, (_, i) => first + i);
  const started = performance.now();
  let done = 0;
  const workers = Math.min(games, cpus().length);
  const reports = (
    await Promise.all(
      Array.from({ length: workers }, (_, w) =>
        inWorker(
          {
            scenario: values.scenario,
            difficulty,
            medianClimate: values['median-climate'],
            seeds: seeds.filter((_seed, i) => i % workers === w),
          },
          () => process.stderr.write(`\r${++done}/${games} games`),
        ),
      ),
    )
  ).flat();
  process.stderr.write('\n');
  const result = summary(reports, (performance.now() - started) / 1000);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function summary(reports: readonly GameReport[], seconds: number) {
  const decisions = reports.flatMap((report) => report.decisions);
  const refusals: Record<string, number> = {};
  for (const reason of reports.flatMap((report) => report.refusals))
    refusals[reason] = (refusals[reason] ?? 0) + 1;
  const blocs = Object.keys(reports[0]?.mandates ?? {});
  return {
    games: reports.length,
    seconds: Number(seconds.toFixed(1)),
    evaluationsPerDecision: Number(
      (sum(decisions.map(({ evaluations }) => evaluations)) / Math.max(1, decisions.length)).toFixed(1),
    ),
    agreementRate: Number(
      (
        sum(reports.map(({ agreed }) => agreed)) / Math.max(1, sum(reports.map(({ proposed }) => proposed)))
      ).toFixed(3),
    ),
    clausesKept: Number(
      (sum(reports.map(({ kept }) => kept)) / Math.max(1, sum(reports.map(({ due }) => due)))).toFixed(3),
    ),
    temperature2100C: quantiles(reports.map(({ temperature2100C }) => temperature2100C)),
    mandates: Object.fromEntries(
      blocs.map((bloc) => [bloc, quantiles(reports.map(({ mandates }) => mandates[bloc] ?? 0))]),
    ),
    decisionMs: quantiles(decisions.map(({ ms }) => ms)),
    refusals,
  };
}

if (isMainThread) await main();
