import { readFileSync } from 'node:fs';
import { REFUSAL_CODES } from '@accord/shared/math/result.ts';
import { CODE_ALPHABET, DOOR_CODES } from '@accord/shared/protocol/rooms.ts';
import { describe, expect, it } from 'vitest';
import { cleanCode } from '../app/pages/CodeField.tsx';

const read = (language: string): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL(`../../content/locales/${language}/refusals.json`, import.meta.url), 'utf8'),
  );

describe('every refusal has a sentence', () => {
  it.each([...REFUSAL_CODES, ...DOOR_CODES])('%s', (code) => {
    expect(read('en')[code]).toBeTruthy();
    expect(read('zh')[code]).toBeTruthy();
  });
});

describe('the code field', () => {
  it('lets through the alphabet of codes and nothing else', () => {
    for (const letter of CODE_ALPHABET) expect(cleanCode(letter)).toBe(letter);
    expect(cleanCode(' k7-0o1iq l ')).toBe('K7Q');
  });
});
