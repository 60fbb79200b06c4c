import type { Logger } from 'pino';
import { Refused } from '../refused.ts';
import type { EventStore } from './eventStore.ts';

/**
 * A store whose every failure is one refusal: a full disk, a file that became read-only, a database that went
 * away. Whoever asked is told to try again; what really happened is in the log.
 */
export function reliable(store: EventStore, log: Logger): EventStore {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return await (member.apply(target, args) as Promise<unknown>);
        } catch (err) {
          log.error({ err, act: String(name) }, 'the store failed');
          throw new Refused('store-unavailable');
        }
      };
    },
  });
}
