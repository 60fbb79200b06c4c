import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import type { PowerBySource } from './powerDispatch.ts';

export type Jobs = { readonly fossilJobsMillion: number; readonly cleanJobsMillion: number };

/** People who work for fossil energy and for clean energy, million: per unit of what is dug, burnt and built. */
export function jobsOf(
  twh: PowerBySource,
  fossilCo2Gt: number,
  gdpUsdBillion: number,
  rentFactor: number,
  cleanAddedGw: number,
  electricGoodsGt: number,
  region: RegionParameters,
  { jobs: p }: EconomyParameters,
): Jobs {
  const { emissions, trade } = region;
  const rent = trade.fuelRentShareOfGdp;
  const burnt = fossilCo2Gt / emissions.fossilCo2Gt;
  const coalGt =
    Math.max(
      0,
      emissions.coalCo2Gt - (region.power.generationTwh.coal * region.power.emissionsTPerMwh.coal) / 1000,
    ) *
      burnt +
    (twh.coal * region.power.emissionsTPerMwh.coal) / 1000;
  const domesticCoal = coalGt * (1 - trade.importShare.coal);
  const domesticOilGas =
    (emissions.oilCo2Gt * (1 - trade.importShare.oil) + emissions.gasCo2Gt * (1 - trade.importShare.gas)) *
    burnt;
  const exports = Math.max(0, rent.coal + rent.oil + rent.gas) * gdpUsdBillion * Math.max(0, rentFactor);
  const cleanTwh = twh.wind + twh.solar + twh.hydro + twh.bio + twh.nuclear;
  return {
    fossilJobsMillion:
      p.coalMillionPerGtCo2 * domesticCoal +
      p.oilGasMillionPerGtCo2 * domesticOilGas +
      p.exporterMillionPerUsdBillionRent * exports +
      (p.fossilPlantMillionPerPwh * (twh.coal + twh.gas + twh.oil)) / 1000,
    cleanJobsMillion:
      p.cleanBuildMillionPerGw * cleanAddedGw +
      (p.cleanPlantMillionPerPwh * cleanTwh) / 1000 +
      p.electricGoodsMillionPerGt * electricGoodsGt,
  };
}
