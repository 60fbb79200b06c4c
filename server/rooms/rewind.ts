import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import { isTimed, paceOf, phaseSeconds } from '@accord/shared/game/pace.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';

/**
 * How many events a log has at the end of each round: the next round's first phase, with what it drew and asked, is
 * part of it, so that play can go on from there.
 */
export function closingsOf(log: readonly Envelope[]): readonly number[] {
  const closings: number[] = [];
  let round = 0;
  for (const [index, { event }] of log.entries()) {
    if (event.type !== 'PhaseStarted' || event.phase === 'debrief' || event.round === round) continue;
    const asked = log[index + 1]?.event.type === 'BriefingPosed' ? 1 : 0;
    closings[round] = index + 1 + asked;
    round = event.round;
  }
  return closings;
}

/** A branch begins with its clock stopped, as full as it was: people look around before they play on. */
export function stopped(state: GameState, rules: Rules): GameEvent {
  const { clock, phase } = state;
  if (clock.kind !== 'running' || !isTimed(phase)) return { type: 'ClockChanged', clock };
  const remainingMs = phaseSeconds(phase, paceOf(state.config), rules) * 1000;
  return { type: 'ClockChanged', clock: { kind: 'paused', remainingMs } };
}
