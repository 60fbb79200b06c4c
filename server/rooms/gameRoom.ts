import type { GameView } from '@accord/shared/game/view.ts';
import { CommandMessage } from '@accord/shared/protocol/commands.ts';
import {
  ChatMessage,
  HostAct,
  JoinOptions,
  type LobbyAnswer,
  Reveal,
  RoundStart,
} from '@accord/shared/protocol/rooms.ts';
import { type Client, Room, ServerError } from '@colyseus/core';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { parse } from '../parse.ts';
import { type Answer, DONE, type Refusal, Refused, refusalOf } from '../refused.ts';
import type { Services } from '../services.ts';
import { Audience, type Connection } from './audience.ts';
import { HEAD_GRACE_MS } from './delegations.ts';
import type { Directory } from './directory.ts';
import { type ActAnswer, Facilitator } from './facilitator.ts';
import type { Game } from './game.ts';
import type { Identity } from './rights.ts';

const MAX_CONNECTIONS = 160;
const MAX_MESSAGES_PER_SECOND = 40;
/** How long an empty room lets a lesson's clock run, and how long it then stays open. */
const PAUSE_WHEN_EMPTY_MS = 60_000;
const CLOSE_WHEN_EMPTY_MS = 600_000;
/** With more rooms open, empty ones close even while their clock runs: they catch up when somebody asks. */
const MOST_OPEN_WHILE_EMPTY = 300;
/** The framework's own heartbeat; views are sent when something changes. */
const HEARTBEAT_MS = 1000;
/** Per seat: bursts of play pass, a flood does not. */
const COMMANDS = { points: 60, duration: 10 };
const CHAT_LINES = { points: 10, duration: 10 };

interface RequestContext {
  reject(reason: Refusal): unknown;
}

/** What a request does once its connection is known. */
type Act = (connection: Connection, message: unknown) => Promise<ActAnswer & { view?: GameView }>;

/** An open room: the game and those who are there. */
interface Open {
  readonly game: Game;
  readonly audience: Audience;
  readonly facilitator: Facilitator;
}

