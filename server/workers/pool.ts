import { availableParallelism } from 'node:os';
import type { GameConfig } from '@accord/shared/game/state.ts';
import type { HostCommand, SeatCommand } from '@accord/shared/protocol/commands.ts';
import type { Logger } from 'pino';
import { Piscina } from 'piscina';
import { Refused } from '../refused.ts';
import type { HelpTask, ReviewTask, Series, ThinkTask } from './think.ts';

const IDLE_MS = 60_000;
const MAX_QUEUE = 2000;
/** An edited game that takes longer than this to play by itself plays nowhere. */
const TRIAL_MS = 20_000;
/** A worker holds the rules and one game at a time. */
const WORKER_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** Heavy thinking, away from the loop that the rooms live on. */
export interface Thinkers {
  think(task: ThinkTask): Promise<readonly SeatCommand[]>;
  /** What a mediator or the Chair proposes; null: nothing. */
  help(task: HelpTask): Promise<HostCommand | null>;
  review(task: ReviewTask): Promise<Series>;
  /** Rejects when an edited game does not come to its end. */
  trial(config: GameConfig): Promise<void>;
  readonly waiting: number;
  close(): Promise<void>;
}

/** Worker threads, started when there is something to think about; they keep the rules loaded. One less than the machine has cores, so that rooms keep theirs. */
export function startThinkers(
  log: Logger,
  threads: number = Math.max(1, availableParallelism() - 1),
): Thinkers {
  const pool = new Piscina({
    filename: new URL('./think.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    maxQueue: MAX_QUEUE,
    resourceLimits: WORKER_MEMORY,
  });
  // A worker that cannot start fails its tasks, not the server.
  pool.on('error', (err: unknown) => log.error({ err }, 'a worker failed'));
  let closed = false;
  /** Thinking that the end of the server cuts short is refused like any other work then; nothing has failed. */
  const run = async (
    task: object,
    name: 'think' | 'help' | 'review' | 'trial',
    signal: AbortSignal | null = null,
  ): Promise<unknown> => {
    try {
      return await pool.run(task, { name, signal });
    } catch (error) {
      throw closed ? new Refused('store-unavailable') : error;
    }
  };
  return {
    think: (task) => run(task, 'think') as Promise<readonly SeatCommand[]>,
    help: (task) => run(task, 'help') as Promise<HostCommand | null>,
    review: (task) => run(task, 'review') as Promise<Series>,
    trial: (config) => run(config, 'trial', AbortSignal.timeout(TRIAL_MS)) as Promise<void>,
    get waiting() {
      return pool.queueSize;
    },
    close: () => {
      closed = true;
      return pool.destroy();
    },
  };
}
