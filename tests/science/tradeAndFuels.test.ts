import type { ModelParameters } from '@accord/shared/content/model.ts';
import type { Levers } from '@accord/shared/economy/levers.ts';
import { byRegion, REGIONS, type RegionId } from '@accord/shared/economy/region.ts';
import type { RegionYear } from '@accord/shared/economy/world.ts';
import { describe, expect, it } from 'vitest';
import { effects } from './effects.ts';
import { type Change, parameters, policyInputs, ramped, runFrom2023, sum } from './model.ts';

const only =
  (id: RegionId, levers: Partial<Levers>): Change =>
  (_, region, year) =>
    region === id && year >= 2027 ? levers : {};

describe('duties on all goods', () => {
  /** The United States and China tax each other's goods from 2027 on. */
  const war = (duty: number) => {
    const inputs = policyInputs('current');
    return runFrom2023((year) => ({
      ...inputs(year),
      tariffs:
        year < 2027
          ? null
          : byRegion((importer) =>
              byRegion((exporter) =>
                (importer === 'USA' && exporter === 'CHN') || (importer === 'CHN' && exporter === 'USA')
                  ? duty
                  : 0,
              ),
            ),
    }));
  };
  const peace = runFrom2023(policyInputs('current'));
  const lossPct = (duty: number, id: RegionId) =>
    100 * (1 - war(duty)(2030).regions[id].gdpUsdBillion / peace(2030).regions[id].gdpUsdBillion);

  it.each(['USA', 'CHN'] as const)('cost %s more the higher they are, within what studies find', (id) => {
    expect(lossPct(0.1, id)).toBeGreaterThan(0.02);
    expect(lossPct(0.25, id)).toBeGreaterThan(lossPct(0.1, id));
    expect(lossPct(0.6, id)).toBeGreaterThan(lossPct(0.25, id));
    expect(lossPct(0.25, id)).toBeLessThan(1.5);
  });

  it('make clean equipment dearer and move carbon in trade', () => {
    const [at, before] = [war(0.25)(2035), peace(2035)];
    expect(at.regions.USA.solarUsdPerMwh).toBeGreaterThan(before.regions.USA.solarUsdPerMwh);
    expect(at.regions.USA.consumptionCo2Gt).not.toBeCloseTo(before.regions.USA.consumptionCo2Gt, 4);
    expect(at.temperatureC).not.toBe(before.temperatureC);
  });

  it('bring production home to the buyer that taxes and take it from the seller', () => {
    const inputs = policyInputs('current');
    const oneSided = runFrom2023((year) => ({
      ...inputs(year),
      tariffs: byRegion((importer) => byRegion(() => (importer === 'EU' && year >= 2027 ? 0.25 : 0))),
    }));
    expect(oneSided(2035).regions.EU.blastFurnaceMt).toBeGreaterThan(peace(2035).regions.EU.blastFurnaceMt);
    expect(oneSided(2035).regions.CHN.industryCo2Gt).toBeLessThan(peace(2035).regions.CHN.industryCo2Gt);
  });
});

describe('technology bans', () => {
  it('make clean power dearer where they strike and a little where they do not', () => {
    const ban = effects(only('CHN', { technologyBlockedShare: 0.6 }));
    expect(ban.change('solarUsdPerMwh', 'CHN', 2035)).toBeGreaterThan(0);
    expect(ban.co2In2050).toBeGreaterThan(0);
  });
});

describe('fuels', () => {
  it('are three markets: who burns less coal frees no gas', () => {
    const exit = effects((_, id, year) =>
      ['CHN', 'IND', 'ASE'].includes(id) ? { coalRetirementSharePerYear: 0.04 * ramped(year) } : {},
    );
    expect(exit.change('gasUseGt', 'CHN', 2040)).toBeGreaterThan(0);
  });

  it('gas under contract replaces coal, shields from a shock and pays its seller', () => {
    const contract: Change = (_, id, year) =>
      year < 2027
        ? {}
        : id === 'IND'
          ? { gasContractBcmPerYear: 60 }
          : id === 'RUS'
            ? { gasExportBcmPerYear: 60 }
            : {};
    const deal = effects(contract);
    expect(deal.change('powerCo2Gt', 'IND', 2032)).toBeLessThan(0);
    expect(deal.change('gasUseGt', 'IND', 2032)).toBeGreaterThan(0);
    expect(deal.change('gdpUsdBillion', 'RUS', 2030)).toBeGreaterThan(1);
    expect(deal.change('gdpUsdBillion', 'GLF', 2030)).toBeLessThan(0);
    const shock =
      (more: Change): Change =>
      (l, id, year) => ({
        ...more(l, id, year),
        ...(year === 2032 ? { fuelPriceShock: 1.6 } : {}),
      });
    const open = effects(shock(() => ({}))).change('powerPriceUsdPerMwh', 'IND', 2032);
    const shielded =
      effects(shock(contract)).change('powerPriceUsdPerMwh', 'IND', 2032) -
      deal.change('powerPriceUsdPerMwh', 'IND', 2032);
    expect(shielded).toBeLessThan(open);
  });

  it('corridors and terminals cost money and add security where gas is imported', () => {
    const corridors = effects(only('EU', { gasDiversificationEffort: 1 }));
    expect(corridors.change('energySecurity', 'EU', 2035)).toBeGreaterThan(1);
    expect(corridors.change('gdpUsdBillion', 'EU', 2035)).toBeLessThan(0);
    expect(effects(only('USA', { gasDiversificationEffort: 1 })).change('energySecurity', 'USA', 2035)).toBe(
      0,
    );
  });

  it('a grid that is cut off costs output and security, more where links are strong', () => {
    const cut = (id: RegionId) =>
      effects((_, region, y) => (region === id && y === 2030 ? { gridCutShare: 1 } : {}));
    expect(cut('EU').change('energySecurity', 'EU', 2030)).toBeLessThan(-4);
    expect(cut('EU').incomePct(['EU'], 2030)).toBeLessThan(-0.5);
    expect(cut('USA').incomePct(['USA'], 2030)).toBeGreaterThan(cut('EU').incomePct(['EU'], 2030));
  });
});