/** The room class of this process: sockets on one side, a `Game` on the other, nothing decided in between. */
export function gameRoom(directory: Directory, services: Services) {
  const { time, metrics, log, store } = services;

  /** Runs what may refuse; the framework carries a number and a text, and the text is our refusal as JSON. */
  async function atTheDoor<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('server-error');
      if (refused !== error) log.error({ err: error }, 'a door failed');
      throw new ServerError(refused.code, refused.message);
    }
  }

  return class GameRoom extends Room {
    override autoDispose = false;
    override maxClients = MAX_CONNECTIONS;
    override maxMessagesPerSecond = MAX_MESSAGES_PER_SECOND;
    override patchRate = HEARTBEAT_MS;
    readonly #commands = new RateLimiterMemory(COMMANDS);
    readonly #chat = new RateLimiterMemory(CHAT_LINES);
    readonly #graces = new Set<() => void>();
    #open: Open | null = null;
    #cancelClosing: () => void = () => {};
    #closing = false;

    override messages = {
      command: this.#request((connection, message) => this.#command(connection, message)),
      chat: this.#request((connection, message) => this.#say(connection, message)),
      reveal: this.#request((connection, message) => this.#reveal(connection, message)),
      host: this.#request((connection, message) => this.#act(connection, message)),
      roundStart: this.#request((connection, message) => this.#roundStart(connection, message)),
    };

    /** Refuses what cannot be a join before a place is reserved for it. */
    static override async onAuth(_token: string, options: unknown): Promise<JoinOptions> {
      return atTheDoor(async () => parse(JoinOptions, options));
    }

    override async onCreate(options: { code: string }): Promise<void> {
      this.roomId = options.code;
      const game = await atTheDoor(() => directory.enter(options.code));
      const audience = new Audience(game, services);
      game.onChange = () => audience.showAll();
      game.onMoved = () => void this.disconnect();
      const facilitator = new Facilitator(game, audience, services, () => void this.disconnect());
      this.#open = { game, audience, facilitator };
      this.#watchEmptiness();
      metrics.rooms.inc();
    }

    override async onJoin(client: Client, options: unknown): Promise<void> {
      await atTheDoor(async () => {
        const { game, audience } = this.#opened();
        const { identity, token } = await game.admit(parse(JoinOptions, options));
        // Nobody comes into a room that closed meanwhile: they ask again, and find the next one.
        if (this.#closing) throw new Refused('store-unavailable');
        audience.enter(client, identity, token);
        this.#cancelClosing();
      });
    }

    override onLeave(client: Client): void {
      const { audience } = this.#opened();
      if (audience.leave(client)?.role === 'seat') {
        const cancel = time.after(HEAD_GRACE_MS, () => {
          this.#graces.delete(cancel);
          audience.showMembers();
        });
        this.#graces.add(cancel);
      }
      this.#watchEmptiness();
    }

    /** Whoever has a place reserved and is on the way would keep a closing room open, and everybody out, for 15 s. */
    override disconnect(closeCode?: number): Promise<unknown> {
      this.#closing = true;
      const { _reservedSeats: reserved } = this as unknown as { _reservedSeats: Record<string, unknown> };
      for (const sessionId of Object.keys(reserved)) delete reserved[sessionId];
      return super.disconnect(closeCode);
    }

    override onDispose(): void {
      this.#cancelClosing();
      for (const cancel of this.#graces) cancel();
      if (this.#open === null) return;
      directory.leave(this.roomId, this.#open.game);
      metrics.rooms.dec();
    }

    /** Asked for by other processes. */
    lobby(): LobbyAnswer {
      return this.#opened().game.lobby();
    }

    #opened(): Open {
      if (this.#open === null) throw new Refused('unknown-game');
      return this.#open;
    }

    /** A handler of the framework; everything that a request can come to is an answer with a code. */
    #request(act: Act) {
      return async (client: Client, message: unknown, context: RequestContext): Promise<unknown> => {
        const answer = await this.#answer(client, message, act);
        metrics.commands.inc({ answer: answer.ok ? 'ok' : answer.refusal.code });
        return answer.ok ? answer : context.reject(answer.refusal);
      };
    }

    async #answer(client: Client, message: unknown, act: Act): ReturnType<Act> {
      try {
        const connection = this.#opened().audience.of(client);
        if (connection === undefined) throw new Refused('unknown-seat');
        return await act(connection, message);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal.code === 'server-error') log.error({ err: error }, 'a request failed');
        return { ok: false, refusal };
      }
    }

    async #command({ identity }: Connection, message: unknown): Promise<Answer> {
      const parsed = parse(CommandMessage, message);
      await withinLimit(this.#commands, identity);
      const stop = metrics.commandSeconds.startTimer();
      const answer = await this.#opened().game.command(identity, parsed);
      stop();
      return answer;
    }

    async #say({ identity }: Connection, message: unknown): Promise<Answer> {
      const parsed = parse(ChatMessage, message);
      await withinLimit(this.#chat, identity);
      const { game, audience } = this.#opened();
      const line = await game.say(identity, parsed);
      if (line !== null) audience.tell(line);
      return DONE;
    }

    /** The facilitator looks at secrets, or stops looking. Either is written down first. */
    async #reveal(connection: Connection, message: unknown): Promise<Answer> {
      const { show } = parse(Reveal, message ?? {});
      if (connection.identity.role !== 'host') throw new Refused('host-only');
      const { game, audience } = this.#opened();
      const reveal = show ?? !connection.reveal;
      await store.audit(game.record.id, reveal ? 'reveal' : 'conceal', time.now());
      connection.reveal = reveal;
      audience.show(connection);
      return DONE;
    }

    /** What somebody knew when a round began; nothing that they do not know by now. */
    async #roundStart(connection: Connection, message: unknown): Promise<ActAnswer & { view?: GameView }> {
      const { round } = parse(RoundStart, message);
      await withinLimit(this.#commands, connection.identity);
      return { ok: true, view: await this.#opened().audience.roundStart(connection, round) };
    }

    /** The facilitator's acts; a new key closes the lines that the old one opened. */
    async #act({ identity, client }: Connection, message: unknown): Promise<ActAnswer> {
      const act = parse(HostAct, message);
      if (identity.role !== 'host') throw new Refused('host-only');
      await withinLimit(this.#commands, identity);
      const { facilitator, audience } = this.#opened();
      const answer = await facilitator.do(act);
      if (act.act === 'newKey') audience.dismiss((who, of) => who.role === 'host' && of !== client);
      return answer;
    }

    #watchEmptiness(): void {
      this.#cancelClosing();
      const { game, audience } = this.#opened();
      if (audience.size > 0) return;
      this.#cancelClosing = time.after(PAUSE_WHEN_EMPTY_MS, () => {
        const { runsAlone } = game.play;
        if (runsAlone && directory.codes().length <= MOST_OPEN_WHILE_EMPTY) return this.#watchEmptiness();
        if (!runsAlone) void game.play.pause();
        this.#cancelClosing = time.after(CLOSE_WHEN_EMPTY_MS, () => void this.disconnect());
      });
    }
  };
}

async function withinLimit(limiter: RateLimiterMemory, identity: Identity): Promise<void> {
  const key = identity.role === 'seat' ? identity.memberId : identity.role;
  await limiter.consume(key).catch(() => Promise.reject(new Refused('too-many')));
}
