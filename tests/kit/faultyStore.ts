import type { EventStore } from '../../server/store/eventStore.ts';

/** A store whose disk can be filled and emptied by a test. */
export class FaultyStore {
  full = false;
  readonly store: EventStore;

  constructor(inner: EventStore) {
    this.store = new Proxy(inner, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (this.full && name !== 'close') return Promise.reject(new Error('database or disk is full'));
          return member.apply(target, args) as unknown;
        };
      },
    });
  }
}
