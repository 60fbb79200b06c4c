import { KINDS } from '@accord/shared/content/kinds.ts';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { FileRef } from './files.ts';

/** What is wrong with a file, in words that need no translation: a place, and what the schema says. */
export interface Fault {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

export interface Checked {
  /** As the game would read it; null while something is wrong. */
  readonly value: unknown;
  /** As it is written, for the form; null when it is no YAML. */
  readonly plain: unknown;
  readonly faults: readonly Fault[];
}

/** Reads a file by its schema and finds every fault, each with its line. */
export function check(ref: FileRef, text: string): Checked {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      path: '',
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? '',
    }));
    return { value: null, plain: null, faults };
  }
  const plain: unknown = document.toJS();
  const schema: z.ZodType = KINDS[ref.kind].schema;
  const result = schema.safeParse(plain);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => {
      const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined;
      return {
        path: issue.path.map(String).join('.'),
        line: node?.range ? lines.linePos(node.range[0]).line : null,
        message: issue.message,
      };
    });
    return { value: null, plain, faults };
  }
  const named = (plain as { id?: unknown }).id;
  if (ref.id !== null && named !== ref.id)
    return { value: null, plain, faults: [{ path: 'id', line: 1, message: `id: ${ref.id}` }] };
  return { value: result.data, plain, faults: [] };
}
