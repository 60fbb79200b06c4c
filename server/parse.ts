import type { z } from 'zod';
import { Refused } from './refused.ts';

const MAX_PATH = 80;

/** Reads untrusted input by its schema, or refuses it with the place of the first fault. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refused('bad-request', {
    field: fieldOf(result.error),
    reason: result.error.issues[0]?.code ?? 'invalid',
  });
}

/** The path of the first fault; an unknown key is named itself, cut to a length that cannot be abused. */
function fieldOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return '';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown].map(String).join('.').slice(0, MAX_PATH);
}
