import { cpus } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { contentHash, loadContent } from '@accord/content/load.ts';
import { think } from '@accord/shared/agents/play.ts';
import { selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import type { Difficulty, GameState } from '@accord/shared/game/state.ts';
import { assembleRules, type Rules } from '@accord/shared/rules/rules.ts';

export interface Task {
  readonly scenario: string;
  readonly difficulty: Difficulty;
  readonly medianClimate: boolean;
}

/** What a tournament keeps of one game. */
export interface GameReport {
  readonly seed: number;
  readonly temperature2100C: number;
  readonly mandates: Readonly<Record<string, number>>;
  /** Mandate points of the six objectives alone, above one's own fate. */
  readonly above: Readonly<Record<string, number>>;
  readonly talks: number;
  readonly agreed: number;
  readonly kept: number;
  readonly due: number;
  readonly refusals: readonly string[];
  readonly texts: readonly string[];
  readonly acts: readonly string[];
  readonly offersMet: number;
  readonly offers: number;
  /** Processor time of the deciding thread: what the machine does besides does not count. */
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

/** Plays one game of scripted blocs and measures it. */
export function playOne(task: Task, seed: number, rules: Rules, hash: string): GameReport {
  const config = soloConfig(task.scenario, seed, { difficulty: task.difficulty });
  const decisions: { ms: number; evaluations: number }[] = [];
  const { state } = selfPlay(config, rules, hash, (...question) => {
    const before = process.threadCpuUsage();
    const thought = think(...question);
    const each = thought.commands.length;
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1000 / each;
    decisions.push(...thought.commands.map(() => ({ ms, evaluations: thought.evaluations / each })));
    return thought;
  });
  return reportOf(state, rules, decisions);
}

/** A talk is a proposal with all the counters that followed it; offers and plenary texts are no talks. */
function reportOf(state: GameState, rules: Rules, decisions: GameReport['decisions']): GameReport {
  const deals = Object.values(state.deals);
  const fromPlenary = new Set(state.plenaries.map(({ deal }) => deal));
  const talks = deals.filter(
    ({ deal, status }) => deal.kind !== 'offer' && !fromPlenary.has(deal.id) && status !== 'countered',
  );
  const offers = deals.filter(({ deal }) => deal.kind === 'offer');
  const entries = deals.flatMap(({ ledger }) => ledger).filter(({ active }) => active);
  const { mandates } = resultOf(state, rules);
  return {
    seed: state.config.seed,
    temperature2100C: lastYear(state).temperatureC,
    mandates: Object.fromEntries(Object.entries(mandates).map(([bloc, { points }]) => [bloc, points])),
    above: Object.fromEntries(
      Object.entries(mandates).map(([bloc, { objectives }]) => [
        bloc,
        Object.values(objectives).reduce((sum, { points }) => sum + points, 0),
      ]),
    ),
    talks: talks.length,
    agreed: talks.filter(({ status }) => AGREED.has(status)).length,
    kept: entries.filter(({ shortfall }) => shortfall === 'none' || shortfall === 'withheld').length,
    due: entries.length,
    refusals: deals.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
    texts: state.plenaries.map(({ text, outcome }) => `${text.template} ${outcome}`),
    acts: state.steps.flatMap(({ blocs }) =>
      Object.values(blocs).flatMap(({ acts }) => acts.map(({ act, outcome }) => `${act} ${outcome}`)),
    ),
    offersMet: offers.filter(({ ledger }) => ledger.some(({ active }) => active)).length,
    offers: offers.length,
    decisions,
  };
}

/** Plays all games in as many threads as the machine has cores; a report does not depend on their number. */
export async function playAll(
  task: Task,
  seeds: readonly number[],
  onGame: (done: number) => void,
): Promise<readonly GameReport[]> {
  let done = 0;
  const threads = Math.min(seeds.length, cpus().length);
  const parts = Array.from({ length: threads }, (_, t) => seeds.filter((_seed, i) => i % threads === t));
  const reports = await Promise.all(parts.map((part) => inThread(task, part, () => onGame(++done))));
  return reports.flat().sort((a, b) => a.seed - b.seed);
}

function inThread(task: Task, seeds: readonly number[], onGame: () => void): Promise<GameReport[]> {
  return new Promise((resolve, reject) => {
    const reports: GameReport[] = [];
    const worker = new Worker(new URL(import.meta.url), { workerData: { task, seeds } });
    worker.on('message', (report: GameReport) => {
      reports.push(report);
      onGame();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(reports));
  });
}

if (!isMainThread && workerData?.task !== undefined) {
  const { task, seeds } = workerData as { task: Task; seeds: readonly number[] };
  const { rules, hash } = rulesFor(task);
  for (const seed of seeds) parentPort?.postMessage(playOne(task, seed, rules, hash));
}
