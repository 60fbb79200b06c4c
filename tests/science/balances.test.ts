import { modelBase } from '@accord/shared/economy/base.ts';
import { newDesk } from '@accord/shared/economy/desk.ts';
import { writeGasIncome } from '@accord/shared/economy/gas.ts';
import { type Levers, neutralLevers } from '@accord/shared/economy/levers.ts';
import {
  type BuiltYear,
  type MineralState,
  mineralAccess,
  mineralMarket,
  mineralNeedKt,
  mineralsOf2023,
  stepMinerals,
  withheldShares,
  writeMineralIncome,
} from '@accord/shared/economy/minerals.ts';
import { byRegion, REGIONS } from '@accord/shared/economy/region.ts';
import { tariffShocks } from '@accord/shared/economy/tariffs.ts';
import type { Place } from '@accord/shared/economy/turn.ts';
import { initialWorld } from '@accord/shared/economy/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from './model.ts';

/** What crosses borders moves from one to another: tonnes, goods and dollars. None appear, none are lost. */

const model = modelBase(parameters);
const { places } = newDesk(initialWorld(parameters).regions, parameters);
const SEEDED = { seed: 2024, numRuns: 60 };

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const eachRegion = <T>(of: fc.Arbitrary<T>) =>
  fc.array(of, { minLength: REGIONS.length, maxLength: REGIONS.length });
const by = <T>(values: readonly T[]) => byRegion((_, i) => values[i] as T);
const placesWith = (levers: (i: number) => Partial<Levers>): readonly Place[] =>
  places.map((place, i) => ({ ...place, levers: { ...neutralLevers(), ...levers(i) } }));
const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const anyYear: fc.Arbitrary<BuiltYear> = fc.record({
  batteryTwh: fc.double({ min: 0, max: 12, noNaN: true }),
  solarGw: fc.double({ min: 0, max: 1500, noNaN: true }),
  windGw: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe('minerals', () => {
  const at = (state: MineralState, key: keyof MineralState, i: number) => state[key][i] ?? Number.NaN;

  it('what is mined and recycled is what is used; what is in use grows by it and shrinks by what wears out', () => {
    fc.assert(
      fc.property(fc.array(anyYear, { minLength: 1, maxLength: 30 }), unit, (years, recycling) => {
        let state = mineralsOf2023(model, parameters);
        years.forEach((built, n) => {
          const year = 2024 + n;
          const next = stepMinerals(state, built, recycling, null, year, model, parameters);
          model.minerals.forEach((mineral, i) => {
            const { lifeYears, recycledShareMin, recycledShareMax } = mineral.parameters;
            const { cleanKt, otherKt } = mineralNeedKt(mineral, built, year);
            const wornKt = at(state, 'stockKt', i) / lifeYears;
            const backKt = wornKt * (recycledShareMin + (recycledShareMax - recycledShareMin) * recycling);
            const used = cleanKt + otherKt;
            expect(at(next, 'minedKt', i) + Math.min(used, backKt)).toBeCloseTo(used, 6);
            expect(at(next, 'stockKt', i) - at(state, 'stockKt', i)).toBeCloseTo(cleanKt - wornKt, 6);
            for (const key of ['minedKt', 'stockKt', 'capacityKt', 'price'] as const)
              expect(at(next, key, i)).toBeGreaterThanOrEqual(0);
          });
          state = next;
        });
      }),
      SEEDED,
    );
  });

  it('whatever they cost, what miners gain users pay', () => {
    fc.assert(
      fc.property(fc.array(anyYear, { minLength: 1, maxLength: 20 }), (years) => {
        const state = years.reduce(
          (now, built, n) => stepMinerals(now, built, 0, null, 2024 + n, model, parameters),
          mineralsOf2023(model, parameters),
        );
        writeMineralIncome(state, places, model);
        expect(sumOf(places.map(({ sheet }) => sheet.mineralIncomeUsdBillion))).toBeCloseTo(0, 6);
      }),
      SEEDED,
    );
  });

  it('access stays a share, whoever withholds what', () => {
    fc.assert(
      fc.property(eachRegion(unit), eachRegion(unit), (limits, accesses) => {
        const limited = placesWith((i) => ({
          mineralExportLimitShare: limits[i] ?? 0,
          mineralAccess: accesses[i] ?? 1,
        }));
        const start = mineralsOf2023(model, parameters);
        const market = mineralMarket(start, withheldShares(limited, model), model, parameters);
        for (const { levers, base } of limited) {
          const access = mineralAccess(levers, base, market, model);
          expect(access).toBeGreaterThanOrEqual(0);
          expect(access).toBeLessThanOrEqual(1);
        }
      }),
      SEEDED,
    );
  });
});

describe('gas contracts', () => {
  it('move money from sellers to sellers and to buyers, and make none', () => {
    const volume = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(eachRegion(volume), eachRegion(volume), unit, (bought, sold, price) => {
        const contracted = placesWith((i) => ({
          gasContractBcmPerYear: bought[i] ?? 0,
          gasExportBcmPerYear: sold[i] ?? 0,
        }));
        writeGasIncome(contracted, 0.2 + price, parameters);
        expect(sumOf(contracted.map(({ sheet }) => sheet.gasIncomeUsdBillion))).toBeCloseTo(0, 6);
      }),
      SEEDED,
    );
  });
});

describe('duties', () => {
  it('bring home what they take elsewhere', () => {
    fc.assert(
      fc.property(eachRegion(eachRegion(unit)), (duties) => {
        const tariffs = by(duties.map(by));
        const shocks = tariffShocks(tariffs, places, model, parameters);
        const moved = shocks.map(
          ({ shiftShare }, i) => shiftShare * (places[i]?.draft.trendGdpUsdBillion ?? 0),
        );
        expect(sumOf(moved)).toBeCloseTo(0, 6);
        for (const { lossShare } of shocks) expect(lossShare).toBeLessThan(0.3);
      }),
      SEEDED,
    );
  });
});
