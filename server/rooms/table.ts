import { type Actor, decide } from '@accord/shared/game/decide.ts';
import type { Envelope, GameEvent } from '@accord/shared/game/events.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { type Answer, answerOf, DONE, Refused } from '../refused.ts';
import { END_OF_LOG, type EventStore, type GameRecord, type Snapshot } from '../store/eventStore.ts';
import { fold, replay } from './fold.ts';
import { closingsOf, stopped } from './rewind.ts';

/** Another process writes this game's log: this one no longer owns it. */
export class Moved extends Error {
  constructor(game: string) {
    super(`${game} is played in another process`);
    this.name = 'Moved';
  }
}

/**
 * The first envelopes of a game and the state they lead to.
 * @param event the event that `createGame` of the rules answered
 */
export function openingOf(
  game: string,
  event: GameEvent,
  rules: Rules,
): { envelopes: readonly Envelope[]; opening: Snapshot } {
  const { envelopes, state } = fold({ game, branch: 0, sequence: 0 }, null, [event], null, rules);
  return { envelopes, opening: { branch: 0, sequence: 1, stateHash: stateHash(state), state } };
}

/** Where a game stands: its branch, how many events that has, and the state after them. */
export interface Standing {
  readonly branch: number;
  readonly sequence: number;
  readonly state: GameState;
}

/** What rebuilding a game takes. */
interface Shelf {
  readonly record: GameRecord;
  readonly rules: Rules;
  readonly store: EventStore;
  /** Of the content that the rules at hand were made of. */
  readonly contentHash: string;
}

/**
 * Rebuilds a game: the newest sound snapshot and the events after it, else the whole log. A game that was made
 * with other content stands on its snapshots, which were written when it was made and in every round.
 * @throws LogError when an event does not replay to its hash
 */
export async function standingOf(shelf: Shelf): Promise<Standing> {
  const { record, store } = shelf;
  const branch = await store.currentBranch(record.id);
  return standingAt(shelf, branch, END_OF_LOG);
}

async function standingAt(shelf: Shelf, branch: number, until: number): Promise<Standing> {
  const { record, rules, store, contentHash } = shelf;
  const { id } = record;
  const asMade = record.contentHash === contentHash;
  const newest = await store.snapshot(id, branch, until);
  // Where only the opening is kept, a fold shares the world before play with every other game.
  const kept = asMade && newest?.sequence === 1 ? null : newest;
  const from = kept?.sequence ?? 0;
  const log = await store.events(id, branch, from, until);
  const state = replay(log, rules, kept?.state ?? null, kept !== null || asMade);
  const standing = { branch, sequence: from + log.length, state };
  if (newest === null) await store.saveSnapshot(id, { ...standing, stateHash: stateHash(state) });
  return standing;
}

/**
 * The state in which a round began.
 * @param round 0-based
 * @throws Refused when the game has not come that far
 */
export async function roundStart(shelf: Shelf, branch: number, round: number): Promise<GameState> {
  if (round === 0) return (await standingAt(shelf, branch, 1)).state;
  const until = closingsOf(await shelf.store.events(shelf.record.id, branch))[round - 1];
  if (until === undefined) throw new Refused('bad-request', { field: 'round' });
  return (await standingAt(shelf, branch, until)).state;
}

/** The only owner of one game's state: decides, stores, evolves, one command after another. */
export class Table {
  readonly rules: Rules;
  /** Told when a snapshot could not be kept: the log is whole without it. */
  onFailure: (error: unknown) => void = () => {};
  readonly #shelf: Shelf;
  readonly #game: string;
  readonly #store: EventStore;
  #standing: Standing;
  /** Everybody asks for the same round at the same moment. */
  #start: { readonly key: string; readonly state: Promise<GameState> } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(shelf: Shelf, standing: Standing) {
    this.#shelf = shelf;
    this.#game = shelf.record.id;
    this.#store = shelf.store;
    this.rules = shelf.rules;
    this.#standing = standing;
  }

  /** Rebuilds a game and takes it over. */
  static async open(shelf: Shelf): Promise<Table> {
    return new Table(shelf, await standingOf(shelf));
  }

  get state(): GameState {
    return this.#standing.state;
  }

  /**
   * Does a command or refuses it. When it answers ok, its events are on disk; when it refuses or the store
   * fails, nothing changed.
   * @param key idempotency key, already bound to its sender; null for the clock and scripted blocs
   */
  apply(actor: Actor, command: Command, key: string | null, nowMs: number): Promise<Answer> {
    return this.#inTurn(() => this.#applyNow(actor, command, key, nowMs));
  }

  /**
   * Goes on from the end of an earlier round, in a branch of its own: what was played since stays in the log.
   * @param round 0-based; the next round begins again, with its clock stopped
   */
  rewind(round: number, nowMs: number): Promise<Answer> {
    return this.#inTurn(() => this.#rewindNow(round, nowMs));
  }

  /** The state in which a round of this game began. */
  roundStart(round: number): Promise<GameState> {
    const { branch } = this.#standing;
    const key = `${branch}/${round}`;
    if (this.#start?.key !== key) {
      const state = roundStart(this.#shelf, branch, round);
      this.#start = { key, state };
      state.catch(() => {
        this.#start = null;
      });
    }
    return this.#start.state;
  }

  #inTurn(act: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #applyNow(actor: Actor, command: Command, key: string | null, nowMs: number): Promise<Answer> {
    const { branch, sequence, state } = this.#standing;
    const decided = decide(state, actor, command, this.rules, nowMs);
    if (!decided.ok || decided.value.length === 0) {
      // What is refused now may have been done when it was sent the first time.
      const done = key !== null && (await this.#store.knows(this.#game, key));
      return done ? DONE : answerOf(decided);
    }
    const next = fold({ game: this.#game, branch, sequence }, state, decided.value, key, this.rules);
    const appended = await this.#store.append(next.envelopes, nowMs);
    if (appended === 'conflict') throw new Moved(this.#game);
    if (appended === 'duplicate') return DONE;
    this.#standing = { branch, sequence: sequence + next.envelopes.length, state: next.state };
    if (next.state.round !== state.round || next.state.phase === 'debrief') this.#keep();
    return DONE;
  }

  async #rewindNow(round: number, nowMs: number): Promise<Answer> {
    const parent = this.#standing.branch;
    const fromSequence = closingsOf(await this.#store.events(this.#game, parent))[round];
    if (fromSequence === undefined) throw new Refused('bad-request', { field: 'round' });
    const { state: before } = await standingAt(this.#shelf, parent, fromSequence);
    const place = { game: this.#game, branch: parent + 1, sequence: fromSequence };
    const { envelopes, state } = fold(place, before, [stopped(before, this.rules)], null, this.rules);
    const standing = { branch: place.branch, sequence: fromSequence + envelopes.length, state };
    const start = { ...standing, stateHash: stateHash(state) };
    const fork = { branch: place.branch, parent, fromSequence };
    if ((await this.#store.fork(fork, envelopes, start, nowMs)) !== 'stored') throw new Moved(this.#game);
    this.#standing = standing;
    return DONE;
  }

  /** Keeps the present state beside the log, so that the next opening need not fold it again. */
  #keep(): void {
    const { branch, sequence, state } = this.#standing;
    this.#store
      .saveSnapshot(this.#game, { branch, sequence, stateHash: stateHash(state), state })
      .catch((error: unknown) => this.onFailure(error));
  }
}
