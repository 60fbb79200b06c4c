import type { JoinOptions } from '@accord/shared/protocol/rooms.ts';
import { Reader, Writer } from './pack.ts';

/** First byte of a frame, as the room's framework numbers them. */
const JOIN = 10;
const FAULT = 11;
const LEAVE = 12;
const DATA = 13;
const PING = 18;
const REQUEST = 21;
const RESPONSE = 22;
/** The bits above carry modifiers of kinds that this game does not use. */
const KIND = 0x1f;

/** First byte of an answer's body. */
const DONE = 0;
const REJECTED = 1;

const ANSWER_WITHIN_MS = 10_000;

/** Where the framework says our place is kept. */
interface Place {
  readonly roomId: string;
  readonly processId: string;
  readonly sessionId: string;
  readonly publicAddress?: string;
}

interface Asked {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** What a line tells its owner, once it is open. */
interface Ears {
  readonly onMessage: (name: string, payload: unknown) => void;
  readonly onClose: () => void;
}

/** Asks for a place in a room; throws what the server answers instead: `{ code, message }`. */
async function placeIn(origin: string, room: string, entry: JoinOptions): Promise<Place> {
  const response = await fetch(`${origin}/matchmake/joinById/${room}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(entry),
  });
  const body = (await response.json().catch(() => ({}))) as Place & { code?: number; error?: string };
  if (!response.ok) throw { code: body.code ?? response.status, message: body.error ?? response.statusText };
  return body;
}

function addressOf(origin: string, place: Place): string {
  const page = new URL(origin);
  const host = place.publicAddress ?? page.host;
  const scheme = page.protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${host}/${place.processId}/${place.roomId}?sessionId=${place.sessionId}`;
}

/** One socket into one room: messages come, requests are answered, and once closed it stays closed. */
export class Line {
  readonly #socket: WebSocket;
  readonly #ears: Ears;
  readonly #asked = new Map<number, Asked>();
  #nextId = 0;
  #onPong: (() => void) | null = null;
  #open = true;
  #joined: { resolve: () => void; reject: (reason: unknown) => void } | null = null;

  private constructor(address: string, ears: Ears) {
    this.#ears = ears;
    this.#socket = new WebSocket(address);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onmessage = ({ data }) => this.#take(new Uint8Array(data as ArrayBuffer));
    this.#socket.onclose = () => this.cut();
    globalThis.addEventListener?.('offline', this.cut);
  }

  /** Joins a room; rejects with what the server said when it refuses. */
  static async open(origin: string, room: string, entry: JoinOptions, ears: Ears): Promise<Line> {
    const line = new Line(addressOf(origin, await placeIn(origin, room, entry)), ears);
    await new Promise<void>((resolve, reject) => {
      line.#joined = { resolve, reject };
    });
    return line;
  }

  /** Asks the room; a refusal rejects with `{ reason }`, a fault with `{ code, message }`. */
  request(name: string, payload: unknown): Promise<unknown> {
    if (!this.#open) return Promise.reject(new Error('the line is closed'));
    const id = this.#nextId++;
    this.#socket.send(new Writer().byte(REQUEST).head(id).head(name).value(payload).bytes);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#asked.delete(id);
        reject(new Error('no answer in time'));
      }, ANSWER_WITHIN_MS);
      this.#asked.set(id, { resolve, reject, timer });
    });
  }

  /** Calls back when the room has answered. */
  ping(onPong: () => void): void {
    this.#onPong = onPong;
    this.#send(PING);
  }

  /** Says goodbye, and ends the line. */
  leave(): void {
    this.#send(LEAVE);
    this.cut();
  }

  /** Ends the line here and now, whether or not the other side notices. */
  cut = (): void => {
    if (!this.#open) return;
    this.#open = false;
    globalThis.removeEventListener?.('offline', this.cut);
    this.#socket.close();
    for (const { reject, timer } of this.#asked.values()) {
      clearTimeout(timer);
      reject(new Error('the line closed'));
    }
    this.#asked.clear();
    if (this.#joined) this.#joined.reject(new Error('the line closed'));
    else this.#ears.onClose();
  };

  #send(kind: number): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(Uint8Array.of(kind));
  }

  #take(frame: Uint8Array): void {
    const reader = new Reader(frame);
    const kind = reader.byte() & KIND;
    if (kind === JOIN) this.#welcomed();
    else if (kind === DATA) this.#ears.onMessage(String(reader.head()), body(reader));
    else if (kind === RESPONSE) this.#answered(Number(reader.head()), reader.byte(), body(reader));
    else if (kind === PING) this.#onPong?.();
    else if (kind === LEAVE) this.leave();
    else if (kind === FAULT) this.#joined?.reject({ code: reader.head(), message: String(reader.head()) });
  }

  /** The room waits for this before it sends anything. */
  #welcomed(): void {
    this.#send(JOIN);
    this.#joined?.resolve();
    this.#joined = null;
  }

  #answered(id: number, status: number, answer: unknown): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#asked.delete(id);
    clearTimeout(asked.timer);
    if (status === DONE) asked.resolve(answer);
    else asked.reject(status === REJECTED ? { name: 'rejected', reason: answer } : answer);
  }
}

const body = (reader: Reader): unknown => (reader.done ? undefined : reader.value());
