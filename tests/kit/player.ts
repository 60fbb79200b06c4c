import type { Phase } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type { ChatLine, JoinOptions, Member, Welcome } from '@accord/shared/protocol/rooms.ts';
import { withSections } from '@accord/shared/protocol/sections.ts';
import { Client, type Room } from '@colyseus/sdk';
import { vi } from 'vitest';

/** What joining takes before defaults are filled in. */
type Entry = Record<string, unknown> & { as: JoinOptions['as'] };

export interface Refusal {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

let keys = 0;
export const newKey = (): string => `test-key-${++keys}`;

/** A connection to a table that remembers everything it received. */
export class Player {
  readonly room: Room;
  readonly frames: Buffer[] = [];
  view: Partial<GameView> = {};
  members: readonly Member[] = [];
  chat: readonly ChatLine[] = [];
  welcome: Welcome | null = null;
  closed: number | null = null;
  #toldMembers = false;

  private constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    const { ws } = room.connection.transport as unknown as { ws: WebSocket };
    ws.addEventListener('message', ({ data }) => this.frames.push(Buffer.from(data as ArrayBuffer)));
    room.onMessage('welcome', (welcome: Welcome) => {
      this.welcome = welcome;
    });
    room.onMessage('view', (sections: Partial<GameView>) => {
      this.view = withSections(this.view as GameView, sections);
    });
    room.onMessage('members', (members: readonly Member[]) => {
      this.members = members;
      this.#toldMembers = true;
    });
    room.onMessage('chat', (lines: readonly ChatLine[]) => {
      this.chat = [...this.chat, ...lines];
    });
    room.onError(() => {});
    room.onLeave((code) => {
      this.closed = code;
    });
  }

  /** Joins and waits for the first whole view. */
  static async join(
    url: string,
    code: string,
    entry: Entry,
    headers: Record<string, string> = {},
  ): Promise<Player> {
    const player = new Player(await new Client(url, { headers }).joinById(code, entry));
    await player.until(() => player.view.game !== undefined && player.#toldMembers);
    return player;
  }

  command(command: Command, key: string = newKey()): Promise<unknown> {
    return this.#request('command', { key, command });
  }

  say(to: string, text: string, key: string = newKey()): Promise<unknown> {
    return this.#request('chat', { key, to, text });
  }

  /** A refusal nobody expected should say which it is. */
  async #request(name: string, message: unknown): Promise<unknown> {
    return this.room.request(name, message).catch((error: { reason?: Refusal; message: string }) => {
      throw error.reason === undefined ? error : new Error(JSON.stringify(error.reason));
    });
  }

  /** Moves the clock on until a phase begins; for the host, or somebody who plays alone. */
  async advanceTo(phase: Phase): Promise<void> {
    while (this.view.game?.phase !== phase) await this.command({ type: 'advance' });
  }

  /** Ends the connection as a pulled cable would: no farewell. */
  drop(): void {
    this.room.connection.close();
  }

  async leave(): Promise<void> {
    await this.room.leave();
  }

  until(condition: () => boolean, timeout = 8000): Promise<void> {
    return vi.waitFor(
      () => {
        if (!condition()) throw new Error(`not yet: ${condition}`);
      },
      { timeout, interval: 10 },
    );
  }

  get phase(): string | undefined {
    return this.view.game?.phase;
  }
}

/** The refusal that a promise ends in. Fails the test when it does not end in one. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise;
  } catch (error) {
    const { reason, message } = error as { reason?: Refusal; message: string };
    return reason ?? (JSON.parse(message) as Refusal);
  }
  throw new Error('expected a refusal');
}
