import type { Content } from './content.ts';

/**
 * One value of the content that a game plays with otherwise: what its host edited. The whole file where the path is
 * empty; taken away where there is no value.
 */
export interface ContentChange {
  readonly kind: keyof Content;
  /** The file of a folder; null where the kind is one file. */
  readonly id: string | null;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with one inside it set or taken away; everything else stays the same object. */
function withValue(node: unknown, path: ContentChange['path'], change: ContentChange): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change.value;
  if (Array.isArray(node))
    return node.map((item, i) => (i === Number(key) ? withValue(item, rest, change) : item));
  const object = isPlain(node) ? node : {};
  const inner = withValue(Object.hasOwn(object, key) ? object[key] : undefined, rest, change);
  const others = Object.entries(object).filter(([name]) => name !== String(key));
  if (inner === undefined) return Object.fromEntries(others);
  // The order of keys is the order of the file: what is changed stays in its place.
  return Object.hasOwn(object, key)
    ? Object.fromEntries(
        Object.entries(object).map(([name, old]) => [name, name === String(key) ? inner : old]),
      )
    : { ...object, [key]: inner };
}

/** The content with a host's changes; the shipped one is not touched. Whether they make sense is for others to say. */
export const withChanges = (content: Content, changes: readonly ContentChange[]): Content =>
  changes.reduce(
    (now, change) =>
      withValue(
        now,
        [change.kind, ...(change.id === null ? [] : [change.id]), ...change.path],
        change,
      ) as Content,
    content,
  );

/** Every value in which an edited file differs, deepest first place: what `withChanges` makes of the first the second. */
export function changesBetween(
  file: Pick<ContentChange, 'kind' | 'id'>,
  before: unknown,
  after: unknown,
  path: ContentChange['path'] = [],
): readonly ContentChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isPlain(before) || !isPlain(after))
    return [{ ...file, path, ...(after === undefined ? {} : { value: after }) }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesBetween(file, before[key], after[key], [...path, key]));
}
