import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refused } from '../refused.ts';

export const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Limits per address. A school shares one address: sixty pupils must get in within seconds, each with a
 * look at the game, a join, and a few tries.
 */
const REQUESTS = { points: 1200, duration: 60 };
const GAMES = { points: 60, duration: 60 };
/** Guesses of codes: of 729 million, so this is plenty for typing errors and nothing for a search. */
const WRONG_CODES = { points: 120, duration: 600 };

/** Doorkeeping by address. Addresses are kept in memory only, for as long as a limit lasts. */
export class Limits {
  readonly #requests = new RateLimiterMemory(REQUESTS);
  readonly #games = new RateLimiterMemory(GAMES);
  readonly #wrongCodes = new RateLimiterMemory(WRONG_CODES);

  async request(address: string): Promise<void> {
    await consume(this.#requests, address);
  }

  async newGame(address: string): Promise<void> {
    await consume(this.#games, address);
  }

  /** Counts a code that no game has. */
  async wrongCode(address: string): Promise<void> {
    await consume(this.#wrongCodes, address);
  }

  /** Refuses whoever has guessed too often, before the next guess is looked at. */
  async mayGuess(address: string): Promise<void> {
    const used = await this.#wrongCodes.get(address);
    if (used !== null && used.remainingPoints <= 0)
      throw new Refused('too-many', { seconds: seconds(used.msBeforeNext) });
  }
}

async function consume(limiter: RateLimiterMemory, address: string): Promise<void> {
  await limiter.consume(address).catch((reached: { msBeforeNext?: number }) => {
    throw new Refused('too-many', { seconds: seconds(reached.msBeforeNext ?? 0) });
  });
}

const seconds = (ms: number): number => Math.ceil(ms / 1000);
