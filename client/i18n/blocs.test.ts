import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../../content/', import.meta.url);

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<'en' | 'zh', string>>;
  readonly letters: Readonly<Record<'en' | 'zh', string>>;
}

const locale = (language: string): Record<string, { name: string; letters: string; called: string }> =>
  JSON.parse(readFileSync(new URL(`locales/${language}/blocs.json`, ROOT), 'utf8'));

const blocs = readdirSync(new URL('blocs/', ROOT)).map(
  (file) => parse(readFileSync(new URL(`blocs/${file}`, ROOT), 'utf8')) as Named,
);

/** The first page names blocs before any content has come; it must name them as the content does. */
describe.each(['en', 'zh'] as const)('bloc names in %s', (language) => {
  it.each(blocs.map((b) => [b.id, b] as const))('%s', (id, bloc) => {
    const { called, ...words } = locale(language)[id] ?? {};
    expect(words).toEqual({ name: bloc.name[language], letters: bloc.letters[language] });
    // Within a sentence, English puts an article before most of them.
    expect(called?.replace(/^the /, '').toLowerCase()).toBe(bloc.name[language].toLowerCase());
  });
});
