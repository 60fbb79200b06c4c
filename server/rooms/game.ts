import type { Actor } from '@accord/shared/game/decide.ts';
import type { Control, GameState } from '@accord/shared/game/state.ts';
import type { Command, CommandMessage } from '@accord/shared/protocol/commands.ts';
import type { ChatMessage, JoinOptions, LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { type Answer, Refused, refusalOf } from '../refused.ts';
import { hashSecret, sameHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { ChatRecord, GameRecord, MemberRecord } from '../store/eventStore.ts';
import { Absences } from './absences.ts';
import { Clockwork } from './clockwork.ts';
import { Conversation } from './conversation.ts';
import { Delegations } from './delegations.ts';
import { Hold } from './hold.ts';
import { actorFor, boundKey, type Identity } from './rights.ts';
import { Scripted } from './scripted.ts';
import { Moved, Table } from './table.ts';
import { Views } from './views.ts';

const CLOCK_COMMAND: Command = { type: 'advance' };
/** These may close a phase: scripted blocs finish what they are thinking first, within reason. */
const MAY_CLOSE_A_PHASE: ReadonlySet<Command['type']> = new Set(['start', 'advance', 'setReady', 'finish']);
const PATIENCE_MS = 4000;

/** One open game: the table and everybody around it. Knows nothing of sockets. */
export class Game {
  record: GameRecord;
  readonly table: Table;
  readonly delegations: Delegations;
  readonly conversation: Conversation;
  readonly views: Views;
  readonly absences: Absences;
  /** Told after every change of state. */
  onChange: () => void = () => {};
  /** Told when another process has taken this game over. */
  onMoved: () => void = () => {};
  readonly #services: Services;
  readonly #clockwork: Clockwork;
  readonly #scripted: Scripted;
  readonly #hold: Hold;

  private constructor(
    record: GameRecord,
    table: Table,
    members: readonly MemberRecord[],
    chat: readonly ChatRecord[],
    services: Services,
  ) {
    this.record = record;
    this.table = table;
    this.#services = services;
    this.views = new Views(table.rules);
    this.delegations = new Delegations(record.id, services.store, services.random, members);
    this.conversation = new Conversation(record.id, services.store, chat);
    this.absences = new Absences(record, services, this.delegations, {
      blocs: table.rules.scenario.seats,
      isHuman: (bloc) => this.state.seats[bloc]?.control === 'human',
      play: (bloc, by) => this.#setControl(bloc, by),
    });
    this.#clockwork = new Clockwork(services.time, () => void this.#closePhase());
    this.#hold = new Hold(services.time, (sinceMs) => this.#writePause(sinceMs));
    this.#scripted = new Scripted(table, this.views, services.thinkers, {
      submit: async (bloc, command) => {
        const answer = await this.#apply({ kind: 'seat', bloc }, command, null, 'later');
        if (!answer.ok) services.metrics.commands.inc({ answer: `scripted ${answer.refusal.code}` });
      },
      acted: () => this.#show(),
      failed: (err) => services.log.error({ err }, 'a scripted bloc failed'),
    });
  }

  /** Rebuilds a game from the store; a phase whose time ran out while nobody was there waits for its host. */
  static async open(record: GameRecord, services: Services): Promise<Game> {
    const { store, rulebook } = services;
    const rules = rulebook.rulesFor(record.config.scenario, record.config.mechanismsOff);
    const table = await Table.open({ record, rules, store, contentHash: rulebook.hash });
    table.onFailure = (err) => services.log.warn({ err }, 'a snapshot could not be kept');
    const game = new Game(
      record,
      table,
      await store.members(record.id),
      await store.chat(record.id),
      services,
    );
    const { clock } = table.state;
    if (clock.kind === 'running' && clock.endsAtMs <= services.time.now()) await game.pause();
    game.#follow(table.state);
    return game;
  }

  get state(): GameState {
    return this.table.state;
  }

  /** The state as people see it. */
  get shown(): GameState {
    return this.#hold.shown(this.table.state);
  }

  /** A command from a connection. */
  async command(identity: Identity, message: CommandMessage): Promise<Answer> {
    const { command, key } = message;
    const now = this.#services.time.now();
    const actor = actorFor(identity, command, this.record.mode, (bloc) => this.delegations.headOf(bloc, now));
    if ('code' in actor) return { ok: false, refusal: actor };
    if (MAY_CLOSE_A_PHASE.has(command.type)) await this.#thought();
    if (command.type === 'start' && this.state.phase === 'lobby') await this.#fillEmptySeats();
    return this.#apply(actor, command, boundKey(identity, key));
  }

  /** Stores a line; null when it was said before. Refuses a bloc that is not at this table. */
  async say(identity: Identity, message: ChatMessage): Promise<ChatRecord | null> {
    const { to, text, key } = message;
    if (to !== 'all' && to !== 'press' && !this.table.rules.blocIds.includes(to))
      throw new Refused('unknown-bloc', { bloc: to });
    if (identity.role === 'screen') throw new Refused('not-your-seat');
    if (identity.role === 'seat' && this.delegations.isMuted(identity.memberId)) throw new Refused('muted');
    return this.conversation.say(identity, boundKey(identity, key), to, text, this.#services.time.now());
  }

  /** Who somebody is who comes to the door, and the token of a seat that is newly theirs. */
  async admit(options: JoinOptions): Promise<{ identity: Identity; token: string | null }> {
    switch (options.as) {
      case 'screen':
        return { identity: { role: 'screen' }, token: null };
      case 'host':
        if (!this.opensHost(options.key)) throw new Refused('wrong-key');
        return { identity: { role: 'host' }, token: null };
      case 'member':
        return { identity: await this.#return(options.token), token: null };
      case 'newcomer':
        return this.#seat(options);
    }
  }

  opensHost(key: string): boolean {
    return sameHash(this.record.hostKeyHash, hashSecret(key));
  }

  lobby(): LobbyAnswer {
    const { id, code, title, mode, config } = this.record;
    const seats = this.table.rules.scenario.seats.map((bloc) => ({
      bloc,
      control: this.state.seats[bloc]?.control ?? 'scripted',
      members: this.delegations.count(bloc),
    }));
    return { game: id, code, title, mode, scenario: config.scenario, phase: this.state.phase, seats };
  }

  /** A delegation has people: they play it. */
  async peopled(bloc: string): Promise<void> {
    if (this.state.seats[bloc]?.control !== 'human') await this.#setControl(bloc, 'human');
  }

  /** Goes on from the end of an earlier round. */
  rewind(round: number): Promise<Answer> {
    return this.#noting('now', () => this.table.rewind(round, this.#services.time.now()));
  }

  /** Stops the clock, if it runs: nobody's time passes while nobody is there. */
  async pause(): Promise<void> {
    if (this.state.clock.kind === 'running') await this.#apply({ kind: 'host' }, { type: 'pause' }, null);
  }

  close(): void {
    this.#hold.stop();
    this.absences.stop();
    this.#clockwork.stop();
    this.#scripted.stop();
  }

  async #seat({ bloc, name, desk, key }: Extract<JoinOptions, { as: 'newcomer' }>) {
    if (!this.table.rules.scenario.seats.includes(bloc)) throw new Refused('unknown-seat', { bloc });
    if (this.record.mode === 'solo') throw new Refused('seat-full', { members: 1 });
    const wish = { bloc, name, desk, token: key };
    const { member, token } = await this.delegations.seat(wish, this.#services.time.now());
    await this.peopled(bloc);
    return { identity: identityOf(member), token };
  }

  async #return(token: string): Promise<Identity> {
    const member = this.delegations.withToken(token);
    await this.absences.back(member.bloc);
    return identityOf(member);
  }

  /** Nobody waits for a delegation that nobody came to. */
  async #fillEmptySeats(): Promise<void> {
    for (const bloc of this.table.rules.scenario.seats) {
      const empty = this.record.mode === 'class' && this.delegations.count(bloc) === 0;
      if (empty && this.state.seats[bloc]?.control === 'human') await this.#setControl(bloc, 'scripted');
    }
  }

  async #setControl(bloc: string, control: Control): Promise<void> {
    await this.#apply({ kind: 'host' }, { type: 'setControl', bloc, control }, null);
  }

  async #closePhase(): Promise<void> {
    await this.#thought();
    await this.#apply({ kind: 'clock' }, CLOCK_COMMAND, null);
  }

  async #thought(): Promise<void> {
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const cancel = this.#services.time.after(PATIENCE_MS, resolve);
    await Promise.race([this.#scripted.idle(), enough]);
    cancel();
  }

  /**
   * Every change passes here. A fault of the rules refuses this command and is logged; the game goes on.
   * @param show whether viewers see it at once, or after more that is about to happen
   */
  async #apply(
    actor: Actor,
    command: Command,
    key: string | null,
    show: 'now' | 'later' = 'now',
  ): Promise<Answer> {
    const { time } = this.#services;
    if (!(await this.#hold.end())) return { ok: false, refusal: { code: 'store-unavailable', data: {} } };
    return this.#noting(show, () => this.table.apply(actor, command, key, time.now()));
  }

  /** A pause as of an earlier moment, before anything else is written. */
  async #writePause(sinceMs: number): Promise<boolean> {
    const pause = () => this.table.apply({ kind: 'host' }, { type: 'pause' }, null, sinceMs);
    const answer = await this.#noting('now', pause);
    return answer.ok || answer.refusal.code !== 'store-unavailable';
  }

  /** Does something to the table, and everything that follows from it. */
  async #noting(show: 'now' | 'later', act: () => Promise<Answer>): Promise<Answer> {
    const before = this.state;
    const answer = await act().catch((error: unknown) => this.#failed(error));
    if (this.state === before) return answer;
    this.#follow(this.state);
    if (this.state.phase === 'debrief' && before.phase !== 'debrief') void this.#end();
    if (show === 'now') this.#show();
    return answer;
  }

  #failed(err: unknown): Answer {
    const refusal = refusalOf(err);
    if (err instanceof Moved) this.onMoved();
    else if (refusal.code === 'server-error') this.#services.log.error({ err }, 'a command failed');
    else if (refusal.code === 'store-unavailable') this.#heldBack();
    return { ok: false, refusal };
  }

  /** The store writes nothing: the clock stands, and people see that it does. */
  #heldBack(): void {
    if (this.#hold.active) return;
    this.#hold.begin(this.state);
    if (!this.#hold.active) return;
    this.#clockwork.stop();
    this.#show();
  }

  #follow(state: GameState): void {
    this.#clockwork.follow(state);
    this.#scripted.follow(state);
  }

  /** What cannot be shown does not undo what was done. */
  #show(): void {
    try {
      this.onChange();
    } catch (err) {
      this.#services.log.error({ err }, 'a view failed');
    }
  }

  async #end(): Promise<void> {
    const { store, time, log } = this.#services;
    await store
      .endGame(this.record.id, time.now())
      .catch((err: unknown) => log.error({ err }, 'could not note the end of a game'));
  }
}

const identityOf = (member: MemberRecord): Identity => ({
  role: 'seat',
  memberId: member.id,
  bloc: member.bloc,
  name: member.name,
});
