import { expect, test } from 'vitest';
import { likelyWarming } from './likely.ts';

test('two chances in three lie around the median of the warming to come, and nothing around what is known', () => {
  const quantiles = [
    [0.17, 0.5],
    [0.5, 1],
    [0.83, 2],
  ] as const;
  expect(likelyWarming(1, 3, quantiles)).toEqual([2, 5]);
  expect(likelyWarming(1.5, 1.5, quantiles)).toEqual([1.5, 1.5]);
});
