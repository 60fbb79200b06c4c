import { describe, expect, it } from 'vitest';
import {
  addToFleet,
  ageFleet,
  ageInYear,
  cohortOf,
  fleetOfAge,
  hazardByAge,
  shrinkFleet,
  sumOf,
} from './cohorts.ts';

describe('cohorts', () => {
  it('spread a fleet around its mean age', () => {
    const fleet = fleetOfAge(100, 14, 9, 2023);
    const mean = fleet.reduce((total, twh, cohort) => total + twh * ageInYear(cohort, 2023), 0) / 100;
    expect(sumOf(fleet)).toBeCloseTo(100, 9);
    expect(mean).toBeGreaterThan(11);
    expect(mean).toBeLessThan(17);
  });

  it('leave about half of the plant at its life', () => {
    const hazards = hazardByAge(40, 4);
    const fleet: number[] = [];
    addToFleet(fleet, 2022, 100);
    for (let year = 2023; year <= 2062; year++) ageFleet(fleet, year, hazards);
    expect(sumOf(fleet)).toBeGreaterThan(40);
    expect(sumOf(fleet)).toBeLessThan(60);
  });

  it('add and shrink by period', () => {
    const fleet: number[] = [];
    addToFleet(fleet, 2031, 10);
    addToFleet(fleet, 2034, 10);
    expect(shrinkFleet(fleet, 20, 0.25)).toBe(15);
    expect(shrinkFleet(fleet, 15, 0)).toBe(15);
    expect(fleet[cohortOf(2030)]).toBe(15);
  });
});
