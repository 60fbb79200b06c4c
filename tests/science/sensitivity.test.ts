import { describe, expect, it } from 'vitest';
import { type Effects, effects, SOUTH } from './effects.ts';
import { DOMINANCE_K, GROUPS, HARDLY_GT, HARDLY_K, LEVERS, type Lever } from './sensitivity.ts';

const found = new Map<string, Effects>(LEVERS.map(({ name, change }) => [name, effects(change)]));
const of = (name: string): Effects => {
  const effect = found.get(name);
  if (effect === undefined) throw new Error(`no lever "${name}"`);
  return effect;
};

function expectSign(value: number, sign: Lever['warming'], hardly: number): void {
  if (sign === 0) expect(Math.abs(value)).toBeLessThan(hardly);
  else expect(sign * value).toBeGreaterThan(0);
}

describe.each(LEVERS)('$name', ({ name, warming, co2, income }) => {
  it('moves warming and emissions as theory says', () => {
    expectSign(of(name).warming2100, warming, HARDLY_K);
    expectSign(of(name).co2In2050, co2, HARDLY_GT);
  });

  it('does not dominate', () => {
    expect(Math.abs(of(name).warming2100)).toBeLessThan(DOMINANCE_K);
  });

  it.each(income)('moves the income of %s in %i', (group, year, sign) => {
    expect(sign * of(name).incomePct(GROUPS[group], year)).toBeGreaterThan(0);
  });
});

/** Finance, the price of capital and licences decide when and at whose cost; not in degrees. */
describe.each([
  'finance to the South +$100bn a year',
  'cost of capital -2 points, South',
  'technology licences to the South',
])('%s', (name) => {
  const effect = of(name);

  it('gives the South clean jobs and cheaper sun and power by 2035', () => {
    expect(effect.total('cleanJobsMillion', SOUTH, 2035)).toBeGreaterThan(0.2);
    expect(effect.mean('solarUsdPerMwh', SOUTH, 2035)).toBeLessThan(-1);
    expect(effect.mean('powerPriceUsdPerMwh', SOUTH, 2035)).toBeLessThan(-0.5);
  });

  it('hardly shows in degrees', () => {
    expect(Math.abs(effect.warming2100)).toBeLessThan(0.03);
  });
});

describe('who pays and who borrows', () => {
  const finance = of('finance to the South +$100bn a year');
  const guarantees = of('cost of capital -2 points, South');

  it('finance closes the gap by what is given and lowers the price of capital', () => {
    expect(finance.total('financeGapUsdBillion', SOUTH, 2035)).toBeCloseTo(-100, 6);
    expect(finance.mean('costOfCapital', SOUTH, 2035)).toBeLessThan(-0.004);
  });

  it('guarantees take two points off the price of capital', () => {
    expect(guarantees.mean('costOfCapital', SOUTH, 2035)).toBeCloseTo(-0.02, 6);
  });

  it('licences move the value chain of who receives them', () => {
    for (const id of SOUTH)
      expect(of('technology licences to the South').change('valueChain', id, 2035), id).toBeGreaterThan(0);
  });
});
