import type { ModelParameters, RegionParameters } from '../content/model.ts';
import { annuity, inverseLogistic, power } from './curves.ts';
import type { ByFuel } from './fuels.ts';

/** What a region's data of 2023 say by sector, price and fuel: the ground of its base (base.ts). */

export const KWH_PER_YEAR = 8.76;

/** All power of 2023, TWh. */
export function total2023(region: RegionParameters): number {
  return Object.values(region.power.generationTwh).reduce((sum, twh) => sum + twh, 0);
}

/** Fossil CO2 of 2023 by sector; what power, steel and cement leave is split by the shares in the content. */
export function sectors2023(region: RegionParameters, { economy }: ModelParameters) {
  const { generationTwh: twh, emissionsTPerMwh: ef } = region.power;
  const { industry, endUse } = region;
  const steel = economy.industry.steel;
  const scrap = 1 - industry.blastFurnaceShare - industry.directReductionShare;
  const steelTPerT =
    industry.blastFurnaceShare * industry.blastFurnaceTPerT +
    industry.directReductionShare * steel.gasReduction.emissionsTPerT +
    scrap * steel.scrapTPerT;
  const powerCo2Gt = (twh.coal * ef.coal + twh.gas * ef.gas + twh.oil * economy.power.oilTPerMwh) / 1000;
  const steelCo2Gt = (industry.steelMt * steelTPerT) / 1000;
  const cementCo2Gt = region.emissions.cementCo2Gt * (1 + economy.industry.cement.fuelPerProcessCo2);
  const rest = region.emissions.fossilCo2Gt - powerCo2Gt - steelCo2Gt - cementCo2Gt;
  const mobility = rest * endUse.mobilityShareOfRest;
  const heatCo2Gt = rest * endUse.buildingsShareOfRest;
  const chemicalsCo2Gt = rest * industry.chemicalsShareOfRest;
  return {
    powerCo2Gt,
    steelCo2Gt,
    cementCo2Gt,
    lightCo2Gt: mobility * endUse.lightShareOfMobility,
    truckCo2Gt: mobility * (1 - endUse.lightShareOfMobility),
    heatCo2Gt,
    chemicalsCo2Gt,
    otherCo2Gt: rest - mobility - heatCo2Gt - chemicalsCo2Gt,
  };
}

/** The prices at work in 2023, and what they make of the starting points of sales and abatement. */
export function prices2023(region: RegionParameters, { economy }: ModelParameters) {
  const { carbonPriceUsdPerT: carbon, standardsIndex: index } = region.policy2023;
  const { standards, endUse, industry } = economy;
  const { light, heavy, heat } = endUse;
  const offset = (price: number, sales: number, max: number, scale: number) =>
    price - scale * inverseLogistic(sales / max);
  const mobility = carbon + standards.mobilityUsdPerT * index;
  const buildings = carbon + standards.buildingsUsdPerT * index;
  const industryPrice = carbon + standards.industryUsdPerT * index;
  const backstop = industry.diffuse.backstopUsdPerT * region.industry.backstopRatio;
  const sales = region.endUse;
  return {
    lightOffsetUsdPerT: offset(mobility, sales.lightElectricSales2023, light.salesMax, light.scaleUsdPerT),
    truckOffsetUsdPerT: offset(mobility, sales.heavyElectricSales2023, heavy.salesMax, heavy.scaleUsdPerT),
    heatOffsetUsdPerT: offset(buildings, sales.heatElectricSales2023, heat.salesMax, heat.scaleUsdPerT),
    powerPriceUsdPerT: carbon + standards.powerUsdPerT * index,
    industryPriceUsdPerT: industryPrice,
    abatement: power(industryPrice / backstop, industry.diffuse.responseExponent),
  };
}

/** The data of 2023 hold a price already: without it more coal would run. */
export function freeRun(
  priceUsdPerT: number,
  region: RegionParameters,
  { economy }: ModelParameters,
): ByFuel<number> {
  const free = (tPerMwh: number) => Math.exp((priceUsdPerT * tPerMwh) / economy.power.meritScaleUsdPerT);
  const { coal, gas } = region.power.emissionsTPerMwh;
  return { coal: free(coal), gas: free(gas), oil: free(economy.power.oilTPerMwh) };
}

type Sectors = ReturnType<typeof sectors2023>;

/** Fuel burnt outside power in 2023, Gt CO2. */
export function fuels2023(region: RegionParameters, sectors: Sectors, { economy }: ModelParameters) {
  const { emissions, power: plant } = region;
  const { generationTwh: twh, emissionsTPerMwh: ef } = plant;
  const mobility = sectors.lightCo2Gt + sectors.truckCo2Gt;
  return {
    coalOutsidePowerGt: Math.max(0, emissions.coalCo2Gt - (twh.coal * ef.coal) / 1000),
    gasOutsidePowerGt: Math.max(0, emissions.gasCo2Gt - (twh.gas * ef.gas) / 1000),
    oilOutsidePowerGt: Math.max(mobility, emissions.oilCo2Gt - (twh.oil * economy.power.oilTPerMwh) / 1000),
  };
}

/** What sun (USD/MWh) and hydrogen (USD/kg) cost in 2023. */
export function cleanPower2023(region: RegionParameters, { economy }: ModelParameters) {
  const { capexUsdPerKw, capacityFactor } = region.power;
  const { power: p, hydrogen } = economy;
  const payment = annuity(region.finance.costOfCapitalPerYear, p.renewableCapitalYears);
  const hours = (share: number) => KWH_PER_YEAR * share;
  const solar =
    (capexUsdPerKw.solar * (payment + p.operationShareOfCapex.solar)) / hours(capacityFactor.solar);
  const wind = (capexUsdPerKw.wind * (payment + p.operationShareOfCapex.wind)) / hours(capacityFactor.wind);
  return {
    solarUsdPerMwh: solar,
    hydrogenUsdPerKg: hydrogen.mwhPerKg * Math.min(solar, wind) + hydrogen.electrolyserUsdPerKg,
  };
}
