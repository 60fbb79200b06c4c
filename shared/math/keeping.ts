export type Keeper<T> = (about: object, key: string, compute: () => T) => T;

/**
 * Keeps what was computed for an object for as long as the object lives: states are never changed, so an answer
 * about a part of one stays true. Each call makes a memory of its own.
 */
export function keeping<T>(): Keeper<T> {
  const kept = new WeakMap<object, Map<string, T>>();
  return (about, key, compute) => {
    let known = kept.get(about);
    if (known === undefined) {
      known = new Map<string, T>();
      kept.set(about, known);
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = compute();
    known.set(key, now);
    return now;
  };
}
