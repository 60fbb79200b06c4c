import { describe, expect, it } from 'vitest';
import { hazardByAge, sumOf } from './cohorts.ts';
import { ageEight, COHORTS, fleetAround, steadyFleet } from './eightCohorts.ts';

const CARS = hazardByAge(15, 4);

describe('goods in eight cohorts', () => {
  it('lose nothing but what dies when a new period begins', () => {
    const fleet = [8, 7, 6, 5, 4, 3, 2, 1];
    const immortal = hazardByAge(1e6, 4);
    expect(ageEight(fleet, 2025, immortal)).toBeCloseTo(36, 6);
    expect(fleet[0]).toBe(0);
    expect(fleet[COHORTS - 1]).toBeCloseTo(3, 6);
  });

  it('of one year are half gone after their life', () => {
    const fleet = [1, 0, 0, 0, 0, 0, 0, 0];
    let year = 2026;
    while (ageEight(fleet, year, CARS) > 0.5) year++;
    expect(year - 2025).toBeGreaterThan(12);
    expect(year - 2025).toBeLessThan(20);
  });

  it('in a steady state are replaced at the same rate for ever', () => {
    const fleet = steadyFleet(1, 0, CARS, 2023);
    const bought: number[] = [];
    for (let year = 2024; year <= 2100; year++) {
      const needed = 1 - ageEight(fleet, year, CARS);
      fleet[0] = (fleet[0] ?? 0) + needed;
      bought.push(needed);
    }
    expect(sumOf(fleet)).toBeCloseTo(1, 9);
    for (const share of bought) {
      expect(share).toBeGreaterThan(0.04);
      expect(share).toBeLessThan(0.1);
    }
  });

  it('start around the age that the data give', () => {
    const [young, old] = [fleetAround(10, 12, 8, 2023), fleetAround(10, 35, 8, 2023)];
    expect(sumOf(young)).toBeCloseTo(10, 9);
    expect(young[2] ?? 0).toBeGreaterThan(old[2] ?? 0);
    expect(old[7] ?? 0).toBeGreaterThan(young[7] ?? 0);
  });
});
