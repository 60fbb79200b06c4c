import { modelBase } from '@accord/shared/economy/base.ts';
import { gasIncome } from '@accord/shared/economy/gas.ts';
import { neutralLevers } from '@accord/shared/economy/levers.ts';
import {
  type BuiltYear,
  type MineralState,
  mineralAccess,
  mineralIncome,
  mineralMarket,
  mineralNeedKt,
  mineralsOf2023,
  stepMinerals,
  withheldShares,
} from '@accord/shared/economy/minerals.ts';
import { byRegion, REGIONS, type RegionId } from '@accord/shared/economy/region.ts';
import type { RegionDraft } from '@accord/shared/economy/state.ts';
import { tariffShocks } from '@accord/shared/economy/tariffs.ts';
import { initialWorld } from '@accord/shared/economy/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters, sum } from './model.ts';

/** What crosses borders moves from one to another: tonnes, goods and dollars. None appear, none are lost. */

const model = modelBase(parameters);
const drafts = initialWorld(parameters).regions as unknown as Record<RegionId, RegionDraft>;
const SEEDED = { seed: 2024, numRuns: 60 };

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const eachRegion = <T>(of: fc.Arbitrary<T>) =>
  fc.array(of, { minLength: REGIONS.length, maxLength: REGIONS.length });
const by = <T>(values: readonly T[]) => byRegion((id) => values[REGIONS.indexOf(id)] as T);

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
        const income = mineralIncome(state, drafts, model);
        expect(sum((id) => income[id])).toBeCloseTo(0, 6);
      }),
      SEEDED,
    );
  });

  it('access stays a share, whoever withholds what', () => {
    fc.assert(
      fc.property(eachRegion(unit), eachRegion(unit), (limits, accesses) => {
        const levers = byRegion((id) => ({
          ...neutralLevers(),
          mineralExportLimitShare: by(limits)[id],
          mineralAccess: by(accesses)[id],
        }));
        const start = mineralsOf2023(model, parameters);
        const market = mineralMarket(start, withheldShares(levers, model), model, parameters);
        for (const id of REGIONS) {
          const access = mineralAccess(id, levers[id], market, model);
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
        const levers = byRegion((id) => ({
          ...neutralLevers(),
          gasContractBcmPerYear: by(bought)[id],
          gasExportBcmPerYear: by(sold)[id],
        }));
        const income = gasIncome(drafts, levers, 0.2 + price, parameters);
        if (income !== null) expect(sum((id) => income[id])).toBeCloseTo(0, 6);
      }),
      SEEDED,
    );
  });
});

describe('duties', () => {
  it('bring home what they take elsewhere', () => {
    fc.assert(
      fc.property(eachRegion(eachRegion(unit)), (duties) => {
        const tariffs = byRegion((importer) => by(by(duties)[importer]));
        const shocks = tariffShocks(tariffs, drafts, model, parameters);
        const moved = sum((id) => shocks[id].shiftShare * drafts[id].trendGdpUsdBillion);
        expect(moved).toBeCloseTo(0, 6);
        for (const id of REGIONS) expect(shocks[id].lossShare).toBeLessThan(0.3);
      }),
      SEEDED,
    );
  });
});
