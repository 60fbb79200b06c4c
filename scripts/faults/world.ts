import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { Ledger, wait } from './ledger.ts';
import { Network } from './network.ts';
import { type Order, ServerProcess } from './process.ts';
import { Seat } from './seat.ts';
import { freePort, type Postgres, Redis } from './services.ts';

export const newSeatKey = (): string => randomBytes(32).toString('base64url');

/** One process and the port that it always has. */
interface Post {
  readonly port: number;
  process: ServerProcess | null;
}

/** What many processes share. */
interface Shared {
  readonly postgres: Postgres;
  readonly database: string;
  readonly databaseUrl: string;
  readonly redis: Redis;
}

/** One class under test: servers with a disk of their own, a network for each person, and the people. */
export class World {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'carbon-accord-faults-'));
  readonly ledger = new Ledger();
  readonly seats: Seat[] = [];
  readonly networks: Network[] = [];
  readonly shared: Shared | null;
  readonly #posts: readonly Post[];
  #game: GameCreatedAnswer | null = null;
  #restarting: Promise<void> = Promise.resolve();

  private constructor(shared: Shared | null, posts: readonly Post[]) {
    this.shared = shared;
    this.#posts = posts;
  }

  /** @param postgres where two processes share a database; null for one process with a file */
  static async start(postgres: Postgres | null, seed: number): Promise<World> {
    const posts: Post[] = [];
    for (let n = 0; n < (postgres === null ? 1 : 2); n++)
      posts.push({ port: await freePort(), process: null });
    const database = `run_${seed}_${process.pid}_${Date.now()}`;
    const shared =
      postgres === null
        ? null
        : { postgres, database, databaseUrl: await postgres.database(database), redis: await Redis.start() };
    const world = new World(shared, posts);
    // One after the other: the first one makes the tables.
    for (const post of posts) await world.#open(post, 0);
    return world;
  }

  get code(): string {
    return this.#game?.code ?? '';
  }

  get databaseUrl(): string | undefined {
    return this.shared?.databaseUrl;
  }

  /** A class whose game everybody of `blocs` comes to, each through a network of their own. */
  async open(scenario: string, seed: number, blocs: readonly string[]): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${this.#posts[0]?.port}/api/games`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ scenario, mode: 'class', timed: true, seed }),
    });
    this.#game = (await answer.json()) as GameCreatedAnswer;
    await this.#come('host', { as: 'host', key: this.#game.hostKey });
    for (const bloc of blocs)
      await this.#come(bloc, { as: 'newcomer', bloc, name: `Head ${bloc}`, key: newSeatKey() });
  }

  async #come(name: string, entry: Readonly<Record<string, unknown>>): Promise<void> {
    const network = await Network.to(this.#posts.map(({ port }) => port));
    this.networks.push(network);
    this.seats.push(new Seat(name, network, this.code, entry, this.ledger));
  }

  /** The same person on a second device, in the same network. */
  secondTab(of: Seat): Seat {
    const tab = new Seat(`${of.name}-tab`, of.network, this.code, of.entry, this.ledger);
    this.seats.push(tab);
    return tab;
  }

  /** Every process suffers, or is told that it no longer does. */
  order(order: Order): void {
    for (const { process: server } of this.#posts) server?.order(order);
  }

  /**
   * Ends a process and starts it again, one at a time.
   * @param signal SIGKILL as a power cut of the process would, SIGTERM as an operator does
   */
  restart(which: number, signal: 'SIGKILL' | 'SIGTERM', gapMs: number, clockShiftMs = 0): Promise<void> {
    const post = this.#posts[which % this.#posts.length] as Post;
    this.#restarting = this.#restarting.then(async () => {
      await post.process?.end(signal);
      await wait(gapMs);
      await this.#open(post, clockShiftMs);
    });
    return this.#restarting;
  }

  async #open(post: Post, clockShiftMs: number): Promise<void> {
    post.process = await ServerProcess.start({
      PORT: String(post.port),
      DATA_DIR: this.dataDir,
      CLOCK_SHIFT_MS: String(clockShiftMs),
      ...(this.shared !== null && {
        DATABASE_URL: this.shared.databaseUrl,
        REDIS_URL: this.shared.redis.url,
        PUBLIC_ADDRESS: `127.0.0.1:${post.port}`,
      }),
    });
    this.ledger.readyMs = performance.now();
  }

  /** Everything works again. */
  async heal(): Promise<void> {
    await this.#restarting;
    this.order({ type: 'slow', ms: 0 });
    this.order({ type: 'full', on: false });
    this.order({ type: 'readOnly', on: false });
    for (const network of this.networks) network.flow();
  }

  /** Hashes of the game's state in every process that holds it. */
  async hashes(): Promise<readonly string[]> {
    const all = await Promise.all(this.#posts.map(({ process: server }) => server?.hash(this.code)));
    return all.filter((hash) => typeof hash === 'string');
  }

  async close(): Promise<void> {
    for (const seat of this.seats) seat.close();
    for (const network of this.networks) await network.close();
    for (const { process: server } of this.#posts) await server?.end('SIGKILL');
    await this.shared?.redis.stop();
  }

  removeData(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
