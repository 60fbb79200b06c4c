import { matchMaker } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';

/** What the framework lists of a room, as far as we look at it. */
interface Listing {
  readonly roomId: string;
  readonly processId: string;
}

/** The part of the Redis client that we use beside the framework. */
interface RedisClient {
  on(event: 'error', listen: () => void): unknown;
  hsetnx(key: string, field: string, value: string): Promise<number>;
  eval(script: string, keys: number, ...args: string[]): Promise<unknown>;
}

const KEY = 'roomcaches';
/** Does something to a listing unless another process holds it; the processes' clocks play no part. */
const unlessForeign = (act: string): string => `
  local kept = redis.call('HGET', KEYS[1], ARGV[1])
  if kept and cjson.decode(kept).processId ~= ARGV[2] then return 0 end
  ${act}
  return 1`;
const WRITE = unlessForeign(`redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])`);
const REMOVE = unlessForeign(`redis.call('HDEL', KEYS[1], ARGV[1])`);

/**
 * Which process holds which room, in Redis. The framework's driver lets the last who writes win; here a room has
 * one holder until that lets go or is found dead.
 */
export class Listings extends RedisDriver {
  constructor(url: string) {
    super(url);
    // It connects again by itself; whoever waited for an answer is told.
    this.#redis.on('error', () => undefined);
  }

  get #redis(): RedisClient {
    return (this as unknown as { _client: RedisClient })._client;
  }

  /**
   * False when some process holds the room already: of two who revive it, one does. Nobody does while Redis does not
   * answer: the framework discards a room only on a plain no.
   */
  async insert(room: Listing): Promise<boolean> {
    const inserted = this.#redis.hsetnx(KEY, room.roomId, JSON.stringify(room));
    return (await inserted.catch(() => 0)) === 1;
  }

  override async persist(room: Parameters<RedisDriver['persist']>[0]): Promise<boolean> {
    if (room.roomId === undefined) return false;
    const { roomId, processId } = room;
    return (await this.#redis.eval(WRITE, 1, KEY, roomId, processId, JSON.stringify(room))) === 1;
  }

  override async update(
    room: Parameters<RedisDriver['update']>[0],
    operations: Parameters<RedisDriver['update']>[1],
  ): Promise<boolean> {
    Object.assign(room, operations.$set);
    for (const [field, by] of Object.entries(operations.$inc ?? {}))
      (room as unknown as Record<string, number>)[field] =
        Number(room[field as keyof typeof room]) + Number(by);
    return this.persist(room);
  }

  override async remove(roomId: string): Promise<boolean> {
    return (await this.#redis.eval(REMOVE, 1, KEY, String(roomId), matchMaker.processId)) === 1;
  }

  /** Takes a listing away whoever holds it, unless it has changed hands meanwhile. */
  async evict({ roomId, processId }: Listing): Promise<void> {
    await this.#redis.eval(REMOVE, 1, KEY, roomId, processId);
  }
}
