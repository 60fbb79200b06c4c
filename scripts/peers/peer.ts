import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** How many people sit at the one table of each server. */
export const PLAYERS = 4;

/** One server under comparison, with four people connected to one room of it. */
export interface Peer {
  readonly port: number;
  /** One person sets a number of theirs. Resolves when it is on disk and everybody else has it. */
  turn(player: number, value: number): Promise<void>;
  /** Processor time that the server's process has used. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

const sockets = new Set<Socket>();
subscribe('net.client.socket', (message) => sockets.add((message as { socket: Socket }).socket));

/** All bytes that came to this process from a port: what really crossed the wire, frames and headers included. */
export function bytesFrom(port: number): number {
  return [...sockets]
    .filter(({ remotePort }) => remotePort === port)
    .reduce((sum, { bytesRead }) => sum + bytesRead, 0);
}

/** Calls back once for every condition that has become true; tried again after each message. */
export class Waiting {
  readonly #waiters = new Set<() => boolean>();

  until(met: () => boolean): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiters.add(() => {
        if (met()) resolve();
        return met();
      });
    });
  }

  check(): void {
    for (const waiter of this.#waiters) if (waiter()) this.#waiters.delete(waiter);
  }
}
