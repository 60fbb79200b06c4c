import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainValues } from './plainValues.ts';
import { amount, share } from './quantity.ts';

describe('quantities', () => {
  const tree = z.strictObject({ price: amount, parts: z.strictObject({ solar: share }) });
  const leaf = (value: number) => ({ value, unit: 'USD/t', source: 'calibrated' });

  it('lose units and sources on the way to the model', () => {
    const parsed = tree.parse({ price: leaf(40), parts: { solar: leaf(0.2) } });
    expect(plainValues(parsed)).toEqual({ price: 40, parts: { solar: 0.2 } });
  });

  it.each([
    ['no source', { price: { value: 1, unit: 'USD/t' }, parts: { solar: leaf(0.2) } }],
    ['an empty unit', { price: { ...leaf(1), unit: '' }, parts: { solar: leaf(0.2) } }],
    ['an unknown key', { price: { ...leaf(1), sauce: 'x' }, parts: { solar: leaf(0.2) } }],
    ['a share above one', { price: leaf(1), parts: { solar: leaf(1.2) } }],
    ['a number that is none', { price: leaf(Number.NaN), parts: { solar: leaf(0.2) } }],
  ])('are refused with %s', (_, value) => {
    expect(tree.safeParse(value).success).toBe(false);
  });
});
