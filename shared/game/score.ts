import type { BlocId } from '../diplomacy/deal.ts';
import { draw } from '../math/random.ts';
import { FIRST_YEAR, STEP_YEARS, STEPS, stepsOfRound } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { drawEvents } from './briefing.ts';
import { initialState } from './create.ts';
import { evolve } from './evolve.ts';
import { weightsOf } from './levels.ts';
import { type ByObjective, OBJECTIVES } from './objectives.ts';
import { resolveStep } from './resolveStep.ts';
import { type GameState, RULES_VERSION, type StepRecord } from './state.ts';

/**
 * Mandates compare a bloc with its own fate: the same draws and events, every ministry on its plan, no
 * agreements. Never with others.
 */

/** What courses are compared by. A whole step is thirty times as much, and every open game keeps three courses. */
export interface LevelStep {
  readonly step: number;
  readonly blocs: Readonly<Record<BlocId, { readonly levels: ByObjective<number> }>>;
  readonly end: { readonly temperatureC: number };
}

/** The part of a step that comparisons read. */
export const inLevels = ({ step, blocs, end }: StepRecord): LevelStep => ({
  step,
  blocs: Object.fromEntries(Object.entries(blocs).map(([bloc, { levels }]) => [bloc, { levels }])),
  end: { temperatureC: end.temperatureC },
});

const fates = new WeakMap<Rules, WeakMap<object, readonly LevelStep[]>>();

/**
 * The first steps of the bloc's own fate, for the events that this game has seen so far.
 * @param steps how many at least; to the legacy year unless somebody needs fewer: each of them costs
 */
export function fateOf(state: GameState, rules: Rules, steps = legacySteps(rules)): readonly LevelStep[] {
  const ofRules = fates.get(rules) ?? new WeakMap<object, readonly LevelStep[]>();
  fates.set(rules, ofRules);
  const known = ofRules.get(state.events);
  if (known !== undefined && known.length >= steps) return known;
  const seats = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, 'ministry' as const]));
  const start = initialState(
    {
      type: 'GameCreated',
      config: state.config,
      contentHash: state.contentHash,
      rulesVersion: RULES_VERSION,
      seats,
    },
    rules,
  );
  const fated = { ...start, events: eventsToCome(state, rules) };
  const fate = legacyOf(fated, rules, steps).steps.map(inLevels);
  ofRules.set(state.events, fate);
  return fate;
}

/** Events that have happened, and those that the deck still holds for this seed. */
function eventsToCome(state: GameState, rules: Rules): GameState['events'] {
  let events = state.events;
  for (let round = 0; round < rules.scenario.rounds.length; round++) {
    if (!events.some((event) => event.round === round))
      events = [...events, ...drawEvents(rules, state.config, round, events)];
  }
  return events;
}

/** Plays policies in force on: past the century, to the year in which legacy is read, or until so many steps are done. */
export function legacyOf(state: GameState, rules: Rules, steps = legacySteps(rules)): GameState {
  let now = state;
  while (now.step < steps) {
    const round = rules.scenario.rounds.findIndex((_, r) => stepsOfRound(rules, r).last >= now.step);
    const at = { ...now, round: round === -1 ? rules.scenario.rounds.length - 1 : round };
    now = evolve(at, { type: 'StepResolved', outcome: resolveStep(at, rules, { rounding: false }) }, rules);
  }
  return now;
}

export const legacySteps = (rules: Rules): number => (rules.scoring.legacyYear - FIRST_YEAR) / STEP_YEARS;

/**
 * Means of a bloc's objective levels: over the steps played, with weight that grows towards the end, and the
 * legacy with a weight of its own.
 */
export function meanLevels(rules: Rules, bloc: BlocId, steps: readonly LevelStep[]): ByObjective<number> {
  const { weightGrowthPerStep, legacyWeight } = rules.scoring;
  const later = Math.max(1, legacySteps(rules) - STEPS);
  const weights = steps.map(({ step }) =>
    step < STEPS ? (1 + weightGrowthPerStep) ** step : legacyWeight / later,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (objective: (typeof OBJECTIVES)[number]): number =>
    steps.reduce((sum, { blocs }, i) => sum + (weights[i] ?? 0) * (blocs[bloc]?.levels[objective] ?? 0), 0) /
    Math.max(1e-9, total);
  return Object.fromEntries(
    OBJECTIVES.map((objective) => [objective, mean(objective)]),
  ) as ByObjective<number>;
}

/** Points that a bloc's objectives add to its mandate against its own fate, and their sum with the base of 30. */
export function mandatePoints(
  rules: Rules,
  bloc: BlocId,
  played: readonly LevelStep[],
  fate: readonly LevelStep[],
): { readonly points: number; readonly byObjective: ByObjective<number> } {
  const scale = rules.scenario.scale[bloc]?.value ?? 1;
  const weights = weightsOf(rules, bloc);
  const with_ = meanLevels(rules, bloc, played);
  const without = meanLevels(rules, bloc, fate.slice(0, played.length));
  const byObjective = Object.fromEntries(
    OBJECTIVES.map((objective) => [
      objective,
      (MANDATE_UNIT * weights[objective] * (with_[objective] - without[objective])) / scale,
    ]),
  ) as ByObjective<number>;
  return {
    points: FATE_POINTS + OBJECTIVES.reduce((sum, objective) => sum + byObjective[objective], 0),
    byObjective,
  };
}

/** M = 30 + 30·(U − U_NT)/G: one's own fate is worth 30, an expert's median game 60. */
export const MANDATE_UNIT = 30;
/** Mandate points of one's own fate: everybody on the ministry's plan, and no agreements. */
export const FATE_POINTS = 30;

/** Mandate points as people read them, to a tenth: what is said of them agrees with what is shown. */
export const shownPoints = (points: number): number => Math.round(10 * points) / 10;

/** How far above one's own fate mandate points are shown to stand; negative below it. */
export const aboveFate = (points: number): number => shownPoints(points - FATE_POINTS);

/** Two secret aims of a bloc: one of the first half of its list, one of the second, by a keyed draw. */
export function secretObjectivesOf(rules: Rules, bloc: BlocId, seed: number): readonly string[] {
  const all = rules.blocs[bloc]?.secretObjectives ?? [];
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)].flatMap((list, n) => {
    const aim = list[Math.floor(draw(seed, 'secret-aim', n, bloc) * list.length)];
    return aim === undefined ? [] : [aim.id];
  });
}
