import { chairText, mediate } from '@accord/shared/agents/mediate.ts';
import { scriptedCommands } from '@accord/shared/agents/play.ts';
import type { BlocId, DealId } from '@accord/shared/diplomacy/deal.ts';
import { createGame } from '@accord/shared/game/create.ts';
import type { Envelope } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import type { GameConfig, GameState } from '@accord/shared/game/state.ts';
import type { Band, GameView } from '@accord/shared/game/view.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import type { HostCommand, SeatCommand } from '@accord/shared/protocol/commands.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { replay } from '../rooms/fold.ts';
import { Rulebook, type RuleChoice } from '../rulebook.ts';
import { type Otherwise, rerun } from './rerun.ts';

/** Read once per worker; tasks bring only what changes. */
const rulebook = new Rulebook();

export interface ThinkTask extends RuleChoice {
  /** A GameView as JSON: a scripted bloc knows what its seat may see and nothing else. */
  readonly view: string;
  readonly bloc: string;
  readonly seed: number;
}

/** What a scripted bloc does now. */
export function think(task: ThinkTask): readonly SeatCommand[] {
  const view = JSON.parse(task.view) as GameView;
  return scriptedCommands(view, task.bloc, rulebook.rulesFor(task), task.seed);
}

export interface HelpTask extends RuleChoice {
  /** What one of the parties, or the public, may see, as JSON. */
  readonly view: string;
  /** The deal between two that ask for a mediator; null: the Chair is asked about the open text. */
  readonly deal: DealId | null;
}

/** What somebody without a stake proposes: the mediator one change, the Chair a text of its own. */
export function help(task: HelpTask): HostCommand | null {
  const rules = rulebook.rulesFor(task);
  const world = worldFor(JSON.parse(task.view) as GameView, rules);
  if (task.deal === null) {
    const plenary = openPlenary(world);
    return plenary === undefined ? null : { type: 'chairText', choices: chairText(world, plenary, rules) };
  }
  const record = world.deals[task.deal];
  if (record === undefined) return null;
  return { type: 'mediate', deal: task.deal, hint: mediate(world, record.deal, rules) };
}

export interface ReviewTask extends RuleChoice {
  /** The log of a finished game: envelopes as JSON, which is cheaper to hand over than objects. */
  readonly log: string;
  readonly otherwise: Otherwise;
  /** Rules that did not hold either. */
  readonly alsoOff: readonly string[];
}

/** A course of the world, and where it left everybody. */
export interface Series {
  readonly year: readonly number[];
  readonly temperatureC: readonly number[];
  readonly totalCo2Gt: readonly number[];
  readonly temperature2100C: number;
  readonly mandates: Readonly<Record<BlocId, { readonly points: number; readonly band: Band }>>;
}

/** A game is reviewed many times in a row: read its log once. */
let latest: { readonly text: string; readonly log: readonly Envelope[]; readonly played: GameState } | null =
  null;

/** A finished game once more, as it was or otherwise. */
export function review(task: ReviewTask): Series {
  const rules = rulebook.rulesFor(task);
  const { without, kept, peace } = task.otherwise;
  if (latest?.text !== task.log) {
    const log = JSON.parse(task.log) as Envelope[];
    latest = { text: task.log, log, played: replay(log, rules) };
  }
  const { log, played } = latest;
  const alsoOff = task.alsoOff.length > 0;
  if (without.length === 0 && !kept && !peace && !alsoOff) return seriesOf(played, rules);
  const others = alsoOff
    ? rulebook.rulesFor({ ...task, mechanismsOff: [...task.mechanismsOff, ...task.alsoOff] })
    : rules;
  const again = rerun(log, task.otherwise, others, alsoOff);
  // The same events, and the very same object: what is known about them is not computed again.
  return seriesOf({ ...again, events: played.events }, others);
}

function seriesOf(state: GameState, rules: Rules): Series {
  const years = [state.reference, ...state.steps.flatMap(({ series }) => series)];
  const { mandates } = resultOf(state, rules);
  return {
    year: years.map(({ year }) => year),
    temperatureC: years.map(({ temperatureC }) => temperatureC),
    totalCo2Gt: years.map(({ totalCo2Gt }) => totalCo2Gt),
    temperature2100C: years.at(-1)?.temperatureC ?? Number.NaN,
    mandates: Object.fromEntries(
      Object.entries(mandates).map(([bloc, { points, band }]) => [bloc, { points, band }]),
    ),
  };
}

/**
 * Plays an edited game to the end of the century, everybody on the ministry's plan: what a schema cannot see, such as
 * a number that the model breaks on or a name that nobody has, shows here.
 * @throws whatever it breaks on
 */
export function trial(config: GameConfig): void {
  const rules = rulebook.rulesFor(config);
  const opening = createGame(config, {}, rules, rulebook.hash);
  const { steps } = rollForward(evolve(null, opening, rules), rules);
  for (const { end } of steps) {
    const output = Object.values(end.regions).reduce((sum, { gdpUsdBillion }) => sum + gdpUsdBillion, 0);
    if (!Number.isFinite(end.temperatureC + end.totalCo2Gt + output))
      throw new Error(`no number in ${end.year}`);
  }
}
