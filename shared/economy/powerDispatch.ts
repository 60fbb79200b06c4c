import { sumOf } from './cohorts.ts';
import { contractedTwh } from './gas.ts';
import { burnPrice, spreadCapture } from './powerPrice.ts';
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
  readonly twh: PowerBySource;
  readonly co2Gt: number;
  readonly capturedMt: number;
  readonly costUsdBillion: number;
  readonly meanUsdPerMwh: number;
};

/**
 * Clean power runs first; the rest goes to coal, gas and oil by capacity and price: a carbon price moves coal
 * to gas. Surplus wind and sun are curtailed.
 */
export function dispatch(turn: RegionTurn, demandTwh: number): DispatchYear {
  const { draft, levers, region, economy } = turn;
  const { emissionsTPerMwh: ef } = region.power;
  const steady = draft.hydroTwh + draft.bioTwh + draft.nuclearTwh;
  const steadyUse = Math.min(1, demandTwh / steady);
  const variable = draft.windTwh + draft.solarTwh;
  const variableUse = variable > 0 ? Math.min(1, Math.max(0, demandTwh - steady) / variable) : 0;
  const restTwh = Math.max(0, demandTwh - steady - variable);

  const burnt = burnFossil(turn, restTwh);
  const { coal, gas, oil } = burnt;
  draft.demandTwh = demandTwh;
  const retrofitted = 1 - economy.power.retrofitSavingShare * levers.coalRetrofitEffort;
  const grossCo2Gt = (coal * ef.coal * retrofitted + gas * ef.gas + oil * economy.power.oilTPerMwh) / 1000;
  const captureUsdPerT = spreadCapture(turn);
  const twh = {
    coal,
    gas,
    oil,
    nuclear: draft.nuclearTwh * steadyUse,
    hydro: draft.hydroTwh * steadyUse,
    wind: draft.windTwh * variableUse,
    solar: draft.solarTwh * variableUse,
    bio: draft.bioTwh * steadyUse,
  };
  const co2Gt = grossCo2Gt * (1 - draft.fossilCaptureShare);
  draft.powerCo2TPerMwh = (1000 * co2Gt) / demandTwh;
  return {
    twh,
    co2Gt,
    capturedMt: 1000 * (grossCo2Gt - co2Gt),
    costUsdBillion: burnt.shiftUsdBillion + grossCo2Gt * draft.fossilCaptureShare * captureUsdPerT,
    meanUsdPerMwh: meanCost(turn, twh, demandTwh) + (levers.carbonPriceUsdPerT * co2Gt * 1000) / demandTwh,
  };
}

type Burnt = { readonly coal: number; readonly gas: number; readonly oil: number };

/** Fossil power of a year by capacity and price, and the welfare cost of the shift that the price makes. */
function burnFossil(turn: RegionTurn, restTwh: number): Burnt & { readonly shiftUsdBillion: number } {
  const { draft, base, region, economy } = turn;
  const { power } = economy;
  const { emissionsTPerMwh: ef } = region.power;
  const scale = power.meritScaleUsdPerT;
  const price = burnPrice(turn);
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
  const wanted = { coal: coalWeight * perWeight, gas: gasWeight * perWeight, oil: oilWeight * perWeight };
  const burnt = withinUse(wanted, coalTwh * power.coal.useMax, gasTwh * power.gas.useMax);
  draft.coalUse = coalTwh > 0 ? burnt.coal / coalTwh : 0;
  draft.gasUse = gasTwh > 0 ? burnt.gas / gasTwh : 0;
  if (price <= 0 || sum <= 0 || restTwh <= 0) return { ...burnt, shiftUsdBillion: 0 };

  const tonnes = ({ coal, gas, oil }: Burnt) => coal * ef.coal + gas * ef.gas + oil * power.oilTPerMwh;
  const perFree = restTwh / sumFree;
  const unpriced = tonnes({ coal: coalFree * perFree, gas: gasFree * perFree, oil: oilFree * perFree });
  const wantedCut = unpriced - tonnes(wanted);
  const area = -scale * Math.log(sum / sumFree) * restTwh - price * tonnes(wanted);
  // Where plant is at its limit only a part of the shift takes place, and only that part is paid.
  const done = wantedCut > 0 ? Math.max(0, Math.min(1, (unpriced - tonnes(burnt)) / wantedCut)) : 0;
  return { ...burnt, shiftUsdBillion: (Math.max(0, area) * done) / 1000 };
}

/** Plant cannot run more than so many hours: what gas cannot give comes from coal, and the other way round. */
function withinUse(wanted: Burnt, coalMaxTwh: number, gasMaxTwh: number): Burnt {
  const gasExcess = Math.max(0, wanted.gas - gasMaxTwh);
  const coalExcess = Math.max(0, wanted.coal - coalMaxTwh);
  const toCoal = Math.min(gasExcess, Math.max(0, coalMaxTwh - wanted.coal));
  const toGas = Math.min(coalExcess, Math.max(0, gasMaxTwh - wanted.gas));
  return { coal: wanted.coal + toCoal - toGas, gas: wanted.gas + toGas - toCoal, oil: wanted.oil };
}

/** Mean cost of supply at today's costs, USD/MWh: a simple guide to what power costs. */
function meanCost({ costs, region, economy }: RegionTurn, twh: PowerBySource, demandTwh: number): number {
  const { capexUsdPerKw } = region.power;
  const { power } = economy;
  const payment = costs.capitalFactor + power.operationShareOfCapex.plant;
  const plant = (capexUsdPerKwOfPlant: number, capacityFactor: number) =>
    (capexUsdPerKwOfPlant * payment) / (8.76 * capacityFactor);
  const nuclear = plant(capexUsdPerKw.nuclear, power.nuclear.capacityFactor) + power.nuclear.fuelUsdPerMwh;
  const coal = plant(capexUsdPerKw.coal, power.coal.capacityFactor) + costs.coalFuelUsdPerMwh;
  const gas = plant(capexUsdPerKw.gas, power.gas.capacityFactor) + costs.gasFuelUsdPerMwh;
  const total =
    twh.coal * coal +
    (twh.gas + twh.oil) * gas +
    (twh.nuclear + twh.hydro + twh.bio) * Math.min(nuclear, gas) +
    twh.wind * costs.windUsdPerMwh +
    twh.solar * costs.solarUsdPerMwh;
  return total / demandTwh;
}
