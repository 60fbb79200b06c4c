import type { GameState } from '@accord/shared/game/state.ts';
import type { Time } from '../time.ts';

const RETRY_MS = 1000;

/**
 * Stops a game's clock while the store cannot write that it stands: nobody's time runs out over a full disk. The
 * pause is written, as of the moment of the failure, before anything else is.
 */
export class Hold {
  readonly #time: Time;
  readonly #write: (sinceMs: number) => Promise<boolean>;
  #sinceMs: number | null = null;
  #shown: { readonly of: GameState; readonly state: GameState } | null = null;
  #cancel: () => void = () => {};

  /** @param write writes a pause as of a moment; answers whether that worked */
  constructor(time: Time, write: (sinceMs: number) => Promise<boolean>) {
    this.#time = time;
    this.#write = write;
  }

  get active(): boolean {
    return this.#sinceMs !== null;
  }

  /** Begins with a failure, and tries every second to end. A clock that stands needs no holding. */
  begin(state: GameState): void {
    if (this.active || state.clock.kind !== 'running') return;
    this.#sinceMs = this.#time.now();
    this.#retryLater();
  }

  /** Ends by writing the pause; answers whether the game goes on. */
  async end(): Promise<boolean> {
    if (this.#sinceMs === null) return true;
    if (!(await this.#write(this.#sinceMs))) return false;
    this.stop();
    return true;
  }

  /** What people see: a held game is paused, whatever the log says so far. */
  shown(state: GameState): GameState {
    if (this.#sinceMs === null || state.clock.kind !== 'running') return state;
    if (this.#shown?.of !== state) {
      const remainingMs = Math.max(0, state.clock.endsAtMs - this.#sinceMs);
      this.#shown = { of: state, state: { ...state, clock: { kind: 'paused', remainingMs } } };
    }
    return this.#shown.state;
  }

  stop(): void {
    this.#cancel();
    this.#sinceMs = null;
    this.#shown = null;
  }

  #retryLater(): void {
    this.#cancel = this.#time.after(RETRY_MS, () => {
      void this.end().then((ended) => {
        if (!ended && this.active) this.#retryLater();
      });
    });
  }
}
