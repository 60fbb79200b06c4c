import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '@accord/shared/content/content.ts';
import { KINDS, type Kind } from '@accord/shared/content/kinds.ts';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Kept } from './kept.ts';

/** What is wrong with a content file, and where. */
export type ContentFault = {
  readonly file: string;
  readonly key: string;
  readonly line: number | null;
  readonly expected: string;
  readonly found: string;
};

/** Thrown when content does not fit its schemas; carries every fault found. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];
  constructor(faults: readonly ContentFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** One line for a person: file, line, key, expected, found. */
export function describeFault(fault: ContentFault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}: ${fault.key}: expected ${fault.expected}, found ${fault.found}`;
}

/** The folder of the content that this game ships. */
export const SHIPPED = dirname(fileURLToPath(import.meta.url));

/** Reads and checks all content of a folder; throws a ContentError that lists every fault. */
export function loadContent(folder: string = SHIPPED): Content {
  const kept = new Kept();
  const content = loadKinds(Object.keys(KINDS) as (keyof Content)[], folder, kept);
  if (folder === SHIPPED) kept.save();
  return content;
}

/** Reads and checks the named kinds only, e.g. what the model needs without the rules of the game. */
export function loadKinds<K extends keyof Content>(
  kinds: readonly K[],
  folder: string = SHIPPED,
  kept: Kept = new Kept(),
): Pick<Content, K> {
  const faults: ContentFault[] = [];
  const reading = { root: folder, faults, kept };
  const content: Partial<Record<K, unknown>> = {};
  for (const name of kinds) {
    const kind: Kind = KINDS[name];
    content[name] =
      'folder' in kind
        ? readFolder(reading, kind.folder, kind.schema)
        : readFile(reading, kind.file, kind.schema);
  }
  if (faults.length > 0) throw new ContentError(faults);
  return content as Pick<Content, K>;
}

/** A fingerprint of content that does not depend on the order of keys or files. */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 16);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** One reading of a folder of content. */
interface Reading {
  readonly root: string;
  readonly faults: ContentFault[];
  readonly kept: Kept;
}

function readFolder(
  reading: Reading,
  folder: string,
  schema: z.ZodType<{ id: string }>,
): Record<string, unknown> {
  const { root, faults } = reading;
  const path = join(root, folder);
  if (!existsSync(path)) {
    faults.push({ file: `${folder}/`, key: '(folder)', line: null, expected: 'a folder', found: 'nothing' });
    return {};
  }
  const records: Record<string, unknown> = {};
  for (const file of readdirSync(path).filter(isYaml).sort()) {
    const record = readFile(reading, `${folder}/${file}`, schema);
    if (record === undefined) continue;
    const id = basename(file).replace(/\.ya?ml$/, '');
    if (record.id !== id)
      faults.push({ file: `${folder}/${file}`, key: 'id', line: null, expected: id, found: record.id });
    records[id] = record;
  }
  return records;
}

const isYaml = (file: string) => /\.ya?ml$/.test(file);

function readFile<T>(reading: Reading, file: string, schema: z.ZodType<T>): T | undefined {
  const { root, faults, kept } = reading;
  const path = join(root, file);
  if (!existsSync(path)) {
    faults.push({ file, key: '(file)', line: null, expected: 'a file', found: 'nothing' });
    return undefined;
  }
  const text = readFileSync(path, 'utf8');
  const said = kept.saidBy(text);
  const known = said === undefined ? undefined : schema.safeParse(said);
  if (known?.success) return known.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    faults.push({ file, key: '(syntax)', line, expected: 'YAML', found: firstLine(error.message) });
  }
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) {
    kept.add(text, value);
    return result.data;
  }
  for (const issue of result.error.issues.flatMap(oneKeyEach))
    faults.push({
      file,
      key: issue.path.map(String).join('.') || '(root)',
      line: lineOf(document, lines, issue.path),
      expected: expectation(issue),
      found: describeValue(valueAt(value, issue.path)),
    });
  return undefined;
}

const firstLine = (text: string) => text.split('\n')[0] ?? text;

type Issue = z.core.$ZodIssue;

/** Unknown keys are reported one by one, each at its own place. */
function oneKeyEach(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'unrecognized_keys':
      return 'no such key';
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let node = value;
  for (const key of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<PropertyKey, unknown>)[key];
  }
  return node;
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** The line of the key, or of the nearest parent that is in the file. */
function lineOf(document: YamlDocument, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
