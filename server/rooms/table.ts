import { type Actor, decide } from '@accord/shared/game/decide.ts';
import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import type { Rules } from '@accord/shared/game/rules.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { type Answer, answerOf, DONE } from '../refused.ts';
import type { EventStore } from '../store/eventStore.ts';

/** The branch that is played; what-ifs of the debrief would be others. */
const MAIN_BRANCH = 0;
const ENVELOPE_VERSION = 1;

/** A stored log that does not fold to the hashes it was stored with. */
export class LogError extends Error {
  constructor(sequence: number, type: string, expected: string, found: string) {
    super(`event ${sequence} (${type}): expected ${expected}, found ${found}`);
    this.name = 'LogError';
  }
}

/**
 * The first envelopes of a game.
 * @param event the event that `createGame` of the rules answered
 */
export function openingOf(game: string, event: GameEvent, rules: Rules): readonly Envelope[] {
  return fold(game, null, 0, [event], null, rules).envelopes;
}

/** The only owner of one game's state: decides, stores, evolves, one command after another. */
export class Table {
  readonly game: string;
  readonly rules: Rules;
  readonly #store: EventStore;
  readonly #keys = new Set<string>();
  #state: GameState;
  #sequence: number;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    game: string,
    rules: Rules,
    store: EventStore,
    log: readonly Envelope[],
    state: GameState,
  ) {
    this.game = game;
    this.rules = rules;
    this.#store = store;
    this.#state = state;
    this.#sequence = log.length;
    for (const { commandKey } of log) if (commandKey !== null) this.#keys.add(commandKey);
  }

  /** Rebuilds a game from its log. Throws a LogError when an event does not replay to its hash. */
  static async open(game: string, rules: Rules, store: EventStore): Promise<Table> {
    const log = await store.events(game, MAIN_BRANCH);
    return new Table(game, rules, store, log, replay(log, rules));
  }

  get state(): GameState {
    return this.#state;
  }

  /**
   * Does a command or refuses it. When it answers ok, its events are on disk; when it refuses or the store
   * fails, nothing changed.
   * @param key idempotency key, already bound to its sender; null for the clock and scripted blocs
   */
  apply(actor: Actor, command: Command, key: string | null, nowMs: number): Promise<Answer> {
    const turn = this.#last.then(() => this.#applyNow(actor, command, key, nowMs));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #applyNow(actor: Actor, command: Command, key: string | null, nowMs: number): Promise<Answer> {
    if (key !== null && this.#keys.has(key)) return DONE;
    const decided = decide(this.#state, actor, command, this.rules, nowMs);
    if (!decided.ok) return answerOf(decided);
    if (decided.value.length === 0) return DONE;
    const next = fold(this.game, this.#state, this.#sequence, decided.value, key, this.rules);
    if ((await this.#store.append(next.envelopes, nowMs)) === 'duplicate') return DONE;
    this.#state = next.state;
    this.#sequence += next.envelopes.length;
    if (key !== null) this.#keys.add(key);
    return DONE;
  }
}

/** Folds a stored log, checking the hash after every event. */
export function replay(log: readonly Envelope[], rules: Rules): GameState {
  let state: GameState | null = null;
  for (const envelope of log) {
    state = evolve(state, envelope.event, rules);
    const hash = stateHash(state);
    if (hash !== envelope.stateHash) {
      throw new LogError(envelope.sequence, envelope.event.type, envelope.stateHash, hash);
    }
  }
  if (state === null) throw new Error('a log without events');
  return state;
}

/** Envelopes of new events and the state after them. State is folded from what is stored, byte for byte. */
function fold(
  game: string,
  before: GameState | null,
  sequence: number,
  events: readonly GameEvent[],
  key: string | null,
  rules: Rules,
): { envelopes: readonly Envelope[]; state: GameState } {
  let state = before;
  const envelopes = events.map((decided, index): Envelope => {
    const event = JSON.parse(JSON.stringify(decided)) as GameEvent;
    state = evolve(state, event, rules);
    return {
      game,
      branch: MAIN_BRANCH,
      sequence: sequence + index,
      version: ENVELOPE_VERSION,
      commandKey: index === 0 ? key : null,
      event,
      stateHash: stateHash(state),
    };
  });
  if (state === null) throw new Error('a fold over no events');
  return { envelopes, state };
}
