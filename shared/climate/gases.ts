import type { ClimateParameters } from '../content/model.ts';

/** One year of one box: what is there decays, emissions and natural sources come in all year long. */
function stepBox(
  burdenPpb: number,
  sourceMtPerYear: number,
  mtPerPpb: number,
  lifetimeYears: number,
): number {
  const kept = Math.exp(-1 / lifetimeYears);
  return burdenPpb * kept + (sourceMtPerYear / mtPerPpb) * lifetimeYears * (1 - kept);
}

/** Methane at the end of the year, ppb; it lives longer when there is more of it, shorter with NOx and warmth. */
export function stepMethane(
  ch4Ppb: number,
  ch4MtPerYear: number,
  noxMtPerYear: number,
  temperatureC: number,
  p: ClimateParameters['methane'],
): number {
  const stretch = Math.exp(p.burdenExponent * Math.log(ch4Ppb / p.referenceBurdenPpb));
  const sinks =
    1 +
    (p.noxSensitivityPer100Mt * (noxMtPerYear - p.referenceNoxMt)) / 100 +
    p.warmingSensitivityPerKelvin * (temperatureC - p.referenceWarmingC);
  return stepBox(ch4Ppb, ch4MtPerYear + p.naturalMtPerYear, p.mtPerPpb, (p.lifetimeYears * stretch) / sinks);
}

/** Nitrous oxide at the end of the year, ppb. */
export function stepNitrousOxide(
  n2oPpb: number,
  n2oMtPerYear: number,
  p: ClimateParameters['nitrousOxide'],
): number {
  return stepBox(n2oPpb, n2oMtPerYear + p.naturalMtPerYear, p.mtPerPpb, p.lifetimeYears);
}
