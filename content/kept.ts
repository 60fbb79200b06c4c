import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** Beside what was installed; it may be deleted at any time. */
const KEPT = fileURLToPath(new URL('../node_modules/.cache/carbon-accord/content.json', import.meta.url));

/**
 * What files said when they were parsed last, by a fingerprint of their text. Parsing YAML takes longer than
 * everything else that a process does before it serves; a file whose text is the same says the same. What is found
 * here is checked by its schema like anything else.
 */
export class Kept {
  readonly #path: string;
  readonly #known: Readonly<Record<string, unknown>>;
  readonly #used: Record<string, unknown> = {};
  #complete = true;

  constructor(path: string = KEPT) {
    this.#path = path;
    this.#known = readKept(path);
  }

  /** What a text says; undefined when it was not parsed before. */
  saidBy(text: string): unknown {
    const key = fingerprint(text);
    if (!Object.hasOwn(this.#known, key)) return undefined;
    this.#used[key] = this.#known[key];
    return this.#known[key];
  }

  /** Remembers what a text says, if JSON can say it too. */
  add(text: string, value: unknown): void {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value) ?? 'null'), value)) return;
    this.#used[fingerprint(text)] = value;
    this.#complete = false;
  }

  /** Keeps what was used and forgets the rest. Where nothing may be written, the next process parses again. */
  save(): void {
    if (this.#complete) return;
    const draft = `${this.#path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(draft, JSON.stringify(this.#used));
      renameSync(draft, this.#path);
    } catch {
      return;
    }
  }
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');

function readKept(path: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
