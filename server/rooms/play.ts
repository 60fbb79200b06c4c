import type { Actor } from '@accord/shared/game/decide.ts';
import { paceOf } from '@accord/shared/game/pace.ts';
import { clockDue } from '@accord/shared/game/phases.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { type Answer, refusalOf } from '../refused.ts';
import type { Services } from '../services.ts';
import { Clockwork } from './clockwork.ts';
import { GoodOffices } from './goodOffices.ts';
import { Hold } from './hold.ts';
import { Scripted } from './scripted.ts';
import { Moved, type Table } from './table.ts';
import { Views } from './views.ts';

/** Scripted blocs finish what they are thinking before a phase closes, within reason. */
const PATIENCE_MS = 4000;

/** What somebody around a game is told of its course. */
interface Followers {
  changed(): void;
  /** Another process has taken this game over. */
  moved(): void;
  ended(): void;
  /** A phase ran out of time, at that moment: it may be long ago. */
  ranOut(atMs: number): Promise<void>;
}

/** The course of one open game: its table, its clock, its scripted blocs. Every change passes here. */
export class Play {
  readonly table: Table;
  readonly views: Views;
  readonly #services: Services;
  readonly #followers: Followers;
  readonly #clockwork: Clockwork;
  readonly #scripted: Scripted;
  readonly #offices: GoodOffices;
  readonly #hold: Hold;
  #closing: Promise<void> | null = null;

  constructor(table: Table, services: Services, followers: Followers) {
    const { time, metrics } = services;
    this.table = table;
    this.views = new Views(table.rules);
    this.#services = services;
    this.#followers = followers;
    this.#clockwork = new Clockwork(time, () => void this.#closeWhatRanOut());
    this.#hold = new Hold(time, (sinceMs) => this.#writePause(sinceMs));
    this.#scripted = new Scripted(table, this.views, services.thinkers, {
      submit: async (bloc, command) => {
        const answer = await this.apply({ kind: 'seat', bloc }, command, null, 'later');
        if (!answer.ok) metrics.commands.inc({ answer: `scripted ${answer.refusal.code}` });
      },
      acted: () => this.#show(),
      failed: (error) => this.#thoughtFailed(error, 'a scripted bloc failed'),
    });
    this.#offices = new GoodOffices(table, this.views, services.thinkers, {
      speak: (command) => this.apply({ kind: 'host' }, command, null),
      failed: (error) => this.#thoughtFailed(error, 'a mediator failed'),
    });
  }

  /**
   * Sets the clock and the scripted blocs going. A phase whose time ran out while nobody was there is paused; where
   * a round is a day it is closed, and so is every later one whose time is over by now.
   */
  async begin(): Promise<void> {
    if (this.#isDue && !this.runsAlone) await this.pause();
    this.#follow();
    await this.#closeWhatRanOut();
  }

  /** Whether the clock goes on while nobody is connected. */
  get runsAlone(): boolean {
    const { state } = this.table;
    return paceOf(state.config) === 'day' && state.clock.kind === 'running';
  }

  /** The state as people see it. */
  get shown(): GameState {
    return this.#hold.shown(this.table.state);
  }

  /**
   * Does a command or refuses it. A fault of the rules refuses this command and is logged; the game goes on.
   * @param show whether viewers see it at once, or after more that is about to happen
   */
  async apply(
    actor: Actor,
    command: Command,
    key: string | null,
    show: 'now' | 'later' = 'now',
  ): Promise<Answer> {
    if (!(await this.#hold.end())) return { ok: false, refusal: { code: 'store-unavailable', data: {} } };
    return this.#noting(show, () => this.table.apply(actor, command, key, this.#services.time.now()));
  }

  /** Goes on from the end of an earlier round. */
  rewind(round: number): Promise<Answer> {
    return this.#noting('now', () => this.table.rewind(round, this.#services.time.now()));
  }

  /** Stops the clock, if it runs: nobody's time passes while nobody is there. */
  async pause(): Promise<void> {
    if (this.table.state.clock.kind === 'running')
      await this.apply({ kind: 'host' }, { type: 'pause' }, null);
  }

  /** Resolves when scripted blocs have finished thinking, or patience has run out. */
  async thought(): Promise<void> {
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const cancel = this.#services.time.after(PATIENCE_MS, resolve);
    await Promise.race([this.#scripted.idle(), enough]);
    cancel();
  }

  close(): void {
    this.#hold.stop();
    this.#clockwork.stop();
    this.#scripted.stop();
  }

  get #isDue(): boolean {
    return clockDue(this.table.state, this.#services.time.now());
  }

  /** Closes the phase whose time is over, and those after it that would have ended meanwhile too. */
  #closeWhatRanOut(): Promise<void> {
    this.#closing ??= this.#closeAll().finally(() => {
      this.#closing = null;
    });
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    while (this.#isDue) {
      const { state } = this.table;
      await this.thought();
      await this.apply({ kind: 'clock' }, { type: 'advance' }, null);
      if (this.table.state === state) return;
      if (state.clock.kind === 'running') await this.#followers.ranOut(state.clock.endsAtMs);
    }
  }

  /** A pause as of an earlier moment, before anything else is written. */
  async #writePause(sinceMs: number): Promise<boolean> {
    const pause = () => this.table.apply({ kind: 'host' }, { type: 'pause' }, null, sinceMs);
    const answer = await this.#noting('now', pause);
    return answer.ok || answer.refusal.code !== 'store-unavailable';
  }

  /** Does something to the table, and everything that follows from it. */
  async #noting(show: 'now' | 'later', act: () => Promise<Answer>): Promise<Answer> {
    const before = this.table.state;
    const answer = await act().catch((error: unknown) => this.#failed(error));
    const { state } = this.table;
    if (state === before) return answer;
    this.#follow();
    if (state.phase === 'debrief' && before.phase !== 'debrief') this.#followers.ended();
    if (show === 'now') this.#show();
    return answer;
  }

  #failed(err: unknown): Answer {
    const refusal = refusalOf(err);
    if (err instanceof Moved) {
      this.#followers.moved();
      return { ok: false, refusal: { code: 'store-unavailable', data: {} } };
    }
    if (refusal.code === 'server-error') this.#services.log.error({ err }, 'a command failed');
    if (refusal.code === 'store-unavailable') this.#holdBack();
    return { ok: false, refusal };
  }

  /** A fault is logged; thinking that was refused, because the server ends, is none. */
  #thoughtFailed(err: unknown, what: string): void {
    if (refusalOf(err).code === 'server-error') this.#services.log.error({ err }, what);
  }

  /** The store writes nothing: the clock stands, and people see that it does. */
  #holdBack(): void {
    if (this.#hold.active) return;
    this.#hold.begin(this.table.state);
    if (!this.#hold.active) return;
    this.#clockwork.stop();
    this.#show();
  }

  #follow(): void {
    this.#clockwork.follow(this.table.state);
    this.#scripted.follow(this.table.state);
    this.#offices.follow(this.table.state);
  }

  /** What cannot be shown does not undo what was done. */
  #show(): void {
    try {
      this.#followers.changed();
    } catch (err) {
      this.#services.log.error({ err }, 'a view failed');
    }
  }
}