describe('minerals', () => {
  const limit = effects(only('CHN', { mineralExportLimitShare: 0.4 }));

  it('withheld by who refines them are dearer and slow down building elsewhere', () => {
    expect(limit.change('mineralPriceIndex', 'EU', 2030)).toBeGreaterThan(0.2);
    expect(limit.change('energySecurity', 'EU', 2030)).toBeLessThan(-1);
    expect(limit.change('cleanAddedGw', 'IND', 2030)).toBeLessThan(-5);
    expect(limit.co2In2050).toBeGreaterThan(0);
  });

  it('are not short for who withholds them', () => {
    expect(limit.change('mineralPriceIndex', 'CHN', 2030)).toBeLessThan(
      limit.change('mineralPriceIndex', 'EU', 2030),
    );
    expect(limit.change('energySecurity', 'CHN', 2030)).toBeGreaterThan(-0.1);
  });

  it('get dearer as the world builds faster, and recycling makes them cheaper again', () => {
    const fast = runFrom2023(policyInputs('net-zero-2050-removals'));
    const recycled = runFrom2023(
      policyInputs('net-zero-2050-removals', (_, __, y) => ({ recyclingEffort: ramped(y) })),
    );
    expect(fast(2032).regions.EU.mineralPriceIndex).toBeGreaterThan(1.2);
    expect(recycled(2045).regions.EU.mineralPriceIndex).toBeLessThan(fast(2045).regions.EU.mineralPriceIndex);
  });

  it('buying from friends lowers exposure, costs money and hurts who refined', () => {
    const shoring = effects(only('EU', { friendShoringEffort: 1 }));
    expect(shoring.change('mineralExposure', 'EU', 2035)).toBeLessThan(-0.1);
    expect(shoring.change('solarUsdPerMwh', 'EU', 2028)).toBeGreaterThan(0);
    expect(shoring.change('valueChain', 'CHN', 2040)).toBeLessThan(-0.3);
  });
});

describe('heavy industry', () => {
  it('zones, public purchases and a mission bring hydrogen steel forward', () => {
    for (const levers of [
      { demonstrationEffort: 1 },
      { procurementShare: 0.3 },
      { transitionFinanceEffort: 1 },
    ])
      expect(
        effects(only('EU', levers)).change('industryCo2Gt', 'EU', 2045),
        JSON.stringify(levers),
      ).toBeLessThan(0);
    expect(effects(only('CHN', { missionEffort: 1 })).change('hydrogenUsdPerKg', 'CHN', 2035)).toBeLessThan(
      0,
    );
  });

  it('a retrofit of coal plant saves at once and keeps it alive', () => {
    const retrofit = effects((_, id, y) => (id === 'IND' && y >= 2027 ? { coalRetrofitEffort: 1 } : {}));
    expect(retrofit.change('powerCo2Gt', 'IND', 2028)).toBeLessThan(0);
    expect(retrofit.change('coalCapacityGw', 'IND', 2045)).toBeGreaterThan(0);
  });

  it('a carbon market makes the same cuts cheaper', () => {
    const market = effects(only('CHN', { carbonMarketCover: 1 }));
    expect(market.change('mitigationCostUsdBillion', 'CHN', 2040)).toBeLessThan(0);
    expect(market.co2In2050).toBe(0);
  });
});

describe('carbon in trade', () => {
  const at = runFrom2023(policyInputs('current'));

  it('is shared out anew and neither made nor lost', () => {
    const exported = sum((id) => {
      const { emissions, equity } = parameters.regions[id];
      return Math.max(0, emissions.fossilCo2Gt.valueOf() - equity.consumptionCo2Gt);
    });
    for (const year of [2025, 2050, 2100]) {
      const gap = sum((id) => at(year).regions[id].consumptionCo2Gt - at(year).regions[id].fossilCo2Gt);
      expect(Math.abs(gap), `${year}`).toBeLessThan(0.15 * exported);
    }
  });

  it('makes rich importers answer for more and great exporters for less', () => {
    for (const [id, sign] of [
      ['EU', 1],
      ['USA', 1],
      ['CHN', -1],
      ['RUS', -1],
    ] as const) {
      const { consumptionCo2Gt, fossilCo2Gt } = at(2030).regions[id];
      expect(sign * (consumptionCo2Gt - fossilCo2Gt), id).toBeGreaterThan(0);
    }
  });
});

describe('damage to growth', () => {
  it('costs more at the end of the century than damage to the level, and never comes back', () => {
    const growth = structuredClone(parameters) as {
      economy: { damages: { form: string } };
    } & ModelParameters;
    growth.economy.damages.form = 'burke-growth';
    const at = runFrom2023(policyInputs('current', undefined, growth), growth);
    const share = ({ damageUsdBillion, trendGdpUsdBillion }: RegionYear) =>
      damageUsdBillion / trendGdpUsdBillion;
    for (const id of REGIONS)
      for (const year of [2040, 2070, 2100])
        expect(share(at(year).regions[id]), id).toBeGreaterThan(share(at(year - 10).regions[id]));
    const world =
      sum((id) => at(2100).regions[id].damageUsdBillion) /
      sum((id) => at(2100).regions[id].trendGdpUsdBillion);
    expect(world).toBeGreaterThan(0.04);
    expect(world).toBeLessThan(0.15);
  });
});
