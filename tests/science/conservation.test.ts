import { LEVER_NAMES, type LeverName, type Levers, neutralLevers } from '@accord/shared/economy/levers.ts';
import { byRegion, REGIONS } from '@accord/shared/economy/region.ts';
import {
  advanceYears,
  initialWorld,
  type WorldState,
  type YearRecord,
} from '@accord/shared/economy/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters, policyInputs, sum } from './model.ts';

/** The widest values that a game can reach, well beyond what any card or order allows. */
const RANGES: Readonly<Record<LeverName, readonly [number, number]>> = {
  carbonPriceUsdPerT: [0, 1000],
  powerStandardUsdPerT: [0, 300],
  industryStandardUsdPerT: [0, 300],
  mobilityStandardUsdPerT: [0, 500],
  buildingsStandardUsdPerT: [0, 300],
  cleanPowerOrderShareOfDemandPerYear: [0, 0.1],
  coalRetirementSharePerYear: [0, 0.3],
  noNewCoal: [0, 1],
  nuclearSupportUsdPerMwh: [0, 60],
  efficiencyEffort: [0, 1],
  materialEffort: [0, 1],
  forestEffort: [0, 1],
  methaneEffort: [0, 1],
  airQualityEffort: [0, 1],
  gridEffort: [0, 1],
  hydrogenTrade: [0, 1],
  licence: [0, 1],
  technologyBlockedShare: [0, 1],
  removalsGtPerYear: [0, 3],
  financeInUsdBillionPerYear: [0, 500],
  financeOutUsdBillionPerYear: [0, 500],
  financeForCoalUsdBillionPerYear: [0, 50],
  capitalCostShift: [-0.05, 0.05],
  mineralAccess: [0, 1],
  mineralExportLimitShare: [0, 1],
  friendShoringEffort: [0, 1],
  recyclingEffort: [0, 1],
  gridCutShare: [0, 1],
  gasContractBcmPerYear: [0, 300],
  gasExportBcmPerYear: [0, 300],
  gasDiversificationEffort: [0, 1],
  adaptationPctGdp: [0, 3],
  digitalDemand: [0, 3],
  borderChargeUsdPerT: [0, 200],
  researchUsdBillionPerYear: [0, 200],
  missionEffort: [0, 1],
  demonstrationEffort: [0, 1],
  procurementShare: [0, 1],
  coalRetrofitEffort: [0, 1],
  transitionFinanceEffort: [0, 1],
  carbonMarketCover: [0, 1],
  industrialPlanUsdBillionPerYear: [0, 300],
  outputShockShare: [0, 0.2],
  fuelPriceShock: [0.4, 3],
};

const arbitraryLevers = fc.record(
  Object.fromEntries(
    LEVER_NAMES.map((name) => {
      const [min, max] = RANGES[name];
      return [name, fc.double({ min, max, noNaN: true })];
    }),
  ) as Record<LeverName, fc.Arbitrary<number>>,
) as fc.Arbitrary<Levers>;

function numbersIn(value: unknown, path: string, visit: (value: number, path: string) => void): void {
  if (typeof value === 'number') visit(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) numbersIn(item, `${path}.${key}`, visit);
}

/** Stocks that must not fall below zero. What is left out may: land use, warming boxes, premiums. */
const SIGNED =
  /landUse|boxesK|temperature|UsdBillion|totalCo2|fossilCo2Gt$|ghgGt|carbonPools|cumulative|forcing|Abatement|solarUsd|hydrogenUsd|powerPrice/;

function checkSound(world: WorldState, records: readonly YearRecord[]): void {
  numbersIn(world, 'world', (value, path) => {
    expect(Number.isFinite(value), `${path} = ${value}`).toBe(true);
    if (!SIGNED.test(path)) expect(value, path).toBeGreaterThanOrEqual(0);
  });
  for (const record of records)
    numbersIn(record, `${record.year}`, (value, path) => {
      if (!Number.isFinite(value)) expect.fail(`${path} = ${value}`);
      if (value < -1e-9 && !SIGNED.test(path)) expect.fail(`${path} = ${value}`);
    });
}

describe('whatever is ordered', () => {
  it('keeps every stock finite and none negative', () => {
    const regionLevers = fc.tuple(...REGIONS.map(() => arbitraryLevers));
    const duty = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        regionLevers,
        regionLevers,
        fc.integer({ min: 2024, max: 2090 }),
        duty,
        (first, second, turn, tax) => {
          const inputs = (year: number) => ({
            levers: byRegion((id) => (year < turn ? first : second)[REGIONS.indexOf(id)] ?? neutralLevers()),
            borderRelief: null,
            tariffs:
              year < turn ? null : byRegion((buyer) => byRegion((seller) => (buyer < seller ? tax : 0))),
            warmingScale: 1,
            damageFactor: 1,
          });
          const { world, records } = advanceYears(initialWorld(parameters), inputs, 77, parameters);
          checkSound(world, records);
        },
      ),
      { numRuns: 40, seed: 2023 },
    );
  });
});

describe('what must add up', () => {
  const policies = ['none', 'current', 'net-zero-2050-removals'] as const;

  it.each(policies)('%s: sectors add up to fossil CO2, regions and bunkers to the world', (policy) => {
    const { records } = advanceYears(initialWorld(parameters), policyInputs(policy), 77, parameters);
    for (const { regions, fossilCo2Gt, totalCo2Gt, year } of records) {
      for (const id of REGIONS) {
        const r = regions[id];
        const sectors = r.powerCo2Gt + r.industryCo2Gt + r.mobilityCo2Gt + r.buildingsCo2Gt;
        expect(sectors, `${id} ${year}`).toBeCloseTo(r.fossilCo2Gt, 9);
      }
      const bunkers = fossilCo2Gt - sum((id) => regions[id].fossilCo2Gt - regions[id].removalsGt);
      expect(bunkers, `${year}`).toBeGreaterThan(0);
      expect(bunkers, `${year}`).toBeLessThan(2.5);
      expect(totalCo2Gt).toBeCloseTo(fossilCo2Gt + sum((id) => regions[id].landUseCo2Gt), 9);
    }
  });

  it.each(policies)('%s: power supply meets demand', (policy) => {
    let world = initialWorld(parameters);
    for (let year = 2024; year <= 2100; year++) {
      const { world: next, records } = advanceYears(world, policyInputs(policy), 1, parameters);
      world = next;
      for (const id of REGIONS) {
        const supply = Object.values(records[0]?.regions[id].powerTwh ?? {}).reduce((a, b) => a + b, 0);
        expect(supply / world.regions[id].demandTwh, `${id} ${year}`).toBeCloseTo(1, 9);
      }
    }
  });

  it('carbon in the air and taken up is what was emitted', () => {
    const start = initialWorld(parameters);
    const { world, records } = advanceYears(start, policyInputs('current'), 77, parameters);
    const emitted = records
      .filter(({ year }) => year >= 2025)
      .reduce((total, { totalCo2Gt }) => total + totalCo2Gt * parameters.climate.carbon.gtCPerGtCo2, 0);
    const counted = world.climate.cumulativeEmissionsGtC - start.climate.cumulativeEmissionsGtC;
    expect(counted).toBeCloseTo(emitted, 6);
    const airborne = (state: WorldState) => state.climate.carbonPoolsGtC.reduce((a, b) => a + b, 0);
    expect(airborne(world) - airborne(start)).toBeGreaterThan(0);
    expect(airborne(world) - airborne(start)).toBeLessThan(emitted);
  });
});
