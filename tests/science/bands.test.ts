import { POLICIES } from '@accord/shared/content/policies.ts';
import { describe, expect, it } from 'vitest';
import { BANDS, runOf } from './bands.ts';

describe('bands of the whole model', () => {
  const runs = new Map(POLICIES.map((policy) => [policy, runOf(policy)]));

  it.each(BANDS)('$what', ({ what, policy, value, low, high }) => {
    const at = runs.get(policy);
    if (!at) throw new Error(policy);
    const found = value(at);
    expect(found, what).toBeGreaterThanOrEqual(low);
    expect(found, what).toBeLessThanOrEqual(high);
  });

  it('orders the policies by warming', () => {
    const warming = POLICIES.map((policy) => runs.get(policy)?.(2100).temperatureC ?? 0);
    expect(warming).toEqual(warming.toSorted((a, b) => b - a));
  });
});
