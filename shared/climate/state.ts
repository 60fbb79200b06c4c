import type { ClimateParameters } from '../content/model.ts';

/** Four pools of carbon above the preindustrial level, or three temperature boxes, as plain lists. */
export type Four = readonly [number, number, number, number];
export type Three = readonly [number, number, number];

/** The climate at the end of a year (pools, burdens, boxes), with that year's means. */
export type ClimateState = {
  readonly carbonPoolsGtC: Four;
  readonly cumulativeEmissionsGtC: number;
  readonly ch4Ppb: number;
  readonly n2oPpb: number;
  readonly boxesK: Three;
  readonly co2Ppm: number;
  readonly ch4MeanPpb: number;
  readonly n2oMeanPpb: number;
  readonly forcingWm2: number;
  /** Mean of the year in the median climate, K above 1850-1900. */
  readonly medianC: number;
  /** The same in the climate of this run. */
  readonly temperatureC: number;
};

/** A year's emissions and what else acts on the climate. */
export type ClimateInputs = {
  /** Fossil and land-use CO2 less removals. */
  readonly co2GtPerYear: number;
  readonly ch4MtPerYear: number;
  readonly n2oMtPerYear: number;
  readonly so2MtPerYear: number;
  readonly noxMtPerYear: number;
  readonly exogenousForcingWm2: number;
  /** Scales warming after 2024 to a draw of the uncertainty: 1 = median. */
  readonly warmingScale: number;
};

const four = (values: readonly number[]): Four => [
  values[0] ?? 0,
  values[1] ?? 0,
  values[2] ?? 0,
  values[3] ?? 0,
];
const three = (values: readonly number[]): Three => [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0];

/** The observed climate at the end of 2024, from which every run starts. */
export function climateOf2024(parameters: ClimateParameters): ClimateState {
  const { state2024, carbon, temperature } = parameters;
  const carbonPoolsGtC = four(state2024.poolsGtC);
  const boxesK = three(state2024.boxesK);
  const airborneGtC = carbonPoolsGtC[0] + carbonPoolsGtC[1] + carbonPoolsGtC[2] + carbonPoolsGtC[3];
  const { ch4Ppb, n2oPpb, cumulativeEmissionsGtC, forcingWm2 } = state2024;
  const medianC = boxesK[0] + boxesK[1] + boxesK[2] - temperature.offset18501900K;
  return {
    carbonPoolsGtC,
    cumulativeEmissionsGtC,
    ch4Ppb,
    n2oPpb,
    boxesK,
    co2Ppm: carbon.preindustrialCo2Ppm + airborneGtC / carbon.gtCPerPpm,
    ch4MeanPpb: ch4Ppb,
    n2oMeanPpb: n2oPpb,
    forcingWm2,
    medianC,
    temperatureC: medianC,
  };
}
