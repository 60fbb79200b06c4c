import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { matchMaker } from '@colyseus/core';
import { RedisPresence } from '@colyseus/redis-presence';
import { Refused } from '../refused.ts';
import type { Directory } from '../rooms/directory.ts';
import type { Time } from '../time.ts';
import { Listings } from './listings.ts';

/** A process that does not answer within this is asked whether it lives. */
const ANSWER_MS = 1000;
const WATCH_EVERY_MS = 2000;

/**
 * Many processes behind one address. Redis says who holds a room; the database is the truth, and refuses whoever
 * writes to a log that somebody else has continued.
 */
export class Cluster {
  readonly driver: Listings;
  readonly presence: RedisPresence;
  readonly #time: Time;
  #cancel: () => void = () => {};

  constructor(url: string, time: Time) {
    this.driver = new Listings(url);
    this.presence = new RedisPresence(url);
    this.#time = time;
  }

  /** The lobby of a room that another process holds and answers for; null when nobody does. */
  async lobbyElsewhere(code: string): Promise<LobbyAnswer | null> {
    const listing = await this.driver.findOne({ roomId: code });
    if (listing === undefined) return null;
    if (listing.processId === matchMaker.processId) {
      // Asked only where the room is not open: what says otherwise is left of one that never came to be.
      await this.driver.evict(listing);
      return null;
    }
    try {
      return await matchMaker.remoteRoomCall<never>(code, 'lobby' as never, [] as never, ANSWER_MS);
    } catch {
      // A dead process loses all its rooms at once, a living one those that it no longer knows.
      if (await matchMaker.healthCheckProcessId(listing.processId)) await this.driver.evict(listing);
      return null;
    }
  }

  /** Keeps the rooms of this process listed after Redis forgot, and closes those that moved away. */
  watch(directory: Directory): void {
    this.#cancel = this.#time.after(WATCH_EVERY_MS, () => {
      void this.#compare(directory)
        .catch(() => undefined)
        .finally(() => this.watch(directory));
    });
  }

  stop(): void {
    this.#cancel();
  }

  /** Whether Redis answers; refused when it does not. */
  async ping(): Promise<void> {
    const answered = this.presence.exists('ping').then(() => true);
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ANSWER_MS).unref());
    if (!(await Promise.race([answered.catch(() => false), late]))) throw new Refused('store-unavailable');
  }

  async #compare(directory: Directory): Promise<void> {
    const codes = directory.codes();
    const listed = await matchMaker.findRoomsByIds([...codes]);
    if (codes.some((code) => !listed.has(code))) await matchMaker.restoreMissingRoomCaches();
    for (const code of codes) {
      const holder = listed.get(code)?.processId;
      if (holder !== undefined && holder !== matchMaker.processId) directory.opened(code)?.onMoved();
    }
  }
}
