import { closedAtMs } from '@accord/shared/game/phases.ts';
import type { Control, GameState } from '@accord/shared/game/state.ts';
import type { Command, CommandMessage } from '@accord/shared/protocol/commands.ts';
import type { ChatMessage, JoinOptions, LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { type Answer, Refused } from '../refused.ts';
import { hashSecret, sameHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { ChatRecord, GameRecord, MemberRecord } from '../store/eventStore.ts';
import { Absences, absentAfterMs } from './absences.ts';
import { Conversation } from './conversation.ts';
import { Delegations } from './delegations.ts';
import { Play } from './play.ts';
import { actorFor, boundKey, type Identity } from './rights.ts';
import { Table } from './table.ts';

const MAY_CLOSE_A_PHASE: ReadonlySet<Command['type']> = new Set(['start', 'advance', 'setReady', 'finish']);

/** One open game: its course and the people around it. Knows nothing of sockets. */
export class Game {
  record: GameRecord;
  readonly play: Play;
  readonly delegations: Delegations;
  readonly conversation: Conversation;
  readonly absences: Absences;
  /** Told after every change of state. */
  onChange: () => void = () => {};
  /** Told when another process has taken this game over. */
  onMoved: () => void = () => {};
  readonly #services: Services;

  private constructor(
    record: GameRecord,
    table: Table,
    members: readonly MemberRecord[],
    chat: readonly ChatRecord[],
    services: Services,
  ) {
    this.record = record;
    this.#services = services;
    this.play = new Play(table, services, {
      changed: () => this.onChange(),
      moved: () => this.onMoved(),
      ended: () => void this.#end(),
      ranOut: (atMs) => this.absences.look(atMs),
    });
    this.delegations = new Delegations(record.id, services.store, services.random, members);
    this.conversation = new Conversation(record.id, services.store, chat);
    const seats = {
      blocs: table.rules.scenario.seats,
      absentAfterMs: absentAfterMs(table.state, table.rules),
      isHuman: (bloc: string) => this.#controlOf(bloc) === 'human',
      play: (bloc: string, by: Control) => this.#setControl(bloc, by),
    };
    // Whoever had been here since the clock ran out would have found the next phase.
    const now = services.time.now();
    const sinceMs = Math.min(now, closedAtMs(table.state, now));
    this.absences = new Absences(record, services, this.delegations, seats, sinceMs);
  }

  /** Rebuilds a game from the store. */
  static async open(record: GameRecord, services: Services): Promise<Game> {
    const { store, rulebook, log } = services;
    const rules = rulebook.rulesFor(record.config);
    const table = await Table.open({ record, rules, store, contentHash: rulebook.hash });
    table.onFailure = (err) => log.warn({ err }, 'a snapshot could not be kept');
    const [members, chat] = [await store.members(record.id), await store.chat(record.id)];
    const game = new Game(record, table, members, chat, services);
    await game.play.begin();
    return game;
  }

  get state(): GameState {
    return this.play.table.state;
  }

  /** Where people may sit. */
  get seats(): readonly string[] {
    return this.play.table.rules.scenario.seats;
  }

  /** A command from a connection. */
  async command(identity: Identity, { command, key }: CommandMessage): Promise<Answer> {
    const now = this.#services.time.now();
    const actor = actorFor(identity, command, this.record.mode, (bloc) => this.delegations.headOf(bloc, now));
    if ('code' in actor) return { ok: false, refusal: actor };
    if (MAY_CLOSE_A_PHASE.has(command.type)) await this.play.thought();
    if (command.type === 'start' && this.state.phase === 'lobby') await this.#fillEmptySeats();
    return this.play.apply(actor, command, boundKey(identity, key));
  }

  /** Stores a line; null when it was said before. Refuses a bloc that is not at this table. */
  async say(identity: Identity, { to, text, key }: ChatMessage): Promise<ChatRecord | null> {
    if (to !== 'all' && to !== 'press' && !this.play.table.rules.blocIds.includes(to))
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
        if (!opensHost(this.record, options.key)) throw new Refused('wrong-key');
        return { identity: { role: 'host' }, token: null };
      case 'member':
        return { identity: await this.#return(options.token), token: null };
      case 'newcomer':
        return this.#seat(options);
    }
  }

  lobby(): LobbyAnswer {
    const { id, code, title, mode, config } = this.record;
    const seats = this.seats.map((bloc) => ({
      bloc,
      control: this.#controlOf(bloc),
      members: this.delegations.count(bloc),
    }));
    const { phase } = this.state;
    const absence = this.absences.policy;
    return { game: id, code, title, mode, scenario: config.scenario, phase, seats, absence };
  }

  /** A delegation has people: they play it. */
  async peopled(bloc: string): Promise<void> {
    if (this.#controlOf(bloc) !== 'human') await this.#setControl(bloc, 'human');
  }

  close(): void {
    this.absences.stop();
    this.play.close();
  }

  async #seat({ bloc, name, desk, key }: Extract<JoinOptions, { as: 'newcomer' }>) {
    if (!this.seats.includes(bloc)) throw new Refused('unknown-seat', { bloc });
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
    for (const bloc of this.seats) {
      const empty = this.record.mode === 'class' && this.delegations.count(bloc) === 0;
      if (empty && this.#controlOf(bloc) === 'human') await this.#setControl(bloc, 'scripted');
    }
  }

  #controlOf(bloc: string): Control {
    return this.state.seats[bloc]?.control ?? 'scripted';
  }

  async #setControl(bloc: string, control: Control): Promise<void> {
    await this.play.apply({ kind: 'host' }, { type: 'setControl', bloc, control }, null);
  }

  async #end(): Promise<void> {
    const { store, time, log } = this.#services;
    await store
      .endGame(this.record.id, time.now())
      .catch((err: unknown) => log.error({ err }, 'could not note the end of a game'));
  }
}

/** Whether a key is the host's of a game. */
export const opensHost = (record: GameRecord, key: string): boolean =>
  sameHash(record.hostKeyHash, hashSecret(key));

const identityOf = (member: MemberRecord): Identity => ({
  role: 'seat',
  memberId: member.id,
  bloc: member.bloc,
  name: member.name,
});
