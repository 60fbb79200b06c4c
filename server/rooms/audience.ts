import type { GameView, Viewer } from '@accord/shared/game/view.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import type { ServerMessages } from '@accord/shared/protocol/rooms.ts';
import { type Client, CloseCode, getMessageBytes, Protocol } from '@colyseus/core';
import type { Services } from '../services.ts';
import type { ChatRecord } from '../store/eventStore.ts';
import type { Game } from './game.ts';
import type { Identity } from './rights.ts';
import { type Sent, viewerKey } from './views.ts';

const MAX_CONNECTIONS_PER_MEMBER = 5;

/** A connection and what it was sent last. */
export interface Connection {
  readonly client: Client;
  readonly identity: Identity;
  readonly sent: Sent;
  reveal: boolean;
  members: string;
}

/** Everybody who is connected to one game, and what each of them is told. */
export class Audience {
  readonly #game: Game;
  readonly #services: Services;
  readonly #connections = new Map<Client, Connection>();
  #membersDue = false;

  constructor(game: Game, services: Services) {
    this.#game = game;
    this.#services = services;
  }

  get size(): number {
    return this.#connections.size;
  }

  of(client: Client): Connection | undefined {
    return this.#connections.get(client);
  }

  /** Lets somebody in whom the door has let pass: who they are, everything they may see, what was said. */
  enter(client: Client, identity: Identity, token: string | null): void {
    this.#closeOldest(identity);
    const connection: Connection = { client, identity, sent: new Map(), reveal: false, members: '' };
    this.#connections.set(client, connection);
    this.#services.metrics.connections.inc({ role: identity.role });
    const seat = identity.role === 'seat' ? identity : null;
    if (seat !== null) this.#game.delegations.connected(seat.memberId);
    this.#send(connection, 'welcome', {
      role: identity.role,
      bloc: seat?.bloc ?? null,
      memberId: seat?.memberId ?? null,
      token,
      serverNowMs: this.#services.time.now(),
    });
    this.show(connection);
    this.#send(connection, 'chat', this.#game.conversation.historyFor(identity));
    this.showMembers();
  }

  /** Answers who left; null when that connection never came in. */
  leave(client: Client): Identity | null {
    const connection = this.#connections.get(client);
    if (connection === undefined) return null;
    const { identity } = connection;
    this.#connections.delete(client);
    this.#services.metrics.connections.dec({ role: identity.role });
    if (identity.role === 'seat') {
      this.#game.delegations.disconnected(identity.memberId, this.#services.time.now());
    }
    this.showMembers();
    return identity;
  }

  showAll(): void {
    const frames = new Map<string, Buffer>();
    for (const connection of this.#connections.values()) this.show(connection, frames);
  }

  /** Sends what changed for this viewer. Connections that lack the same sections share one frame. */
  show(connection: Connection, frames?: Map<string, Buffer>): void {
    const viewer = viewerOf(connection);
    const changed = this.#game.play.views.changes(this.#game.play.shown, viewer, connection.sent);
    if (changed === null) return;
    const key = `${viewerKey(viewer)} ${Object.keys(changed)}`;
    const frame = frames?.get(key) ?? getMessageBytes.raw(Protocol.ROOM_DATA, 'view', changed);
    frames?.set(key, frame);
    this.#services.metrics.sentBytes.inc(frame.byteLength);
    enqueue(connection.client, frame);
  }

  /** What this viewer was allowed to see when a round began. */
  async roundStart(connection: Connection, round: number): Promise<GameView> {
    const { table } = this.#game.play;
    return viewFor(await table.roundStart(round), viewerOf(connection), table.rules);
  }

  /** Tells who is there, once for all that happens at the same moment: a class comes in together. */
  showMembers(): void {
    if (this.#membersDue) return;
    this.#membersDue = true;
    setImmediate(() => {
      this.#membersDue = false;
      this.#sendMembers();
    });
  }

  #sendMembers(): void {
    const members = this.#game.delegations.list(this.#services.time.now());
    const text = JSON.stringify(members);
    for (const connection of this.#connections.values()) {
      if (connection.members === text) continue;
      connection.members = text;
      this.#send(connection, 'members', members);
    }
  }

  /** A line of chat, to those who may read it. */
  tell(line: ChatRecord): void {
    for (const connection of this.#connections.values()) {
      const seen = this.#game.conversation.lineFor(connection.identity, line);
      if (seen !== null) this.#send(connection, 'chat', [seen]);
    }
  }

  /** Closes everything that somebody has open: who may come back comes back as what they now are. */
  dismiss(whom: (identity: Identity, client: Client) => boolean): void {
    for (const { client, identity } of [...this.#connections.values()])
      if (whom(identity, client)) client.leave(CloseCode.MAY_TRY_RECONNECT);
  }

  /** One person has so many tabs and no more; the oldest gives way. */
  #closeOldest(identity: Identity): void {
    if (identity.role !== 'seat') return;
    const own = [...this.#connections.values()].filter(
      (c) => c.identity.role === 'seat' && c.identity.memberId === identity.memberId,
    );
    if (own.length >= MAX_CONNECTIONS_PER_MEMBER) own[0]?.client.leave();
  }

  #send<K extends keyof ServerMessages>(connection: Connection, name: K, message: ServerMessages[K]): void {
    connection.client.send(name, message);
  }
}

function viewerOf({ identity, reveal }: Connection): Viewer {
  switch (identity.role) {
    case 'seat':
      return { kind: 'seat', bloc: identity.bloc };
    case 'host':
      return { kind: 'host', reveal };
    case 'screen':
      return { kind: 'screen' };
  }
}

/** What was encoded once is sent to many, as the framework does for its own broadcasts. */
function enqueue(client: Client, frame: Buffer): void {
  (client as Client & { enqueueRaw(data: Buffer): void }).enqueueRaw(frame);
}
