import type { ModelParameters } from '../content/model.ts';
import type { PowerBySource } from './powerDispatch.ts';
import type { Draft } from './state.ts';
import type { RegionTurn } from './turn.ts';

/** Something for each fossil fuel. */
export type ByFuel<T> = { readonly coal: T; readonly oil: T; readonly gas: T };

/** CO2 of the sectors outside power, Gt a year. */
type EndUseCo2 = { readonly mobilityCo2Gt: number; readonly buildingsCo2Gt: number };
type IndustryCo2 = {
  readonly steelCo2Gt: number;
  readonly cementCo2Gt: number;
  readonly chemicalsCo2Gt: number;
  readonly otherCo2Gt: number;
};

/**
 * Coal, oil and gas that a region burns, Gt CO2 a year: coal outside power follows the furnaces, gas heat and
 * other industry, oil mobility.
 */
export function writeFuelUse(
  fuelGt: Draft<ByFuel<number>>,
  { base, region, economy }: Pick<RegionTurn, 'base' | 'region' | 'economy'>,
  twh: PowerBySource,
  industry: IndustryCo2,
  endUse: EndUseCo2,
): void {
  const ef = region.power.emissionsTPerMwh;
  const mobility = ratio(endUse.mobilityCo2Gt, base.lightCo2Gt + base.truckCo2Gt);
  const heat = ratio(
    endUse.buildingsCo2Gt + industry.chemicalsCo2Gt + industry.otherCo2Gt,
    base.heatCo2Gt + base.chemicalsCo2Gt + base.otherCo2Gt,
  );
  const furnaces = ratio(
    industry.steelCo2Gt + industry.cementCo2Gt + industry.chemicalsCo2Gt,
    base.steelCo2Gt + base.cementCo2Gt + base.chemicalsCo2Gt,
  );
  fuelGt.coal = base.coalOutsidePowerGt * furnaces + (twh.coal * ef.coal) / 1000;
  fuelGt.gas = base.gasOutsidePowerGt * heat + (twh.gas * ef.gas) / 1000;
  fuelGt.oil = base.oilOutsidePowerGt * mobility + (twh.oil * economy.power.oilTPerMwh) / 1000;
}

const ratio = (now: number, start: number) => (start > 0 ? now / start : 0);

/** Prices of the fuels on the world market, 1 = 2023: each falls as the world burns less of it. */
export function fuelPrices(
  used: ByFuel<number>,
  used2023: ByFuel<number>,
  { economy: { fuelMarket: p } }: ModelParameters,
): ByFuel<number> {
  const price = (fuel: keyof ByFuel<number>) =>
    Math.max(p.priceFloor, 1 + p.priceResponse[fuel] * (used[fuel] / used2023[fuel] - 1));
  return { coal: price('coal'), oil: price('oil'), gas: price('gas') };
}

/**
 * Gain from the terms of trade, share of output: exporters of a fuel lose rent and importers gain as the world
 * burns less of it; a price shock does the opposite, less so for gas under contract or from many places.
 */
export function termsOfTrade(turn: RegionTurn): number {
  const { region, levers, costs, world, model, economy } = turn;
  const { fuelMarket: p, income } = economy;
  const rent = region.trade.fuelRentShareOfGdp;
  const shock = income.fuelShockShareOfRent * (levers.fuelPriceShock - 1);
  const gasShock = rent.gas < 0 ? income.fuelShockShareOfRent * (costs.gasShockFelt - 1) : shock;
  const volume = (fuel: keyof ByFuel<number>) =>
    p.rentPassThrough * (world.fuelUseGt[fuel] / model.fuelUse2023Gt[fuel] - 1);
  const gain =
    rent.coal * (volume('coal') + shock) +
    rent.oil * (volume('oil') + shock) +
    rent.gas * (volume('gas') + gasShock);
  return gain * turn.calendar.rentShare;
}
