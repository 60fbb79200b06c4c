import type { ChatLine } from '@accord/shared/protocol/rooms.ts';
import type { ChatRecord, EventStore } from '../store/eventStore.ts';
import type { Identity } from './rights.ts';

/** Longest history that somebody who joins is sent. */
const HISTORY = 200;
const PUBLIC: ReadonlySet<string> = new Set(['all', 'press']);

/** What is said at a table. Private lines reach the two delegations and the host, nobody else. */
export class Conversation {
  readonly #game: string;
  readonly #store: EventStore;
  readonly #lines: ChatRecord[];

  constructor(game: string, store: EventStore, lines: readonly ChatRecord[]) {
    this.#game = game;
    this.#store = store;
    this.#lines = [...lines];
  }

  /** Stores a line and answers it, or null when this very message was stored before. */
  async say(
    identity: Identity,
    key: string,
    to: string,
    text: string,
    nowMs: number,
  ): Promise<ChatRecord | null> {
    const line: ChatRecord = {
      messageKey: key,
      sender: identity.role === 'seat' ? identity.bloc : 'host',
      senderName: identity.role === 'seat' ? identity.name : '',
      recipient: to,
      text,
      atMs: nowMs,
    };
    if (!(await this.#store.addChat(this.#game, line))) return null;
    this.#lines.push(line);
    return line;
  }

  /** Nothing was ever said. */
  forget(): void {
    this.#lines.length = 0;
  }

  /** The newest lines that somebody may read. */
  historyFor(identity: Identity): readonly ChatLine[] {
    return this.#numbered(identity).slice(-HISTORY);
  }

  /** One line as somebody may read it; null when it is not theirs. */
  lineFor(identity: Identity, line: ChatRecord): ChatLine | null {
    if (!mayRead(identity, line)) return null;
    const before = this.#lines.slice(0, this.#lines.indexOf(line)).filter((l) => mayRead(identity, l));
    return chatLine(line, before.length + 1);
  }

  /** Lines are counted for each reader alone: a gap would tell that others talk. */
  #numbered(identity: Identity): readonly ChatLine[] {
    return this.#lines
      .filter((line) => mayRead(identity, line))
      .map((line, index) => chatLine(line, index + 1));
  }
}

function mayRead(identity: Identity, line: ChatRecord): boolean {
  if (PUBLIC.has(line.recipient) || identity.role === 'host') return true;
  return identity.role === 'seat' && (identity.bloc === line.sender || identity.bloc === line.recipient);
}

const chatLine = (line: ChatRecord, id: number): ChatLine => ({
  id,
  atMs: line.atMs,
  from: line.sender,
  fromName: line.senderName,
  to: line.recipient,
  text: line.text,
});
