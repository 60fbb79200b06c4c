import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { Rulebook } from './rulebook.ts';
import type { RandomBytes } from './secrets.ts';
import type { EventStore } from './store/eventStore.ts';
import type { Time } from './time.ts';
import type { Thinkers } from './workers/pool.ts';

/** What games need of the world around them; tests bring their own. */
export interface Services {
  readonly store: EventStore;
  readonly rulebook: Rulebook;
  readonly thinkers: Thinkers;
  readonly time: Time;
  readonly random: RandomBytes;
  readonly metrics: Metrics;
  readonly log: Logger;
}
