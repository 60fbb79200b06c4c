import type { Content } from '@accord/shared/content/content.ts';

/** A number of the content with its unit and where it comes from. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
  readonly unit: string;
  readonly source: string;
}

const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

const isLeaf = (node: unknown): node is Omit<Leaf, 'path'> =>
  isRecord(node) && 'value' in node && 'unit' in node && 'source' in node;

/** A part of a map or of a list. */
const childOf = (node: unknown, key: string): unknown =>
  Array.isArray(node) ? (node[Number(key)] as unknown) : isRecord(node) ? node[key] : undefined;

/** The node at a dotted path of the rules, as the content files hold it. */
function nodeAt(content: Content, path: string): { readonly leaf: Leaf | null; readonly inner: unknown } {
  const keys = path.replace(/^model\./, '').split('.');
  let node: unknown = content;
  for (const [i, key] of keys.entries()) {
    if (isLeaf(node)) {
      const inner = keys.slice(i).reduce<unknown>(childOf, node.value);
      return { leaf: { path, unit: node.unit, source: node.source, value: inner }, inner };
    }
    node = isRecord(node) ? node[key] : undefined;
  }
  return {
    leaf: isLeaf(node) ? { path, unit: node.unit, source: node.source, value: node.value } : null,
    inner: node,
  };
}

/** The parameter that carries a rule; null where the path names a verb or a measure as a whole. */
export const leafAt = (content: Content, path: string): Leaf | null => nodeAt(content, path).leaf;

/** What a path such as `verbs.border-exemption` names, in the reader's language. */
export function nameAt(content: Content, path: string, language: 'en' | 'zh'): string | null {
  const { inner } = nodeAt(content, path);
  const name = isRecord(inner) ? inner.name : undefined;
  return isRecord(name) && typeof name[language] === 'string' ? (name[language] as string) : null;
}

/** All leaves below a tree, with their paths. */
export function leavesOf(tree: unknown, path = ''): readonly Leaf[] {
  if (isLeaf(tree)) return [{ path, value: tree.value, unit: tree.unit, source: tree.source }];
  if (!isRecord(tree)) return [];
  return Object.entries(tree).flatMap(([key, node]) => leavesOf(node, path ? `${path}.${key}` : key));
}

/** "borderCharge.gdpFactor" as words. */
export const pathWords = (path: string): string =>
  path
    .split('.')
    .map((part) => part.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase())
    .join(' › ');

export const valueWords = (value: unknown): string => {
  if (typeof value === 'number') return String(Number(value.toPrecision(6))).replace('-', '−');
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.length > 6
      ? `${value.slice(0, 6).map(valueWords).join(', ')} …`
      : value.map(valueWords).join(', ');
  return value === null || value === undefined ? '–' : '…';
};
