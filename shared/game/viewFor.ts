import type { BlocId } from '../diplomacy/deal.ts';
import { keeping } from '../math/keeping.ts';
import type { Rules } from '../rules/rules.ts';
import { cardPushes } from './briefing.ts';
import { capitalLeft } from './capital.ts';
import { courseOf } from './course.ts';
import { NO_ORDERS } from './create.ts';
import { pursesOf } from './homeStep.ts';
import { lastYear } from './known.ts';
import { freeBudget } from './measures.ts';
import { type ByObjective, OBJECTIVES } from './objectives.ts';
import { dealsFor, stepFor } from './redact.ts';
import { resultOf } from './result.ts';
import { fateOf, type LevelStep, mandatePoints, secretObjectivesOf } from './score.ts';
import type { GameState } from './state.ts';
import type { Arrow, GameView, OwnView, Secrets, Viewer } from './view.ts';
import { publicState } from './worldFor.ts';

/**
 * The only way that anybody sees a game. After the last round everything is open, the seed too.
 * @param outlook whether to look ahead to 2100; scripted blocs do that for themselves
 */
export function viewFor(state: GameState, viewer: Viewer, rules: Rules, outlook = true): GameView {
  const over = state.phase === 'debrief';
  const reader = viewer.kind === 'seat' ? viewer.bloc : null;
  const seesAll = over || (viewer.kind === 'host' && viewer.reveal);
  return {
    game: {
      config: over ? state.config : { ...state.config, seed: 0 },
      contentHash: state.contentHash,
      phase: state.phase,
      round: state.round,
      step: state.step,
      clock: state.clock,
    },
    seats: state.seats,
    world: {
      state: state.world,
      reference: state.reference,
      inForce: state.inForce,
      thresholdCrossed: state.thresholdCrossedAtStep !== null,
      thresholdKnownC: thresholdKnown(state, rules),
      trustFloors: state.trustFloors,
    },
    politics: state.politics,
    trust: state.trust,
    trustByTopic: state.trustByTopic,
    norms: state.norms,
    debts: state.debts,
    plenaries: state.plenaries,
    events: state.events,
    deals: seesAll ? state.deals : dealsFor(state, reader),
    steps: seesAll ? state.steps : state.steps.map((step) => stepFor(step, reader)),
    course: outlook ? courseOf(state, rules).view : null,
    own: viewer.kind === 'seat' ? ownOf(state, viewer.bloc, rules, outlook) : null,
    secrets: viewer.kind === 'host' && viewer.reveal ? secretsOf(state, rules) : null,
    result: over ? resultOf(state, rules) : null,
  };
}

/**
 * Between which temperatures the threshold is known to lie: both ends close in on it as science is paid for, and
 * never so far that it could be read off.
 */
function thresholdKnown({ draws, norms }: GameState, rules: Rules): [number, number] {
  const { lowC, highC } = rules.scoring.threshold;
  const known = (rules.diplomacy.scienceNarrows * norms.science) / 100;
  const at = Math.min(highC, draws.thresholdC);
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(lowC + known * (at - lowC)), tenth(highC - known * (highC - at))];
}

/** Computed once for all who look at the same state; arrows once for as long as the steps or the course last. */
const pursesOfState = keeping<Record<BlocId, number>>();
const arrowsSoFar = keeping<ByObjective<Arrow>>();
const arrowsAhead = keeping<ByObjective<Arrow>>();

function ownOf(state: GameState, bloc: BlocId, rules: Rules, outlook: boolean): OwnView {
  const year = lastYear(state);
  const purses = pursesOfState(state, '', () => pursesOf(state, rules, year, cardPushes(rules, state)));
  const purse = purses[bloc] ?? 0;
  const budget = freeBudget(rules, year, bloc);
  return {
    bloc,
    orders: state.orders[bloc] ?? NO_ORDERS,
    capital: capitalLeft(state, bloc, rules),
    carriedUsdBillion: state.carriedUsdBillion[bloc] ?? 0,
    canUndo: (state.earlierOrders[bloc] ?? []).length > 0,
    drafts: state.drafts[bloc] ?? [],
    choices: state.choices[bloc] ?? [],
    secretObjectives: secretObjectivesOf(rules, bloc, state.config.seed),
    budgetUsdBillionPerYear: budget,
    committedUsdBillionPerYear: budget - purse,
    soFar: arrowsSoFar(state.steps, bloc, () =>
      arrowsOf(state.steps, fateOf(state, rules, state.steps.length), bloc, rules),
    ),
    onCourse: outlook
      ? arrowsAhead(courseOf(state, rules), bloc, () => courseArrows(state, bloc, rules))
      : arrowsOf([], [], bloc, rules),
  };
}

/**
 * The present course against the bloc's own fate. What lies ahead is compared in the median climate on both
 * sides, so that nothing of the game's draws shows.
 */
function courseArrows(state: GameState, bloc: BlocId, rules: Rules): ByObjective<Arrow> {
  const played = state.steps.length;
  const ahead = fateOf(publicState(state, rules), rules).slice(played);
  return arrowsOf(
    [...state.steps, ...courseOf(state, rules).steps],
    [...fateOf(state, rules, played).slice(0, played), ...ahead],
    bloc,
    rules,
  );
}

/** Arrows only: points are for the debrief. */
function arrowsOf(
  steps: readonly LevelStep[],
  fate: readonly LevelStep[],
  bloc: BlocId,
  rules: Rules,
): ByObjective<Arrow> {
  const { byObjective } = mandatePoints(rules, bloc, steps, fate);
  const { slight, strong } = rules.scoring.arrow;
  const arrow = (points: number): Arrow => {
    const size = Math.abs(points) >= strong ? 2 : Math.abs(points) >= slight ? 1 : 0;
    return (size * Math.sign(points)) as Arrow;
  };
  return Object.fromEntries(
    OBJECTIVES.map((objective) => [objective, arrow(byObjective[objective])]),
  ) as ByObjective<Arrow>;
}

function secretsOf(state: GameState, rules: Rules): Secrets {
  return {
    orders: state.orders,
    drafts: state.drafts,
    choices: state.choices,
    secretObjectives: Object.fromEntries(
      rules.blocIds.map((bloc) => [bloc, secretObjectivesOf(rules, bloc, state.config.seed)]),
    ),
  };
}
