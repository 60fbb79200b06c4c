import type { GameState } from '@accord/shared/game/state.ts';
import type { Time } from '../time.ts';

/** Fires when the phase that is running comes to its end, and never for a clock that stands. */
export class Clockwork {
  readonly #time: Time;
  readonly #due: () => void;
  #endsAtMs: number | null = null;
  #cancel: (() => void) | null = null;

  constructor(time: Time, due: () => void) {
    this.#time = time;
    this.#due = due;
  }

  /** Takes note of a state; a timer that is already set for the same moment stays. */
  follow(state: GameState): void {
    const endsAtMs = state.clock.kind === 'running' ? state.clock.endsAtMs : null;
    if (endsAtMs === this.#endsAtMs) return;
    this.stop();
    this.#endsAtMs = endsAtMs;
    if (endsAtMs !== null) this.#set(endsAtMs);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#endsAtMs = null;
  }

  /** A timer may come early, or the delay be longer than timers take: then it is set again. */
  #set(endsAtMs: number): void {
    this.#cancel = this.#time.after(endsAtMs - this.#time.now(), () => {
      if (this.#time.now() < endsAtMs) this.#set(endsAtMs);
      else this.#due();
    });
  }
}
