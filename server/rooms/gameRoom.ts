import type { Viewer } from '@accord/shared/game/view.ts';
import { CommandMessage } from '@accord/shared/protocol/commands.ts';
import {
  ChatMessage,
  JoinOptions,
  type ServerMessages,
  type Welcome,
} from '@accord/shared/protocol/rooms.ts';
import { type Client, getMessageBytes, Protocol, Room, ServerError } from '@colyseus/core';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { parse } from '../parse.ts';
import { type Answer, DONE, type Refusal, Refused, refusalOf } from '../refused.ts';
import type { Services } from '../services.ts';
import { HEAD_GRACE_MS } from './delegations.ts';
import type { Directory } from './directory.ts';
import type { Game } from './game.ts';
import type { Identity } from './rights.ts';
import { type Sent, viewerKey } from './views.ts';

const MAX_CONNECTIONS = 160;
const MAX_CONNECTIONS_PER_MEMBER = 5;
const MAX_MESSAGES_PER_SECOND = 40;
/** How long an empty room lets its clock run, and how long it stays open at all. */
const PAUSE_WHEN_EMPTY_MS = 60_000;
const CLOSE_WHEN_EMPTY_MS = 600_000;
/** The framework's own heartbeat; views are pushed when something changes. */
const HEARTBEAT_MS = 1000;
/** Per seat: bursts of play pass, a flood does not. */
const COMMANDS = { points: 60, duration: 10 };
const CHAT_LINES = { points: 10, duration: 10 };
const REVEAL = z.strictObject({});

/** A connection and what it was sent last. */
interface Connection {
  readonly client: Client;
  readonly identity: Identity;
  readonly sent: Sent;
  reveal: boolean;
  members: string;
}

interface RequestContext {
  reject(reason: Refusal): unknown;
}

