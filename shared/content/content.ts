import type { z } from 'zod';
import type { KINDS } from './kinds.ts';

type Kinds = typeof KINDS;

/** Everything shipped as content: folders become records by id, single files become one object. */
export type Content = {
  readonly [K in keyof Kinds]: Kinds[K] extends { folder: string; schema: z.ZodType }
    ? Readonly<Record<string, z.infer<Kinds[K]['schema']>>>
    : z.infer<Kinds[K]['schema']>;
};
