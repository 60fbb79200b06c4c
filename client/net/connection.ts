import type { GameView } from '@accord/shared/game/view.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type {
  ChatMessage,
  HostAct,
  JoinOptions,
  ServerMessages,
  Welcome,
} from '@accord/shared/protocol/rooms.ts';
import { withSections } from '@accord/shared/protocol/sections.ts';
import { type Answer, ask, type DoorRefusal } from './http.ts';
import { Line } from './line.ts';
import { newKey } from './newKey.ts';
import { isFinal, refusalOf } from './refusal.ts';
import { newTableStore, type TableStore, withLines } from './tableStore.ts';

/** What a request answers when it was done; a new host key and a look back have something to say. */
export interface Done {
  readonly hostKey?: string;
  readonly view?: GameView;
}

type Wire = {
  readonly name: 'command' | 'chat' | 'reveal' | 'host' | 'roundStart';
  readonly payload: unknown;
  readonly done: (answer: Answer<Done>) => void;
};

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 1500;
/** A line can break without telling anybody: ask it, and give it up when it does not answer. */
const PING_EVERY_MS = 2000;
const SILENCE_MS = 5000;

/** A message of the room with the payload that its name promises. */
type Told = {
  [Name in keyof ServerMessages]: { readonly name: Name; readonly payload: ServerMessages[Name] };
}[keyof ServerMessages];

interface Options {
  readonly code: string;
  readonly entry: JoinOptions;
  /** How to come back once a token is known. */
  readonly onWelcome?: (welcome: Welcome) => void;
}

/**
 * One line to one table. It comes back by itself with our own token, and what is sent meanwhile waits here:
 * its key makes a second sending harmless.
 */
export class Connection {
  readonly store: TableStore;
  readonly #options: Options;
  #entry: JoinOptions;
  #line: Line | null = null;
  #queue: Wire[] = [];
  #wait = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #pulse: ReturnType<typeof setInterval> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#entry = options.entry;
    this.store = newTableStore(options.code);
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    void this.#open();
  }

  send(command: Command): Promise<Answer<Done>> {
    return this.#enqueue('command', { key: newKey(), command });
  }

  say(to: string, text: string): Promise<Answer<Done>> {
    const message: ChatMessage = { key: newKey(), to, text };
    return this.#enqueue('chat', message);
  }

  reveal(): Promise<Answer<Done>> {
    return this.#enqueue('reveal', { show: true });
  }

  /** What a facilitator does beyond the rules: members, going back, deleting. */
  act(act: HostAct): Promise<Answer<Done>> {
    return this.#enqueue('host', act);
  }

  /** What we knew when a round began. */
  roundStart(round: number): Promise<Answer<Done>> {
    return this.#enqueue('roundStart', { round });
  }

  close(): void {
    this.#closed = true;
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    if (this.#timer) clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    this.#line?.leave();
    this.#line = null;
  }

  #wake = (): void => {
    if (this.store.getState().link !== 'lost' || document.hidden) return;
    this.#wait = FIRST_WAIT_MS;
    this.#retry(0);
  };

  #enqueue(name: Wire['name'], payload: unknown): Promise<Answer<Done>> {
    return new Promise((done) => {
      this.#queue.push({ name, payload, done });
      this.store.setState({ waiting: this.#queue.length });
      void this.#flush();
    });
  }

  #flushing = false;

  async #flush(): Promise<void> {
    if (this.#flushing) return;
    this.#flushing = true;
    while (this.#line && this.#queue[0]) {
      const wire = this.#queue[0];
      const answer = await this.#request(this.#line, wire);
      if (answer === 'lost') break;
      this.#queue.shift();
      this.store.setState({ waiting: this.#queue.length });
      wire.done(answer);
    }
    this.#flushing = false;
  }

  async #request(line: Line, wire: Wire): Promise<Answer<Done> | 'lost'> {
    try {
      const answer = (await line.request(wire.name, wire.payload)) as
        | ({ ok?: boolean; refusal?: DoorRefusal; code?: string; data?: DoorRefusal['data'] } & Done)
        | undefined;
      if (answer?.ok === false)
        return {
          ok: false,
          refusal: answer.refusal ?? { code: answer.code ?? 'server-error', data: answer.data ?? {} },
        };
      const { hostKey, view } = answer ?? {};
      return { ok: true, value: { ...(hostKey !== undefined && { hostKey }), ...(view && { view }) } };
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      return refusal.code === 'no-connection' && this.#line !== line ? 'lost' : { ok: false, refusal };
    }
  }

  async #open(): Promise<void> {
    // A room whose process died is woken by asking for its lobby.
    const lobby = await ask(`/api/games/${this.#options.code}`);
    if (this.#closed) return;
    if (!lobby.ok && isFinal(lobby.refusal)) return this.#refused(lobby.refusal);
    try {
      const line = await Line.open(location.origin, this.#options.code, this.#entry, {
        onMessage: this.#hear,
        onClose: () => {
          if (this.#line === line) this.#lost();
        },
      });
      if (this.#closed) return line.leave();
      this.#listen(line);
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (isFinal(refusal)) this.#refused(refusal);
      else this.#lost();
    }
  }

  #listen(line: Line): void {
    this.#line = line;
    this.#watch(line);
    this.#wait = FIRST_WAIT_MS;
    this.store.setState({ link: 'open', refusal: null });
    void this.#flush();
  }

  #hear = (name: string, payload: unknown): void => {
    const told = { name, payload } as Told;
    const { store } = this;
    if (told.name === 'welcome') this.#welcomed(told.payload);
    if (told.name === 'view') store.setState((s) => ({ view: withSections(s.view, told.payload) }));
    if (told.name === 'members') store.setState({ members: told.payload });
    if (told.name === 'chat') store.setState((s) => ({ chat: withLines(s.chat, told.payload) }));
  };

  #welcomed(welcome: Welcome): void {
    if (welcome.token) this.#entry = { as: 'member', token: welcome.token };
    this.store.setState({ welcome, offsetMs: welcome.serverNowMs - Date.now() });
    this.#options.onWelcome?.(welcome);
  }

  /** Gives a line up that has been silent for too long: a half-open socket never says that it is dead. */
  #watch(line: Line): void {
    let askedMs: number | null = null;
    clearInterval(this.#pulse);
    this.#pulse = setInterval(() => {
      if (this.#line !== line) return clearInterval(this.#pulse);
      if (askedMs === null) {
        askedMs = performance.now();
        return line.ping(() => {
          askedMs = null;
        });
      }
      if (performance.now() - askedMs < SILENCE_MS) return;
      clearInterval(this.#pulse);
      line.cut();
    }, PING_EVERY_MS);
  }

  #refused(refusal: DoorRefusal): void {
    this.store.setState({ link: 'refused', refusal });
  }

  #lost(): void {
    this.#line = null;
    if (this.#closed) return;
    this.store.setState({ link: 'lost' });
    this.#retry(this.#wait);
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 1.7);
  }

  #retry(delay: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#open(), delay);
  }
}
