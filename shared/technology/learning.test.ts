import { describe, expect, it } from 'vitest';
import {
  deployedIndex,
  effectiveExperience,
  learningCurve,
  learningIndex,
  licensedSpillover,
} from './learning.ts';

const solar = learningCurve({ learningRatePerDoubling: 0.2, floorShareOf2023Cost: 0.35, experience2023: 1 });

describe('learning by doing', () => {
  it.each([
    [1, 1],
    [2, 0.35 + 0.65 * 0.8],
    [4, 0.35 + 0.65 * 0.64],
    [1e12, 0.35],
  ])('after %d times the experience cost is %d', (ratio, index) => {
    expect(learningIndex(ratio, solar)).toBeCloseTo(index, 3);
  });

  it('counts what spills over, all of it with a licence', () => {
    expect(effectiveExperience(10, 100, 0.6)).toBe(64);
    expect(licensedSpillover(0.6, 0)).toBe(0.6);
    expect(licensedSpillover(0.6, 1)).toBe(1);
  });

  it('is withheld by bans, licence or not', () => {
    expect(licensedSpillover(0.6, 0, 0.5)).toBe(0.3);
    expect(licensedSpillover(0.6, 1, 1)).toBe(0);
  });

  it('reaches who builds in full only where data match it with need', () => {
    expect(deployedIndex(0.6, 0.1, 0)).toBeCloseTo(0.64, 9);
    expect(deployedIndex(0.6, 0.1, 1)).toBeCloseTo(0.6, 9);
    expect(deployedIndex(0.6, 0.1, 5)).toBeCloseTo(0.6, 9);
  });
});
