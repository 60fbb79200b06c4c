import { draw } from '@accord/shared/math/random.ts';

/** The dice of one run: the same seed throws the same. */
export class Draws {
  readonly #seed: number;
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** In [0, 1). */
  next(): number {
    this.#count += 1;
    return draw(this.#seed, 'faults', this.#count);
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** One of several, each as likely as its weight says. */
  weighted<T extends { readonly weight: number }>(of: readonly T[]): T {
    let at = this.next() * of.reduce((sum, { weight }) => sum + weight, 0);
    for (const one of of) {
      at -= one.weight;
      if (at < 0) return one;
    }
    throw new Error('nothing to choose from');
  }
}
