import type { ClimateParameters } from '../content/model.ts';
import { stepCarbon } from './carbon.ts';
import { totalForcing } from './forcing.ts';
import { stepMethane, stepNitrousOxide } from './gases.ts';
import type { ClimateInputs, ClimateState } from './state.ts';
import { boxSum, stepTemperature } from './temperature.ts';

export { type ClimateInputs, type ClimateState, climateOf2024 } from './state.ts';

/** One year of climate: carbon, methane and nitrous oxide, forcing, warming. */
export function stepClimate(
  state: ClimateState,
  inputs: ClimateInputs,
  parameters: ClimateParameters,
): ClimateState {
  const boxes = boxSum(state.boxesK);
  const offset = parameters.temperature.offset18501900K;
  const { co2GtPerYear, noxMtPerYear } = inputs;
  const carbon = stepCarbon(
    state.carbonPoolsGtC,
    state.cumulativeEmissionsGtC,
    boxes,
    co2GtPerYear,
    parameters.carbon,
  );
  const ch4Ppb = stepMethane(
    state.ch4Ppb,
    inputs.ch4MtPerYear,
    noxMtPerYear,
    boxes - offset,
    parameters.methane,
  );
  const n2oPpb = stepNitrousOxide(state.n2oPpb, inputs.n2oMtPerYear, parameters.nitrousOxide);
  const means = {
    co2Ppm: carbon.co2Ppm,
    ch4MeanPpb: (state.ch4Ppb + ch4Ppb) / 2,
    n2oMeanPpb: (state.n2oPpb + n2oPpb) / 2,
  };
  const { so2MtPerYear, exogenousForcingWm2 } = inputs;
  const forcingWm2 = totalForcing(means, so2MtPerYear, noxMtPerYear, exogenousForcingWm2, parameters);
  const boxesK = stepTemperature(state.boxesK, forcingWm2, parameters.temperature);
  const medianC = (boxes + boxSum(boxesK)) / 2 - offset;
  return {
    carbonPoolsGtC: carbon.carbonPoolsGtC,
    cumulativeEmissionsGtC: carbon.cumulativeEmissionsGtC,
    ch4Ppb,
    n2oPpb,
    boxesK,
    ...means,
    forcingWm2,
    medianC,
    // The rise of each year is scaled to the draw, which does not feed back on the carbon cycle. Adding up
    // rises lets somebody who knows the warming so far look ahead in the median climate without a jump.
    temperatureC: state.temperatureC + (medianC - state.medianC) * inputs.warmingScale,
  };
}
