import type { ClimateParameters } from '../content/model.ts';

export type ProxyForcers = {
  readonly so2MtPerYear: number;
  readonly noxMtPerYear: number;
  readonly exogenousForcingWm2: number;
};

/**
 * SO2, NOx and the remaining forcing when only world fossil CO2 is known. Air-quality policy takes
 * `so2CutShare` off the sulphur.
 */
export function proxyForcers(
  year: number,
  fossilCo2GtPerYear: number,
  so2CutShare: number,
  { proxies: p }: ClimateParameters,
): ProxyForcers {
  const years = year - 2025;
  const fossil = Math.max(0, fossilCo2GtPerYear / p.referenceFossilCo2Gt);
  const so2Share = p.so2Floor + (1 - p.so2Floor) * fossil ** p.so2Exponent;
  const so2MtPerYear =
    p.referenceSo2Mt * so2Share * Math.exp(-p.so2DeclinePerYear * years) * (1 - so2CutShare);
  const noxMtPerYear = p.referenceNoxMt * (p.noxFloor + (1 - p.noxFloor) * fossil ** p.noxExponent);
  const later = p.exogenousBaseWm2 + p.exogenousPerFossilWm2 * Math.min(fossil, p.exogenousFossilMax);
  const faded = 1 - Math.exp(-years / p.exogenousFadeYears);
  const sulphur = p.exogenousPerSo2Wm2 * Math.min(so2MtPerYear / p.referenceSo2Mt, p.exogenousSo2Max);
  return {
    so2MtPerYear,
    noxMtPerYear,
    exogenousForcingWm2:
      p.exogenousStartWm2 + (later - p.exogenousStartWm2) * faded + p.exogenousOffsetWm2 + sulphur,
  };
}
