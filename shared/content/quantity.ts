import { z } from 'zod';

/**
 * A number (or list, or map of numbers) with where it comes from. `source` names a publication or
 * data set, or holds the word `calibrated` for a choice of ours that a test keeps in its band.
 */
export const quantity = <S extends z.ZodType>(value: S) =>
  z.strictObject({
    value,
    unit: z.string().min(1),
    source: z.string().min(1),
    note: z.string().min(1).optional(),
  });

/** A finite number with unit and source: the usual leaf of a content file. */
export const amount = quantity(z.number());

/** A finite number of at least zero. */
export const amountFromZero = quantity(z.number().min(0));

/** A share between 0 and 1. */
export const share = quantity(z.number().min(0).max(1));

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
