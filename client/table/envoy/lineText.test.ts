import { expect, it } from 'vitest';
import { filled, within } from './lineText.ts';

it('names within a sentence begin small, abbreviations stay', () => {
  expect(within('Coal retirement')).toBe('coal retirement');
  expect(within('NDC cut')).toBe('NDC cut');
  expect(within('退煤')).toBe('退煤');
});

it('a line is filled, and its sentences begin with a capital', () => {
  const words = { partner: 'the United States', promise: 'coal retirement' };
  expect(filled('{partner} owes us {promise}. {promise} is late.', words)).toBe(
    'The United States owes us coal retirement. Coal retirement is late.',
  );
});

it('a word that nobody knows is left to be seen', () => {
  expect(filled('In {year}.', {})).toBe('In {year}.');
});
