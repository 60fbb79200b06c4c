import { expect, it } from 'vitest';
import { looksLike, writtenText } from './text.ts';

const name = writtenText(1, 24);

it.each([
  ['  Lin  Wei ', 'Lin Wei'],
  ['Zoe\u0308', 'Zoë'],
  ['王小明', '王小明'],
  ['Ali\u200bce', 'Alice'],
  ['\u202eevil\u202c', 'evil'],
  ['a\u0000b\tc\nd', 'ab c d'],
  ['👩\u200d🏫', '👩\u200d🏫'],
  [`Z${'\u0335'.repeat(12)}`, `Z${'\u0335'.repeat(3)}`],
])('%j is written %j', (typed, written) => {
  expect(name.parse(typed)).toBe(written);
});

it.each([[''], ['  '], ['\u200b\u202e'], ['x'.repeat(25)], ['x'.repeat(10_000)], [7], [null]])(
  'refuses %j',
  (typed) => {
    expect(name.safeParse(typed).success).toBe(false);
  },
);

it('knows names that look alike', () => {
  expect(looksLike('Ｌin')).toBe(looksLike('lin'));
  expect(looksLike('Lin')).not.toBe(looksLike('Wei'));
});
