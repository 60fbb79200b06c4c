import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { EVENT_VERSION } from '../store/upcast.ts';

/** A stored log that does not fold to the hashes it was stored with. */
export class LogError extends Error {
  constructor(sequence: number, type: string, expected: string, found: string) {
    super(`event ${sequence} (${type}): expected ${expected}, found ${found}`);
    this.name = 'LogError';
  }
}

/**
 * Folds a stored log and compares the hash after every event. Events of an earlier version cannot be compared: the
 * states that they led to had another shape.
 * @param start the state before the first of these events; null when the log begins here
 * @param compare false where the beginning of the game is known to differ, as under other content
 */
export function replay(
  log: readonly Envelope[],
  rules: Rules,
  start: GameState | null = null,
  compare = true,
): GameState {
  let state = start;
  for (const { event, sequence, stateHash: expected, version } of log) {
    state = evolve(state, event, rules);
    if (!compare || version !== EVENT_VERSION) continue;
    const found = stateHash(state);
    if (found !== expected) throw new LogError(sequence, event.type, expected, found);
  }
  if (state === null) throw new Error('a log without events');
  return state;
}

/** Where in a log events are to be written. */
export interface Place {
  readonly game: string;
  readonly branch: number;
  readonly sequence: number;
}

/** Envelopes of new events and the state after them. State is folded from what is stored, byte for byte. */
export function fold(
  place: Place,
  before: GameState | null,
  events: readonly GameEvent[],
  commandKey: string | null,
  rules: Rules,
): { envelopes: readonly Envelope[]; state: GameState } {
  let state = before;
  const envelopes = events.map((decided, index): Envelope => {
    const event = JSON.parse(JSON.stringify(decided)) as GameEvent;
    state = evolve(state, event, rules);
    return {
      ...place,
      sequence: place.sequence + index,
      version: EVENT_VERSION,
      commandKey: index === 0 ? commandKey : null,
      event,
      stateHash: stateHash(state),
    };
  });
  if (state === null) throw new Error('a fold over no events');
  return { envelopes, state };
}
