import { describe, expect, it } from 'vitest';
import type { EconomyParameters } from '../content/model.ts';
import { damageShare } from './damages.ts';

const damages = {
  form: 'howard-sterner',
  perKelvinSquared: { 'howard-sterner': 0.0074, 'dice-2016': 0.00236, 'dice-2023': 0.0035 },
  referenceWarmingC: 1.36,
  multiplierExponent: 0.55,
  adaptationMaxShare: 0.4,
  adaptationHalfPctGdp: 0.35,
} as const;
const economy = (form: EconomyParameters['damages']['form']) =>
  ({ damages: { ...damages, form } }) as unknown as EconomyParameters;

describe('damages', () => {
  it.each([
    ['howard-sterner', 3, 0.0074 * (9 - 1.36 ** 2)],
    ['dice-2016', 3, 0.00236 * (9 - 1.36 ** 2)],
    ['dice-2023', 3, 0.0035 * (9 - 1.36 ** 2)],
    ['howard-sterner', 1.36, 0],
    ['howard-sterner', 1, 0],
  ] as const)('%s at %d K', (form, warming, expected) => {
    expect(damageShare(warming, 1, 0, 1, 0, economy(form))).toBeCloseTo(expected, 12);
  });

  it('adaptation avoids up to its limit, a tipping point multiplies', () => {
    const plain = damageShare(2, 1, 0, 1, 0, economy('howard-sterner'));
    expect(damageShare(2, 1, 0.35, 1, 0, economy('howard-sterner'))).toBeCloseTo(plain * 0.8, 12);
    expect(damageShare(2, 1, 0, 1.5, 0, economy('howard-sterner'))).toBeCloseTo(plain * 1.5, 12);
    expect(damageShare(2, 1.46, 0, 1, 0, economy('howard-sterner'))).toBeCloseTo(plain * 1.46, 12);
  });
});
