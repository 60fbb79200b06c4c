import type { Command } from '@accord/shared/protocol/commands.ts';
import { Client, type Room } from '@colyseus/sdk';
import { type Ledger, wait } from './ledger.ts';
import type { Network } from './network.ts';

/** As `docs/protocol.md` asks of every client. */
const PING_EVERY_MS = 2000;
const SILENCE_MS = 5000;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 1500;
const PATIENCE_MS = 4000;
/** Longer than a phase waits for scripted blocs to finish thinking. */
const ANSWER_MS = 8000;
const RETRY_MS = 150;
/** Refusals that pass: the same message is sent again with the same key. */
const PASSING: ReadonlySet<string> = new Set(['store-unavailable', 'too-many', 'server-error']);

type Entry = Readonly<Record<string, unknown>>;
type Message = { readonly name: 'command' | 'chat'; readonly key: string; readonly payload: object };

interface Refusal {
  readonly code: string;
}

/** Somebody at a table whose line breaks: comes back by itself, and sends again what was not answered. */
export class Seat {
  readonly name: string;
  readonly network: Network;
  readonly #code: string;
  readonly #ledger: Ledger;
  #entry: Entry;
  #room: Room | null = null;
  #memberId = 'host';
  #phase = '';
  #closed = false;
  #droppedMs: number | null = null;
  #heardMs = 0;
  #sent = 0;
  #waiting = 0;

  constructor(name: string, network: Network, code: string, entry: Entry, ledger: Ledger) {
    this.name = name;
    this.network = network;
    this.#code = code;
    this.#entry = entry;
    this.#ledger = ledger;
    void this.#stay();
  }

  get here(): boolean {
    return this.#room !== null;
  }

  get phase(): string {
    return this.#phase;
  }

  /** Messages that nobody has answered yet. */
  get waiting(): number {
    return this.#waiting;
  }

  get entry(): Entry {
    return this.#entry;
  }

  /** @param times how often the very same message leaves at once */
  command(command: Command, times = 1, key = this.newKey()): Promise<void> {
    return this.#deliver({ name: 'command', key, payload: { key, command } }, times);
  }

  say(to: string, text: string, times = 1, key = this.newKey()): Promise<void> {
    return this.#deliver({ name: 'chat', key, payload: { key, to, text } }, times);
  }

  close(): void {
    this.#closed = true;
    this.#room?.connection.close();
  }

  newKey(): string {
    this.#sent += 1;
    return `${this.name}-key-${this.#sent}`;
  }

  /** Until it is answered, however often the line breaks. What was refused for good is not tried again. */
  async #deliver(message: Message, times: number): Promise<void> {
    this.#waiting += 1;
    while (!this.#closed) {
      const room = this.#room;
      const answers = room === null ? [] : Array.from({ length: times }, () => this.#ask(room, message));
      const outcomes = await Promise.all(answers);
      if (outcomes.includes('done'))
        this.#ledger.acknowledge(message.name, `${this.#memberId}/${message.key}`);
      if (outcomes.includes('done') || outcomes.includes('refused')) break;
      await wait(RETRY_MS);
    }
    this.#waiting -= 1;
  }

  async #ask(room: Room, { name, payload }: Message): Promise<'done' | 'refused' | 'again'> {
    try {
      const answer = (await room.request(name, payload, { timeout: ANSWER_MS })) as { ok?: boolean };
      return answer?.ok === true ? 'done' : 'again';
    } catch (error) {
      const { reason } = error as { reason?: Refusal };
      if (reason !== undefined && !PASSING.has(reason.code)) return 'refused';
      this.#ledger.turnedAway(this.name, reason === undefined ? error : reason.code);
      return 'again';
    }
  }

  /** In, and in again whenever the line is gone. */
  async #stay(): Promise<void> {
    let pause = FIRST_WAIT_MS;
    while (!this.#closed) {
      if (this.#room === null && (await this.#enter())) pause = FIRST_WAIT_MS;
      if (this.#room !== null) await this.#listen(this.#room);
      else {
        await wait(pause);
        pause = Math.min(LONGEST_WAIT_MS, pause * 1.7);
      }
    }
  }

  async #enter(): Promise<boolean> {
    const { url, through: urlBuilder } = this.network;
    try {
      await fetch(`${url}/api/games/${this.#code}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const joining = new Client(url, { urlBuilder })
        .joinById(this.#code, this.#entry)
        .then((room) => this.#welcome(room));
      const room = await Promise.race([joining, wait(PATIENCE_MS)]);
      if (room === undefined) joining.then((late) => late.connection.close()).catch(() => undefined);
      else this.#arrive(room);
      return room !== undefined;
    } catch (error) {
      this.#ledger.turnedAway(this.name, error);
      return false;
    }
  }

  /** Resolves when the first whole view is there. */
  async #welcome(room: Room): Promise<Room> {
    room.reconnection.enabled = false;
    for (const name of ['members', 'chat']) room.onMessage(name, () => undefined);
    room.onError(() => undefined);
    room.onMessage('welcome', ({ memberId, token }: { memberId: string | null; token: string | null }) => {
      if (memberId !== null) this.#memberId = memberId;
      if (token !== null) this.#entry = { as: 'member', token };
    });
    await new Promise<void>((seen, lost) => {
      room.onMessage('view', (sections: { game?: { phase: string } }) => {
        if (sections.game !== undefined) this.#phase = sections.game.phase;
        seen();
      });
      room.onLeave(() => lost(new Error('left before the first view')));
    });
    return room;
  }

  #arrive(room: Room): void {
    this.#room = room;
    this.#heardMs = performance.now();
    if (this.#memberId !== 'host') this.#ledger.seated(this.#memberId);
    if (this.#droppedMs !== null) this.#ledger.back(this.name, this.#droppedMs);
    this.#droppedMs = null;
  }

  /** Resolves when the line is gone, told or untold: a line that says nothing for too long is gone too. */
  async #listen(room: Room): Promise<void> {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    room.onLeave(() => resolve());
    const watch = setInterval(() => {
      if (performance.now() - this.#heardMs > SILENCE_MS) resolve();
      room.ping(() => {
        this.#heardMs = performance.now();
      });
    }, PING_EVERY_MS);
    room.ping(() => {
      this.#heardMs = performance.now();
    });
    await gone;
    clearInterval(watch);
    this.#room = null;
    this.#droppedMs = performance.now();
    room.connection.close();
  }
}
