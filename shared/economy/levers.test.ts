import { describe, expect, it } from 'vitest';
import { copyLevers, LEVER_NAMES, neutralLevers } from './levers.ts';
import { policyPathAt } from './policyLevers.ts';

const YEARS = [2025, 2030, 2035, 2050, 2070, 2100];

describe('levers', () => {
  it.each([
    [2023, 7],
    [2025, 7],
    [2028, 13.6],
    [2030, 18],
    [2060, 77.5],
    [2120, 90],
  ])('a path in %i is %d', (year, expected) => {
    expect(policyPathAt([7, 18, 35, 70, 85, 90], YEARS, year)).toBeCloseTo(expected, 9);
  });

  it('a constant is constant, nothing is zero', () => {
    expect(policyPathAt(0.35, YEARS, 2040)).toBe(0.35);
    expect(policyPathAt(undefined, YEARS, 2040)).toBe(0);
  });

  it('do nothing when neutral', () => {
    const levers = neutralLevers();
    const active = LEVER_NAMES.filter((name) => levers[name] !== 0);
    expect(active.toSorted()).toEqual(['digitalDemand', 'fuelPriceShock', 'mineralAccess']);
  });

  it('are copied, every one of them', () => {
    const from = neutralLevers();
    LEVER_NAMES.forEach((name, i) => {
      from[name] = i + 0.5;
    });
    const to = neutralLevers();
    copyLevers(to, from);
    expect(to).toEqual(from);
  });
});
