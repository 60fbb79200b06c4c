import { sumOf } from './cohorts.ts';
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
  const { draft, base, levers, region, economy } = turn;
  const { power } = economy;
  const { emissionsTPerMwh: ef } = region.power;
  const steady = draft.hydroTwh + draft.bioTwh + draft.nuclearTwh;
  const steadyUse = Math.min(1, demandTwh / steady);
  const variable = draft.windTwh + draft.solarTwh;
  const variableUse = variable > 0 ? Math.min(1, Math.max(0, demandTwh - steady) / variable) : 0;
  const restTwh = Math.max(0, demandTwh - steady - variable);

  const price = burnPrice(turn);
  const rise = (price - base.powerPriceUsdPerT) / power.meritScaleUsdPerT;
  const coalTwh = sumOf(draft.coalTwh);
  const gasTwh = sumOf(draft.gasTwh);
  const coalWeight = coalTwh * Math.exp(-rise * ef.coal);
  const gasWeight = gasTwh * Math.exp(-rise * ef.gas);
  const oilWeight = draft.oilTwh * Math.exp(-rise * power.oilTPerMwh);
  const sum = coalWeight + gasWeight + oilWeight;
  const perWeight = sum > 0 ? restTwh / sum : 0;
  const { coal, gas, oil } = withinUse(
    { coal: coalWeight * perWeight, gas: gasWeight * perWeight, oil: oilWeight * perWeight },
    coalTwh * power.coal.useMax,
    gasTwh * power.gas.useMax,
  );
  draft.coalUse = coalTwh > 0 ? coal / coalTwh : 0;
  draft.gasUse = gasTwh > 0 ? gas / gasTwh : 0;
  draft.demandTwh = demandTwh;

  const grossCo2Gt = (coal * ef.coal + gas * ef.gas + oil * power.oilTPerMwh) / 1000;
  const captureUsdPerT = spreadCapture(turn);
  const capacity = coalTwh + gasTwh + draft.oilTwh;
  const shiftUsdPerMwh =
    sum > 0 && restTwh > 0
      ? Math.max(
          0,
          -power.meritScaleUsdPerT * Math.log(sum / capacity) -
            ((price - base.powerPriceUsdPerT) * grossCo2Gt * 1000) / restTwh,
        )
      : 0;
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
  return {
    twh,
    co2Gt,
    capturedMt: 1000 * (grossCo2Gt - co2Gt),
    costUsdBillion: (restTwh * shiftUsdPerMwh) / 1000 + grossCo2Gt * draft.fossilCaptureShare * captureUsdPerT,
    meanUsdPerMwh: meanCost(turn, twh, demandTwh) + (levers.carbonPriceUsdPerT * co2Gt * 1000) / demandTwh,
  };
}

type Burnt = { readonly coal: number; readonly gas: number; readonly oil: number };

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