/** The room class of this process: sockets on one side, a `Game` on the other, nothing decided in between. */
export function gameRoom(directory: Directory, services: Services) {
  const { time, metrics, log } = services;

  return class GameRoom extends Room {
    override autoDispose = false;
    override maxClients = MAX_CONNECTIONS;
    override maxMessagesPerSecond = MAX_MESSAGES_PER_SECOND;
    override patchRate = HEARTBEAT_MS;
    readonly #connections = new Map<Client, Connection>();
    readonly #commands = new RateLimiterMemory(COMMANDS);
    readonly #chat = new RateLimiterMemory(CHAT_LINES);
    #game: Game | null = null;
    #cancelClosing: () => void = () => {};
    #cancelHead: () => void = () => {};

    override messages = {
      command: (client: Client, message: unknown, context: RequestContext) =>
        this.#answer(client, context, (connection) => this.#command(connection, message)),
      chat: (client: Client, message: unknown, context: RequestContext) =>
        this.#answer(client, context, (connection) => this.#say(connection, message)),
      reveal: (client: Client, message: unknown, context: RequestContext) =>
        this.#answer(client, context, (connection) => this.#reveal(connection, message)),
    };

    /** Refuses what cannot be a join before a place is reserved for it. */
    static override async onAuth(_token: string, options: unknown): Promise<JoinOptions> {
      return atTheDoor(async () => parse(JoinOptions, options));
    }

    override async onCreate(options: { code: string }): Promise<void> {
      this.roomId = options.code;
      this.#game = await atTheDoor(() => directory.enter(options.code));
      this.#game.onChange = () => this.#pushAll();
      this.#watchEmptiness();
      metrics.rooms.inc();
    }

    override async onJoin(client: Client, options: unknown): Promise<void> {
      await atTheDoor(async () => {
        const { identity, token } = await this.#table().admit(parse(JoinOptions, options));
        this.#connect(client, identity, token);
      });
    }

    override onLeave(client: Client): void {
      const connection = this.#connections.get(client);
      if (connection === undefined) return;
      this.#connections.delete(client);
      metrics.seats.dec();
      if (connection.identity.role === 'seat') {
        this.#table().delegations.disconnected(connection.identity.memberId, time.now());
        this.#cancelHead();
        this.#cancelHead = time.after(HEAD_GRACE_MS, () => this.#pushMembers());
      }
      this.#pushMembers();
      this.#watchEmptiness();
    }

    override onDispose(): void {
      this.#cancelClosing();
      this.#cancelHead();
      directory.leave(this.roomId);
      if (this.#game !== null) metrics.rooms.dec();
    }

    #table(): Game {
      if (this.#game === null) throw new Refused('unknown-game');
      return this.#game;
    }

    #connect(client: Client, identity: Identity, token: string | null): void {
      this.#closeOldest(identity);
      this.#cancelClosing();
      const connection: Connection = { client, identity, sent: new Map(), reveal: false, members: '' };
      this.#connections.set(client, connection);
      metrics.seats.inc();
      const seated = identity.role === 'seat' ? identity : null;
      if (seated !== null) this.#table().delegations.connected(seated.memberId);
      const welcome: Welcome = {
        role: identity.role,
        bloc: seated?.bloc ?? null,
        memberId: seated?.memberId ?? null,
        token,
        serverNowMs: time.now(),
      };
      this.#send(connection, 'welcome', welcome);
      this.#push(connection);
      this.#send(connection, 'chat', this.#table().conversation.historyFor(identity));
      this.#pushMembers();
    }

    /** One person has so many tabs and no more; the oldest gives way. */
    #closeOldest(identity: Identity): void {
      if (identity.role !== 'seat') return;
      const own = [...this.#connections.values()].filter(
        (c) => c.identity.role === 'seat' && c.identity.memberId === identity.memberId,
      );
      if (own.length >= MAX_CONNECTIONS_PER_MEMBER) own[0]?.client.leave();
    }

    async #command(connection: Connection, message: unknown): Promise<Answer> {
      const parsed = parse(CommandMessage, message);
      await withinLimit(this.#commands, connection.identity);
      const stop = metrics.commandSeconds.startTimer();
      const answer = await this.#table().command(connection.identity, parsed);
      stop();
      return answer;
    }

    async #say(connection: Connection, message: unknown): Promise<Answer> {
      const parsed = parse(ChatMessage, message);
      await withinLimit(this.#chat, connection.identity);
      const { conversation } = this.#table();
      const line = await this.#table().say(connection.identity, parsed);
      if (line === null) return DONE;
      for (const reader of this.#connections.values()) {
        const seen = conversation.lineFor(reader.identity, line);
        if (seen !== null) this.#send(reader, 'chat', [seen]);
      }
      return DONE;
    }

    /** The facilitator looks at secrets, or stops looking. Either is written down first. */
    async #reveal(connection: Connection, message: unknown): Promise<Answer> {
      parse(REVEAL, message ?? {});
      if (connection.identity.role !== 'host') throw new Refused('host-only');
      const reveal = !connection.reveal;
      await services.store.audit(this.#table().record.id, reveal ? 'reveal' : 'conceal', time.now());
      connection.reveal = reveal;
      this.#push(connection);
      return DONE;
    }

    /** Everything that a request can come to is an answer with a code. */
    async #answer(
      client: Client,
      context: RequestContext,
      act: (connection: Connection) => Promise<Answer>,
    ): Promise<unknown> {
      const connection = this.#connections.get(client);
      const answer = await (connection === undefined
        ? Promise.reject(new Refused('unknown-seat'))
        : act(connection)
      ).catch((error: unknown): Answer => {
        const refusal = refusalOf(error);
        if (refusal.code === 'server-error') log.error({ err: error }, 'a request failed');
        return { ok: false, refusal };
      });
      metrics.commands.inc({ answer: answer.ok ? 'ok' : answer.refusal.code });
      return answer.ok ? { ok: true } : context.reject(answer.refusal);
    }

    #pushAll(): void {
      const frames = new Map<string, Buffer>();
      for (const connection of this.#connections.values()) this.#push(connection, frames);
    }

    /** Sends what changed for this viewer. Connections that lack the same sections share one frame. */
    #push(connection: Connection, frames?: Map<string, Buffer>): void {
      const game = this.#table();
      const viewer = viewerOf(connection);
      const changed = game.views.changes(game.state, viewer, connection.sent);
      if (changed === null) return;
      const key = `${viewerKey(viewer)} ${Object.keys(changed)}`;
      const frame = frames?.get(key) ?? getMessageBytes.raw(Protocol.ROOM_DATA, 'view', changed);
      frames?.set(key, frame);
      metrics.sentBytes.inc(frame.byteLength);
      enqueue(connection.client, frame);
    }

    #pushMembers(): void {
      const members = this.#table().delegations.list(time.now());
      const text = JSON.stringify(members);
      for (const connection of this.#connections.values()) {
        if (connection.members === text) continue;
        connection.members = text;
        this.#send(connection, 'members', members);
      }
    }

    #send<K extends keyof ServerMessages>(connection: Connection, name: K, message: ServerMessages[K]): void {
      connection.client.send(name, message);
    }

    #watchEmptiness(): void {
      this.#cancelClosing();
      if (this.#connections.size > 0) return;
      this.#cancelClosing = time.after(PAUSE_WHEN_EMPTY_MS, () => {
        void this.#table().pause();
        this.#cancelClosing = time.after(CLOSE_WHEN_EMPTY_MS, () => void this.disconnect());
      });
    }
  };
}

const viewerOf = ({ identity, reveal }: Connection): Viewer => {
  switch (identity.role) {
    case 'seat':
      return { kind: 'seat', bloc: identity.bloc };
    case 'host':
      return { kind: 'host', reveal };
    case 'screen':
      return { kind: 'screen' };
  }
};

/** The framework sends what was encoded once to many, as it does for its own broadcasts. */
function enqueue(client: Client, frame: Buffer): void {
  (client as Client & { enqueueRaw(data: Buffer): void }).enqueueRaw(frame);
}

/** Runs what may refuse a join; the framework carries a number and a text, and the text is our refusal as JSON. */
async function atTheDoor<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused('server-error');
    throw new ServerError(refused.code, refused.message);
  }
}

async function withinLimit(limiter: RateLimiterMemory, identity: Identity): Promise<void> {
  const key = identity.role === 'seat' ? identity.memberId : identity.role;
  await limiter.consume(key).catch(() => Promise.reject(new Refused('too-many')));
}
