import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { TableState } from '../net/tableStore.ts';
import type { World } from './worlds.ts';

/** The states of several lines as one list; the same list as long as none of them changed. */
export function useWorlds(worlds: readonly World[]): readonly TableState[] {
  const last = useRef<readonly TableState[]>([]);
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = worlds.map((w) => w.connection.store.subscribe(notify));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [worlds],
  );
  return useSyncExternalStore(subscribe, () => {
    const next = worlds.map((w) => w.connection.store.getState());
    if (next.length === last.current.length && next.every((s, i) => s === last.current[i]))
      return last.current;
    last.current = next;
    return next;
  });
}
