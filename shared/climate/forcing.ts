import type { ClimateParameters } from '../content/model.ts';

export type Concentrations = {
  readonly co2Ppm: number;
  readonly ch4MeanPpb: number;
  readonly n2oMeanPpb: number;
};

/** Effective radiative forcing of a year, W/m2 (gases after Meinshausen et al. 2020). */
export function totalForcing(
  now: Concentrations,
  so2MtPerYear: number,
  noxMtPerYear: number,
  exogenousWm2: number,
  parameters: ClimateParameters,
): number {
  const f = parameters.forcing;
  return (
    f.co2Scale * co2Forcing(now, parameters) +
    f.ch4Scale * ch4Forcing(now, parameters) +
    f.n2oScale * n2oForcing(now, parameters) +
    ozoneForcing(now.ch4MeanPpb, noxMtPerYear, f) +
    f.stratosphericWaterPerPpbCh4 * (now.ch4MeanPpb - parameters.methane.preindustrialPpb) +
    aerosolForcing(so2MtPerYear, f) +
    exogenousWm2
  );
}

function co2Forcing(now: Concentrations, { carbon, forcing }: ClimateParameters): number {
  const [a, b, c, d] = forcing.co2 as [number, number, number, number];
  const rise = now.co2Ppm - carbon.preindustrialCo2Ppm;
  const riseAtMaximum = -b / (2 * a);
  const curved = rise <= 0 ? 0 : Math.min(rise, riseAtMaximum);
  return (
    (d + a * curved * curved + b * curved + c * Math.sqrt(now.n2oMeanPpb)) *
    Math.log(now.co2Ppm / carbon.preindustrialCo2Ppm)
  );
}

function ch4Forcing(now: Concentrations, { methane, forcing }: ClimateParameters): number {
  const [a, b, d] = forcing.ch4 as [number, number, number];
  const overlap = a * Math.sqrt(now.ch4MeanPpb) + b * Math.sqrt(now.n2oMeanPpb) + d;
  return overlap * (Math.sqrt(now.ch4MeanPpb) - Math.sqrt(methane.preindustrialPpb));
}

function n2oForcing(now: Concentrations, { nitrousOxide, forcing }: ClimateParameters): number {
  const [a, b, c, d] = forcing.n2o as [number, number, number, number];
  const overlap =
    a * Math.sqrt(now.co2Ppm) + b * Math.sqrt(now.n2oMeanPpb) + c * Math.sqrt(now.ch4MeanPpb) + d;
  return overlap * (Math.sqrt(now.n2oMeanPpb) - Math.sqrt(nitrousOxide.preindustrialPpb));
}

const ozoneForcing = (ch4Ppb: number, noxMtPerYear: number, f: ClimateParameters['forcing']) =>
  f.ozoneOffsetWm2 + f.ozonePerPpbCh4 * ch4Ppb + f.ozonePerMtNox * noxMtPerYear;

const aerosolForcing = (so2MtPerYear: number, f: ClimateParameters['forcing']) =>
  f.aerosolOffsetWm2 - f.aerosolScaleWm2 * Math.log(1 + so2MtPerYear / f.aerosolSo2ScaleMt);
