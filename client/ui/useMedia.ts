import { useSyncExternalStore } from 'react';

const watched = new Map<string, MediaQueryList>();

function query(text: string): MediaQueryList {
  const known = watched.get(text) ?? matchMedia(text);
  watched.set(text, known);
  return known;
}

export const useMedia = (text: string): boolean =>
  useSyncExternalStore(
    (notify) => {
      const list = query(text);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => query(text).matches,
  );

export const usePhone = (): boolean => useMedia('(max-width: 599px)');
export const useNarrow = (): boolean => useMedia('(max-width: 1023px)');
