import type { Time } from '../../server/time.ts';

interface Alarm {
  readonly atMs: number;
  readonly call: () => void;
}

/** A clock that stands until a test moves it. */
export class HandClock implements Time {
  #nowMs: number;
  readonly #alarms = new Set<Alarm>();

  constructor(nowMs = Date.UTC(2025, 0, 1)) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, call: () => void): () => void {
    const alarm = { atMs: this.#nowMs + delayMs, call };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Moves time on and rings what came due, in order. */
  pass(ms: number): void {
    this.#nowMs += ms;
    for (const alarm of [...this.#alarms].sort((a, b) => a.atMs - b.atMs)) {
      if (alarm.atMs <= this.#nowMs && this.#alarms.delete(alarm)) alarm.call();
    }
  }
}
