import type { ModelParameters } from '@accord/shared/content/model.ts';
import { byRegion, REGIONS, type RegionId } from '@accord/shared/economy/region.ts';
import { describe, expect, it } from 'vitest';
import { EXPORTERS, effects, inSouth, SOUTH } from './effects.ts';
import { type Change, parameters, policyInputs, ramped, runFrom2023, sum } from './model.ts';

/** Change from 2027 on, phased in over five years; warming in K by 2100, CO2 in Gt in 2050. */
const COOLING: readonly (readonly [what: string, change: Change, low: number, high: number])[] = [
  [
    'a carbon price of 50 everywhere',
    (l, _, y) => ({ carbonPriceUsdPerT: l.carbonPriceUsdPerT + 50 * ramped(y) }),
    -0.3,
    -0.1,
  ],
  ['methane programmes', (_, __, y) => ({ methaneEffort: ramped(y) }), -0.35, -0.1],
  [
    'an efficiency push',
    (l, _, y) => ({ efficiencyEffort: Math.min(1, l.efficiencyEffort + ramped(y)) }),
    -0.15,
    -0.03,
  ],
  ['material efficiency', (_, __, y) => ({ materialEffort: ramped(y) }), -0.08, -0.01],
  [
    'vehicle standards',
    (l, _, y) => ({ mobilityStandardUsdPerT: l.mobilityStandardUsdPerT + 100 * ramped(y) }),
    -0.1,
    -0.01,
  ],
  ['grid links', (l, _, y) => ({ gridEffort: l.gridEffort + (1 - l.gridEffort) * ramped(y) }), -0.1, -0.01],
  [
    'nuclear support',
    (l, _, y) => ({ nuclearSupportUsdPerMwh: l.nuclearSupportUsdPerMwh + 20 * ramped(y) }),
    -0.1,
    -0.005,
  ],
  ['hydrogen trade', (_, __, y) => ({ hydrogenTrade: ramped(y) }), -0.03, -0.0002],
  ['public research', (_, __, y) => ({ researchUsdBillionPerYear: 5 * ramped(y) }), -0.05, -0.002],
  [
    'forests of the tropics',
    (l, id, y) =>
      ['AFR', 'ASE', 'LAC'].includes(id) ? { forestEffort: Math.max(l.forestEffort, 0.8 * ramped(y)) } : {},
    -0.1,
    -0.02,
  ],
  [
    'coal exit in Asia',
    (_, id, y) =>
      ['CHN', 'IND', 'ASE'].includes(id)
        ? { coalRetirementSharePerYear: 0.04 * ramped(y), noNewCoal: y >= 2027 ? 1 : 0 }
        : {},
    -0.15,
    -0.03,
  ],
  [
    'finance to the South',
    (l, id, y) =>
      inSouth(id) ? { financeInUsdBillionPerYear: l.financeInUsdBillionPerYear + 20 * ramped(y) } : {},
    -0.05,
    -0.003,
  ],
  [
    'cheaper capital in the South',
    (_, id, y) => (inSouth(id) ? { capitalCostShift: -0.02 * ramped(y) } : {}),
    -0.05,
    -0.003,
  ],
  ['licences to the South', (_, id, y) => (inSouth(id) ? { licence: ramped(y) } : {}), -0.05, -0.002],
  [
    'clean power orders in the South',
    (l, id, y) =>
      inSouth(id)
        ? { cleanPowerOrderShareOfDemandPerYear: l.cleanPowerOrderShareOfDemandPerYear + 0.01 * ramped(y) }
        : {},
    -0.05,
    -0.003,
  ],
  [
    'removals of 2 Gt',
    (_, id, y) => ({ removalsGtPerYear: (REMOVALS[id] ?? 0) * Math.min(1, Math.max(0, (y - 2040) / 10)) }),
    -0.08,
    -0.02,
  ],
];
const REMOVALS: Partial<Record<RegionId, number>> = { CHN: 0.6, USA: 0.6, EU: 0.3, NOR: 0.5 };

