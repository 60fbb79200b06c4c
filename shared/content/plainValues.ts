/** Bare numbers of a parameter tree. Stands apart from the schemas, which the browser does not load. */

type Leaf = { readonly value: unknown; readonly unit: string; readonly source: string };

/** A parameter tree with every leaf replaced by its bare value. */
export type PlainValues<T> = T extends Leaf ? T['value'] : { readonly [K in keyof T]: PlainValues<T[K]> };

const isLeaf = (node: object): node is Leaf => 'value' in node && 'unit' in node && 'source' in node;

/** Strips units and sources from a parameter tree: what the model computes with. */
export function plainValues<T extends object>(tree: T): PlainValues<T> {
  if (isLeaf(tree)) return tree.value as PlainValues<T>;
  const entries = Object.entries(tree).map(([key, node]) => [key, plainValues(node as object)]);
  return Object.fromEntries(entries) as PlainValues<T>;
}
