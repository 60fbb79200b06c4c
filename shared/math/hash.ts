import { digest } from './random.ts';

/** Digests of frozen-in-time subtrees: `evolve` keeps what it does not change, so most of a state is known. */
const known = new WeakMap<object, string>();

function childText(value: unknown): string {
  return value !== null && typeof value === 'object' ? stateHash(value) : (JSON.stringify(value) ?? 'null');
}

/**
 * Hash of plain JSON-safe data, independent of the order of keys (a Merkle tree over the value).
 * Values must not be changed after they were hashed; state never is.
 */
export function stateHash(value: object): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value)
    ? `[${value.map(childText).join(',')}]`
    : `{${Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, child]) => `${key}:${childText(child)}`)
        .join(',')}}`;
  const hash = digest(text);
  known.set(value, hash);
  return hash;
}
