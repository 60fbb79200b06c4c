import type { BlocId } from '../diplomacy/deal.ts';
import { cardPushes } from './briefing.ts';
import { courseOf } from './course.ts';
import { NO_ORDERS } from './create.ts';
import { freeBudget } from './measures.ts';
import { type ByObjective, OBJECTIVES } from './objectives.ts';
import { dealsFor, stepFor } from './redact.ts';
import { lastYear, pursesOf } from './resolveStep.ts';
import { resultOf } from './result.ts';
import type { Rules } from './rules.ts';
import { fateOf, mandatePoints, secretObjectivesOf } from './score.ts';
import type { GameState, StepRecord } from './state.ts';
import type { Arrow, GameView, OwnView, Secrets, Viewer } from './view.ts';

/** The only way that anybody sees a game. After the last round everything is open, the seed too. */
export function viewFor(state: GameState, viewer: Viewer, rules: Rules): GameView {
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
    world: { state: state.world, reference: state.reference, inForce: state.inForce, thresholdCrossed: state.thresholdCrossedAtStep !== null },
    politics: state.politics,
    trust: state.trust,
    events: state.events,
    deals: seesAll ? state.deals : dealsFor(state, reader),
    steps: seesAll ? state.steps : state.steps.map((step) => stepFor(step, reader)),
    course: courseOf(state, rules).view,
    own: viewer.kind === 'seat' ? ownOf(state, viewer.bloc, rules) : null,
    secrets: viewer.kind === 'host' && viewer.reveal ? secretsOf(state, rules) : null,
    result: over ? resultOf(state, rules) : null,
  };
}

function ownOf(state: GameState, bloc: BlocId, rules: Rules): OwnView {
  const year = lastYear(state);
  const purse = pursesOf(state, rules, year, cardPushes(rules, state))[bloc] ?? 0;
  const budget = freeBudget(rules, year, bloc);
  return {
    bloc,
    orders: state.orders[bloc] ?? NO_ORDERS,
    canUndo: (state.earlierOrders[bloc] ?? []).length > 0,
    drafts: state.drafts[bloc] ?? [],
    choices: state.choices[bloc] ?? [],
    secretObjectives: secretObjectivesOf(rules, bloc, state.config.seed),
    budgetUsdBillionPerYear: budget,
    committedUsdBillionPerYear: budget - purse,
    soFar: arrowsOf(state.steps, state, bloc, rules),
    onCourse: arrowsOf([...state.steps, ...courseOf(state, rules).steps], state, bloc, rules),
  };
}

/** Arrows only: points are for the debrief. */
function arrowsOf(steps: readonly StepRecord[], state: GameState, bloc: BlocId, rules: Rules): ByObjective<Arrow> {
  const fate = fateOf(state, rules);
  const { byObjective } = mandatePoints(rules, bloc, steps, fate);
  const { slight, strong } = rules.scoring.arrow;
  const arrow = (points: number): Arrow => {
    const size = Math.abs(points) >= strong ? 2 : Math.abs(points) >= slight ? 1 : 0;
    return (size * Math.sign(points)) as Arrow;
  };
  return Object.fromEntries(OBJECTIVES.map((objective) => [objective, arrow(byObjective[objective])])) as ByObjective<Arrow>;
}

function secretsOf(state: GameState, rules: Rules): Secrets {
  return {
    orders: state.orders,
    drafts: state.drafts,
    choices: state.choices,
    secretObjectives: Object.fromEntries(rules.blocIds.map((bloc) => [bloc, secretObjectivesOf(rules, bloc, state.config.seed)])),
  };
}
