import { STEPS, stepsOfRound } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { drawEvents, poseChoices } from './briefing.ts';
import type { GameEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isTimed, paceOf, phaseSeconds } from './pace.ts';
import { closePlenary, plenarySits } from './plenaryPhase.ts';
import { resolveStep } from './resolveStep.ts';
import type { Clock, GameState, Phase } from './state.ts';

/** The order of phases in a round; the last one is followed by the next round's first. */
const ROUND: readonly Phase[] = ['briefing', 'strategy', 'negotiation', 'summit', 'resolution', 'stocktake'];

/** How a phase that begins now is timed. Solo games and the ends of a game have no clock. */
export function clockFor(state: GameState, rules: Rules, phase: Phase, nowMs: number): Clock {
  if (!state.config.timed || !isTimed(phase)) return { kind: 'untimed' };
  return { kind: 'running', endsAtMs: nowMs + phaseSeconds(phase, paceOf(state.config), rules) * 1000 };
}

/** The phase after this one, and its round; phases of no duration are skipped. */
export function nextPhase(state: GameState, rules: Rules): { phase: Phase; round: number } {
  const at = ROUND.indexOf(state.phase);
  const later = ROUND.slice(at + 1).find((phase) => lasts(rules, phase));
  if (state.phase !== 'lobby' && later !== undefined) return { phase: later, round: state.round };
  const round = state.phase === 'lobby' ? 0 : state.round + 1;
  return round < rules.scenario.rounds.length
    ? { phase: ROUND.find((phase) => lasts(rules, phase)) ?? 'strategy', round }
    : { phase: 'debrief', round: state.round };
}

function lasts(rules: Rules, phase: Phase): boolean {
  if (phase === 'resolution' || phase === 'strategy') return true;
  return isTimed(phase) && rules.scenario.durationsSeconds[phase] > 0;
}

/**
 * Events, and the next phase if they leave nobody to wait for: nobody waits for a clock when every delegation that
 * people lead has said that it is done, and nobody waits for one that is played for.
 */
export function thenGoOn(
  state: GameState,
  events: readonly GameEvent[],
  rules: Rules,
  nowMs: number,
): readonly GameEvent[] {
  const after = events.reduce((s, event) => evolve(s, event, rules), state);
  const led = Object.values(after.seats).filter((seat) => seat.control === 'human');
  const done = led.length > 0 && led.every((seat) => seat.ready);
  const waits = after.phase === 'lobby' || after.clock.kind === 'paused' || !done;
  return waits ? events : [...events, ...advance(after, rules, nowMs)];
}

/** Events that close the present phase and open the next. */
export function advance(state: GameState, rules: Rules, nowMs: number): GameEvent[] {
  const events: GameEvent[] = [];
  let now = state;
  const happen = (event: GameEvent): void => {
    events.push(event);
    now = evolve(now, event, rules);
  };
  if (plenarySits(state, rules)) for (const event of closePlenary(state, rules)) happen(event);
  if (state.phase === 'negotiation') for (const event of expiries(state)) happen(event);
  const { phase, round } = nextPhase(state, rules);
  if (phase === 'debrief') resolveUntil(STEPS - 1);
  happen({ type: 'PhaseStarted', phase, round, clock: clockFor(now, rules, phase, nowMs) });
  if (isFirstPhase(phase, rules))
    happen({
      type: 'BriefingPosed',
      events: drawEvents(rules, now.config, round, now.events),
      choices: poseChoices(rules, now, round),
    });
  if (phase === 'resolution') resolveUntil(stepsOfRound(rules, round).last);
  return events;

  function resolveUntil(last: number): void {
    while (now.step <= last) happen({ type: 'StepResolved', outcome: resolveStep(now, rules) });
  }
}

const isFirstPhase = (phase: Phase, rules: Rules): boolean => phase === ROUND.find((p) => lasts(rules, p));

/** Proposals that nobody answered lose their meaning when their negotiation closes. Treaties stay open. */
function expiries(state: GameState): GameEvent[] {
  return Object.values(state.deals)
    .filter(({ status, deal }) => status === 'proposed' && deal.kind !== 'treaty')
    .map(({ deal }) => ({ type: 'DealStatusChanged', deal: deal.id, status: 'expired' }));
}

/** Ends a game at once: what is in force rolls on to the end of the century. */
export function finish(state: GameState, rules: Rules): GameEvent[] {
  const events: GameEvent[] = [];
  let now = state;
  const happen = (event: GameEvent): void => {
    events.push(event);
    now = evolve(now, event, rules);
  };
  for (const event of closePlenary(state, rules)) happen(event);
  while (now.step < STEPS) happen({ type: 'StepResolved', outcome: resolveStep(now, rules) });
  return [
    ...events,
    { type: 'PhaseStarted', phase: 'debrief', round: state.round, clock: { kind: 'untimed' } },
  ];
}

/** Whether a running clock has come to its end. */
export function clockDue(state: GameState, nowMs: number): boolean {
  return state.clock.kind === 'running' && nowMs >= state.clock.endsAtMs;
}

/**
 * When a phase ended whose clock has run out. Where a round is a day the next phase begins at that moment, whenever
 * somebody looks; in a lesson it begins now, so that nobody loses seconds of it.
 */
export function closedAtMs(state: GameState, nowMs: number): number {
  return paceOf(state.config) === 'day' && state.clock.kind === 'running' ? state.clock.endsAtMs : nowMs;
}
