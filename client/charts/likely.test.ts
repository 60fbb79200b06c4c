import { expect, test } from 'vitest';
import { likely } from './likely.ts';

const course = [
  [2025, 1],
  [2050, 2],
  [2100, 3],
] as const;

test('what is known has no range, what comes opens towards the ends', () => {
  expect(likely(course, [2, 5])).toEqual({
    low: [
      [2025, 1],
      [2050, 1.5],
      [2100, 2],
    ],
    high: [
      [2025, 1],
      [2050, 3],
      [2100, 5],
    ],
  });
  expect(likely(course, [2.5, 4], 2050).low).toEqual([
    [2050, 2],
    [2100, 2.5],
  ]);
});
