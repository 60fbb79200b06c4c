/** A record with every value changed; the keys and their order stay. */
export function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  const changed: Record<string, U> = {};
  for (const key in record) changed[key] = change(record[key] as T, key);
  return changed;
}
