/** How finely the world is drawn. */
export interface Level {
  /** Most pixels of the picture for one of the page, along a side. */
  readonly mostRatio: number;
  /** Most dots that travel along flows at a time. */
  readonly mostPulses: number;
}

const LEVELS = [
  { mostRatio: 2, mostPulses: 8 },
  { mostRatio: 1, mostPulses: 8 },
  { mostRatio: 1, mostPulses: 2 },
  { mostRatio: 0.6, mostPulses: 0 },
] as const satisfies readonly Level[];

/** A frame may take the page's own thread this long: the rest of 16 ms belongs to fingers and figures. */
const MOST_FRAME_MS = 6;
/** Slower than this the world does not move but jump: a machine without a graphics card draws it as it can. */
const MOST_PACE_MS = 66;
/** So many frames are judged together; one in twenty may be slow, and half may come late. */
const FRAMES = 40;
const SLOW_SHARE = 0.05;
const LATE_SHARE = 0.5;

/** Begins with the finest level and steps down where frames take too long; what was too much is not tried again. */
export class Quality {
  #at = 0;
  #frames = 0;
  #slow = 0;
  #late = 0;
  /** Frames after a new picture are no measure: textures are made and sent. */
  #settled = false;

  get level(): Level {
    return LEVELS[this.#at] ?? LEVELS[0];
  }

  /**
   * Takes note of a frame; answers whether the level fell.
   * @param ms what it took of the page's own thread
   * @param sinceLastMs how long after the one before it came
   */
  frame(ms: number, sinceLastMs: number): boolean {
    this.#frames++;
    if (ms > MOST_FRAME_MS) this.#slow++;
    if (sinceLastMs > MOST_PACE_MS) this.#late++;
    if (this.#frames < FRAMES) return false;
    const tooSlow = this.#slow > FRAMES * SLOW_SHARE || this.#late > FRAMES * LATE_SHARE;
    const judged = this.#settled;
    this.#frames = 0;
    this.#slow = 0;
    this.#late = 0;
    this.#settled = true;
    if (!judged || !tooSlow || this.#at === LEVELS.length - 1) return false;
    this.#at++;
    this.#settled = false;
    return true;
  }
}