describe('what levers do on top of current policies', () => {
  it.each(COOLING)('%s cool the world by 2100', (_, change, low, high) => {
    const { warming2100 } = effects(change);
    expect(warming2100).toBeGreaterThan(low);
    expect(warming2100).toBeLessThan(high);
  });

  it('a cut-off of minerals and equipment raises emissions', () => {
    const cut = effects((_, id, y) =>
      ['USA', 'EU', 'NOR', 'IND'].includes(id) ? { mineralAccess: 1 - 0.5 * ramped(y) } : {},
    );
    expect(cut.co2In2050).toBeGreaterThan(0.2);
    expect(cut.warming2100).toBeGreaterThan(0);
    expect(cut.change('energySecurity', 'EU', 2040)).toBeLessThan(0);
    expect(cut.change('valueChain', 'EU', 2040)).toBeLessThan(0);
  });

  it('cleaner air unmasks warming a little', () => {
    expect(effects((_, __, y) => ({ airQualityEffort: ramped(y) })).warming2100).toBeGreaterThan(0);
  });

  it('digital demand adds emissions and growth', () => {
    const digital = effects((_, __, y) => ({ digitalDemand: 1 + 0.5 * ramped(y) }));
    expect(digital.co2In2050).toBeGreaterThan(0);
    expect(digital.incomePct(REGIONS, 2050)).toBeGreaterThan(0);
  });

  it('adaptation costs the South at first and pays later', () => {
    const adaptation = effects((l, id, y) =>
      inSouth(id) ? { adaptationPctGdp: l.adaptationPctGdp + 0.5 * ramped(y) } : {},
    );
    expect(adaptation.warming2100).toBe(0);
    expect(adaptation.incomePct(SOUTH, 2040)).toBeLessThan(0);
    expect(adaptation.incomePct(SOUTH, 2100)).toBeGreaterThan(0);
  });

  it('a border charge is leverage, not mitigation', () => {
    const club: readonly RegionId[] = ['EU', 'USA', 'NOR', 'CHN'];
    const charge = effects((_, id, y) => (club.includes(id) ? { borderChargeUsdPerT: 50 * ramped(y) } : {}));
    expect(Math.abs(charge.warming2100)).toBeLessThan(0.01);
    expect(charge.incomePct(SOUTH, 2050)).toBeLessThan(-0.02);
    expect(charge.incomePct(EXPORTERS, 2050)).toBeLessThan(charge.incomePct(SOUTH, 2050));
    expect(charge.change('borderRevenueUsdBillion', 'EU', 2050)).toBeGreaterThan(0);
  });

  // Branger and Quirion 2014: 14 % (5-25) without a border charge, 6 % with one.
  it('a price alone leaks, and a border charge holds part of it back', () => {
    const club: readonly RegionId[] = ['EU', 'NOR'];
    const price: Change = (l, id, y) =>
      club.includes(id) ? { carbonPriceUsdPerT: l.carbonPriceUsdPerT + 80 * ramped(y) } : {};
    const charged: Change = (l, id, y) =>
      club.includes(id) ? { ...price(l, id, y), borderChargeUsdPerT: 80 * ramped(y) } : {};
    const leak = (change: Change) => {
      const { regionCo2 } = effects(change);
      return -regionCo2(REGIONS.filter((id) => !club.includes(id))) / regionCo2(club);
    };
    expect(leak(price)).toBeGreaterThan(0.05);
    expect(leak(price)).toBeLessThan(0.25);
    expect(leak(charged)).toBeLessThan(0.06);
  });

  it('industry that leaves takes its income along', () => {
    const free = structuredClone(parameters) as {
      economy: { leakage: { valueAddedUsdPerT: number } };
    } & ModelParameters;
    free.economy.leakage.valueAddedUsdPerT = 0;
    const price: Change = (l, id, y) =>
      id === 'CHN' ? { carbonPriceUsdPerT: l.carbonPriceUsdPerT + 50 * ramped(y) } : {};
    const [paid, unpaid] = [effects(price), effects(price, free)];
    expect(paid.incomePct(['CHN'], 2050)).toBeLessThan(unpaid.incomePct(['CHN'], 2050) - 0.02);
    expect(paid.incomePct(SOUTH, 2050)).toBeGreaterThan(unpaid.incomePct(SOUTH, 2050));
  });

  it('leakage can be switched off by its parameter', () => {
    const off = structuredClone(parameters) as {
      economy: { leakage: { lambdaPerUsd: number } };
    } & ModelParameters;
    off.economy.leakage.lambdaPerUsd = 0;
    const price: Change = (l, id, y) =>
      id === 'EU' ? { carbonPriceUsdPerT: l.carbonPriceUsdPerT + 80 * ramped(y) } : {};
    expect(effects(price, off).change('blastFurnaceMt', 'CHN', 2050)).toBeLessThan(
      effects(price).change('blastFurnaceMt', 'CHN', 2050),
    );
  });

  it('exporters lose when the world burns less', () => {
    const price = effects((l, id, y) =>
      EXPORTERS.includes(id) ? {} : { carbonPriceUsdPerT: l.carbonPriceUsdPerT + 80 * ramped(y) },
    );
    expect(price.incomePct(EXPORTERS, 2050)).toBeLessThan(-0.3);
  });

  it('a fuel price shock helps exporters and hurts importers', () => {
    const shock = effects((_, __, y) => ({ fuelPriceShock: y === 2030 ? 1.5 : 1 }));
    expect(shock.incomePct(['GLF'], 2030)).toBeGreaterThan(1);
    expect(shock.incomePct(['EU'], 2030)).toBeLessThan(0);
  });

  it('an output shock costs what it says', () => {
    expect(
      effects((_, __, y) => ({ outputShockShare: y === 2030 ? 0.05 : 0 })).incomePct(REGIONS, 2030),
    ).toBeCloseTo(-5, 0);
  });

  it('paying the owners of coal plant takes the loss off the region', () => {
    const exit: Change = (_, id, y) =>
      id === 'IND' && y >= 2028 ? { coalRetirementSharePerYear: 0.05 } : {};
    const paid: Change = (l, id, y) => ({
      ...exit(l, id, y),
      financeForCoalUsdBillionPerYear: id === 'IND' ? 20 : 0,
    });
    expect(effects(exit).change('strandedUsdBillion', 'IND', 2028)).toBeGreaterThan(6);
    expect(effects(exit).change('strandedUsdBillion', 'IND', 2028)).toBeLessThan(12);
    expect(effects(paid).change('strandedUsdBillion', 'IND', 2028)).toBe(0);
  });

  it('cheap capital decides when the South gets power and what it pays for its plant', () => {
    const cheap = effects((_, id, y) => (inSouth(id) ? { capitalCostShift: -0.02 * ramped(y) } : {}));
    const licensed = effects((_, id, y) => (inSouth(id) ? { licence: ramped(y) } : {}));
    for (const lever of [cheap, licensed]) {
      expect(lever.total('withoutPowerMillion', SOUTH, 2035)).toBeLessThan(-1);
      expect(lever.total('cleanJobsMillion', SOUTH, 2035)).toBeGreaterThan(0);
      expect(lever.mean('powerPriceUsdPerMwh', SOUTH, 2035)).toBeLessThan(0);
    }
    expect(cheap.total('cleanDebtServiceUsdBillion', SOUTH, 2035)).toBeLessThan(0);
  });

  it('finance lowers the cost of capital and closes the gap', () => {
    const finance = effects((_, id, y) =>
      id === 'AFR' ? { financeInUsdBillionPerYear: 60 * ramped(y) } : {},
    );
    expect(finance.change('costOfCapital', 'AFR', 2035)).toBeLessThan(-0.01);
    expect(finance.change('financeGapUsdBillion', 'AFR', 2035)).toBeCloseTo(-60, 6);
  });
});

describe('waiting', () => {
  it('costs warmth: the strongest policy begun ten years later is warmer in 2100', () => {
    const from = (start: number) => (year: number) =>
      policyInputs(year < start ? 'current' : 'net-zero-2050-removals')(year);
    const now = runFrom2023(from(2026))(2100).temperatureC;
    const later = runFrom2023(from(2036))(2100).temperatureC;
    expect(later - now).toBeGreaterThan(0.05);
  });

  it('waiver of a border charge spares the exporter', () => {
    const charged = policyInputs('current', (_, id) => (id === 'EU' ? { borderChargeUsdPerT: 60 } : {}));
    const waived = (year: number) => ({
      ...charged(year),
      borderRelief: byRegion(() => byRegion((exporter) => (exporter === 'AFR' ? 1 : 0))),
    });
    expect(runFrom2023(charged)(2035).regions.AFR.borderLossUsdBillion).toBeGreaterThan(0);
    expect(runFrom2023(waived)(2035).regions.AFR.borderLossUsdBillion).toBe(0);
    expect(sum((id) => runFrom2023(waived)(2035).regions[id].borderLossUsdBillion)).toBeGreaterThan(0);
  });
});
