import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
