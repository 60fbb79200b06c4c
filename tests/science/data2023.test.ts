import { REGIONS } from '@accord/shared/economy/region.ts';
import { advanceYears, baseYearRecord, initialWorld } from '@accord/shared/economy/world.ts';
import { describe, expect, it } from 'vitest';
import { parameters, policyInputs, sum } from './model.ts';

describe("the data's year", () => {
  const base = baseYearRecord(parameters);

  it.each(REGIONS)('%s starts exactly as the content says', (id) => {
    const { emissions, growth, population, power } = parameters.regions[id];
    const region = base.regions[id];
    expect(region.fossilCo2Gt).toBe(emissions.fossilCo2Gt);
    expect(region.landUseCo2Gt).toBe(emissions.landUseCo2Gt);
    expect(region.gdpUsdBillion).toBe(growth.gdpUsdBillion2023);
    expect(region.populationMillion).toBe(population.million2023);
    const { otherRenewables, bio, ...rest } = power.generationTwh;
    expect(region.powerTwh).toEqual({ ...rest, bio: bio + otherRenewables });
    const sectors = region.powerCo2Gt + region.industryCo2Gt + region.mobilityCo2Gt + region.buildingsCo2Gt;
    expect(sectors).toBeCloseTo(emissions.fossilCo2Gt, 9);
  });

  it.each([
    ['CHN', 32],
    ['USA', 13],
    ['IND', 8],
    ['EU', 7],
  ] as const)('%s has its share of the world, %i %%', (id, pct) => {
    expect(Math.round((100 * base.regions[id].fossilCo2Gt) / base.fossilCo2Gt)).toBe(pct);
  });

  it('goes on smoothly into 2024', () => {
    const { records } = advanceYears(initialWorld(parameters), policyInputs('current'), 1, parameters);
    const next = records[0]?.regions;
    for (const id of REGIONS) {
      const ratio = (next?.[id].fossilCo2Gt ?? 0) / base.regions[id].fossilCo2Gt;
      expect(ratio, id).toBeGreaterThan(0.94);
      expect(ratio, id).toBeLessThan(1.06);
    }
  });

  it('counts about as many energy jobs as the IEA', () => {
    expect(sum((id) => base.regions[id].fossilJobsMillion)).toBeGreaterThan(15);
    expect(sum((id) => base.regions[id].fossilJobsMillion)).toBeLessThan(35);
  });
});
