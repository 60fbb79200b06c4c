import type { ClimateParameters } from '../content/model.ts';
import type { Three } from './state.ts';

/** One year of the three boxes of ocean and air under a forcing, K. */
export function stepTemperature(
  boxesK: Three,
  forcingWm2: number,
  p: ClimateParameters['temperature'],
): Three {
  return boxesK.map((box, i) => {
    const kept = Math.exp(-1 / (p.boxLifetimesYears[i] ?? 1));
    return box * kept + (p.boxResponsesKPerWm2[i] ?? 0) * forcingWm2 * (1 - kept);
  }) as [number, number, number];
}

/** The boxes' warming together, K above the model's own base (not yet 1850-1900). */
export function boxSum(boxesK: readonly number[]): number {
  return (boxesK[0] ?? 0) + (boxesK[1] ?? 0) + (boxesK[2] ?? 0);
}
