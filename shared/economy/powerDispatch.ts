import { sumOf } from './cohorts.ts';
import { contractedTwh } from './gas.ts';
import { spreadCapture } from './powerPrice.ts';
import type { Draft } from './state.ts';
import type { RegionTurn } from './turn.ts';

/** Power by source, TWh a year: adds up to demand. */
export type PowerBySource = {
  readonly coal: number;
  readonly gas: number;
  readonly oil: number;
  readonly nuclear: number;
  readonly hydro: number;
  readonly wind: number;
  readonly solar: number;
  readonly bio: number;
};

export type DispatchYear = {
  readonly twh: Draft<PowerBySource>;
  readonly co2Gt: number;
  readonly capturedMt: number;
  readonly costUsdBillion: number;
};

export const blankDispatch = (): Draft<DispatchYear> => ({
  twh: {
    coal: Number.NaN,
    gas: Number.NaN,
    oil: Number.NaN,
    nuclear: Number.NaN,
    hydro: Number.NaN,
    wind: Number.NaN,
    solar: Number.NaN,
    bio: Number.NaN,
  },
  co2Gt: Number.NaN,
  capturedMt: Number.NaN,
  costUsdBillion: Number.NaN,
});

/**
 * Clean power runs first; the rest goes to coal, gas and oil by capacity and price: a carbon price moves coal
 * to gas. Surplus wind and sun are curtailed.
 */
export function dispatch(turn: RegionTurn): void {
  const { draft, levers, region, economy } = turn;
  const { dispatch: run, demandTwh } = turn.sheet;
  const { twh } = run;
  const { emissionsTPerMwh: ef } = region.power;
  const steady = draft.hydroTwh + draft.bioTwh + draft.nuclearTwh;
  const steadyUse = Math.min(1, demandTwh / steady);
  const variable = draft.windTwh + draft.solarTwh;
  const variableUse = variable > 0 ? Math.min(1, Math.max(0, demandTwh - steady) / variable) : 0;
  const restTwh = Math.max(0, demandTwh - steady - variable);

  twh.nuclear = draft.nuclearTwh * steadyUse;
  twh.hydro = draft.hydroTwh * steadyUse;
  twh.bio = draft.bioTwh * steadyUse;
  twh.wind = draft.windTwh * variableUse;
  twh.solar = draft.solarTwh * variableUse;
  const shiftUsdBillion = burnFossil(turn, restTwh);
  draft.demandTwh = demandTwh;
  const retrofitted = 1 - economy.power.retrofitSavingShare * levers.coalRetrofitEffort;
  const grossCo2Gt =
    (twh.coal * ef.coal * retrofitted + twh.gas * ef.gas + twh.oil * economy.power.oilTPerMwh) / 1000;
  const captureUsdPerT = spreadCapture(turn);
  const co2Gt = grossCo2Gt * (1 - draft.fossilCaptureShare);
  draft.powerCo2TPerMwh = (1000 * co2Gt) / demandTwh;
  run.co2Gt = co2Gt;
  run.capturedMt = 1000 * (grossCo2Gt - co2Gt);
  run.costUsdBillion = shiftUsdBillion + grossCo2Gt * draft.fossilCaptureShare * captureUsdPerT;
}

/** Fossil power of a year by capacity and price; gives the welfare cost of the shift that the price makes. */
function burnFossil(turn: RegionTurn, restTwh: number): number {
  const { draft, base, region, economy } = turn;
  const { burnUsdPerT: price, dispatch: run } = turn.sheet;
  const { twh } = run;
  const { power } = economy;
  const { emissionsTPerMwh: ef } = region.power;
  const scale = power.meritScaleUsdPerT;
  const coalTwh = sumOf(draft.coalTwh);
  const gasTwh = sumOf(draft.gasTwh);
  const coalFree = coalTwh * base.freeRun.coal;
  const gasFree = (gasTwh + contractedTwh(turn)) * base.freeRun.gas;
  const oilFree = draft.oilTwh * base.freeRun.oil;
  const coalWeight = coalFree * Math.exp((-price * ef.coal) / scale);
  const gasWeight = gasFree * Math.exp((-price * ef.gas) / scale);
  const oilWeight = oilFree * Math.exp((-price * power.oilTPerMwh) / scale);
  const sum = coalWeight + gasWeight + oilWeight;
  const sumFree = coalFree + gasFree + oilFree;
  const perWeight = sum > 0 ? restTwh / sum : 0;
  const wantedCoal = coalWeight * perWeight;
  const wantedGas = gasWeight * perWeight;
  const oil = oilWeight * perWeight;
  // Plant cannot run more than so many hours: what gas cannot give comes from coal, and the other way round.
  const coalMaxTwh = coalTwh * power.coal.useMax;
  const gasMaxTwh = gasTwh * power.gas.useMax;
  const toCoal = Math.min(Math.max(0, wantedGas - gasMaxTwh), Math.max(0, coalMaxTwh - wantedCoal));
  const toGas = Math.min(Math.max(0, wantedCoal - coalMaxTwh), Math.max(0, gasMaxTwh - wantedGas));
  twh.coal = wantedCoal + toCoal - toGas;
  twh.gas = wantedGas + toGas - toCoal;
  twh.oil = oil;
  draft.coalUse = coalTwh > 0 ? twh.coal / coalTwh : 0;
  draft.gasUse = gasTwh > 0 ? twh.gas / gasTwh : 0;
  if (price <= 0 || sum <= 0 || restTwh <= 0) return 0;

  const tonnes = (coal: number, gas: number, ofOil: number) =>
    coal * ef.coal + gas * ef.gas + ofOil * power.oilTPerMwh;
  const perFree = restTwh / sumFree;
  const unpriced = tonnes(coalFree * perFree, gasFree * perFree, oilFree * perFree);
  const wanted = tonnes(wantedCoal, wantedGas, oil);
  const wantedCut = unpriced - wanted;
  const area = -scale * Math.log(sum / sumFree) * restTwh - price * wanted;
  // Where plant is at its limit only a part of the shift takes place, and only that part is paid.
  const burnt = tonnes(twh.coal, twh.gas, oil);
  const done = wantedCut > 0 ? Math.max(0, Math.min(1, (unpriced - burnt) / wantedCut)) : 0;
  return (Math.max(0, area) * done) / 1000;
}

/** Mean cost of supply at today's costs and the carbon price on it, USD/MWh: a simple guide to what power costs. */
export function powerPrice({ levers, costs, economy, sheet }: RegionTurn): number {
  const { twh, co2Gt } = sheet.dispatch;
  const { guide } = costs;
  const nuclear = guide.nuclear + economy.power.nuclear.fuelUsdPerMwh;
  const coal = guide.coal + costs.coalFuelUsdPerMwh;
  const gas = guide.gas + costs.gasFuelUsdPerMwh;
  const total =
    twh.coal * coal +
    (twh.gas + twh.oil) * gas +
    (twh.nuclear + twh.hydro + twh.bio) * Math.min(nuclear, gas) +
    twh.wind * costs.windUsdPerMwh +
    twh.solar * costs.solarUsdPerMwh;
  return total / sheet.demandTwh + (levers.carbonPriceUsdPerT * co2Gt * 1000) / sheet.demandTwh;
}
