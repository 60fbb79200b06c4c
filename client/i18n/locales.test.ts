import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../../content/locales/', import.meta.url).pathname;

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key))
    : [path];

/** Chinese has one plural form: `_one` has no twin there. */
const shared = (keys: readonly string[]) => keys.filter((key) => !key.endsWith('_one')).sort();

const read = (language: string, file: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, language, file), 'utf8'));

const slots = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1]).sort();

const leaf = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);

describe('the two languages say the same things', () => {
  const files = readdirSync(join(ROOT, 'en'));

  it('have the same files', () => {
    expect(readdirSync(join(ROOT, 'zh')).sort()).toEqual(files.sort());
  });

  it.each(files)('%s has the same keys and slots', (file) => {
    const en = read('en', file);
    const zh = read('zh', file);
    expect(shared(keysOf(zh))).toEqual(shared(keysOf(en)));
    for (const key of shared(keysOf(en)).filter((k) => !k.endsWith('_other'))) {
      expect(slots(String(leaf(zh, key))), key).toEqual(slots(String(leaf(en, key))));
    }
  });
});

/** What a choice moves in the model is named to people, and never by the name that the engine gives it. */
describe('levers that choices move', () => {
  const choices = new URL('../../content/choices/', import.meta.url);
  const moved = readdirSync(choices)
    .map((file) => parse(readFileSync(new URL(file, choices), 'utf8')) as ChoiceText)
    .flatMap(({ options }) => options.flatMap(({ effects }) => effects))
    .flatMap(({ on, lever }) => (on === 'lever' && lever !== undefined ? [lever] : []));

  it.each(['en', 'zh'])('have words in %s', (language) => {
    const { engine } = read(language, 'table.json') as { engine: Record<string, string> };
    expect(Object.keys(engine).sort()).toEqual([...new Set(moved)].sort());
  });
});

interface ChoiceText {
  readonly options: readonly {
    readonly effects: readonly { readonly on: string; readonly lever?: string }[];
  }[];
}
