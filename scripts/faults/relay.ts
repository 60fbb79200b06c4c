import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One line between a seat and the server; both sides stop reading when it is held. */
interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

/**
 * The network of one person: a TCP relay on loopback that can break as networks do. What is held is not lost:
 * it waits in the sockets, as it would in a radio that has no signal.
 */
export class Relay {
  readonly #server: Server;
  #target: number;
  readonly #lines = new Set<Line>();
  /** Also those of lines that were forgotten. */
  readonly #sockets = new Set<Socket>();
  #held = false;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
  }

  /** Opens a relay to a port of this machine. */
  static async to(target: number): Promise<Relay> {
    const server = createServer({ pauseOnConnect: true });
    const relay = new Relay(server, target);
    server.on('connection', (near) => relay.#join(near));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Where lines that open from now on lead. */
  lead(target: number): void {
    this.#target = target;
  }

  /** Every open line is reset: a cable was pulled and both sides know. */
  cut(): void {
    for (const { near, far } of this.#lines) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    this.#lines.clear();
  }

  /** Nothing passes until `flow`: lines that open meanwhile wait too. */
  hold(): void {
    this.#held = true;
    for (const line of this.#lines) stop(line);
  }

  flow(): void {
    this.#held = false;
    for (const line of this.#lines) start(line);
  }

  /** Open lines stay open and carry nothing any more; neither side is told. New lines work. */
  forget(): void {
    for (const line of this.#lines) stop(line);
    this.#lines.clear();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    const line = { near, far };
    this.#lines.add(line);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.resetAndDestroy());
      this.#sockets.add(from);
      from.on('close', () => {
        this.#sockets.delete(from);
        this.#lines.delete(line);
        to.destroy();
      });
    }
    if (this.#held) stop(line);
    else start(line);
  }
}

function stop({ near, far }: Line): void {
  near.pause();
  far.pause();
}

function start({ near, far }: Line): void {
  near.resume();
  far.resume();
}
