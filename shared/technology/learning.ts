import type { TechnologyParameters } from '../content/model.ts';

/** How a technology's cost falls with experience. */
export type LearningCurve = { readonly exponent: number; readonly floor: number };

export const learningCurve = (technology: TechnologyParameters): LearningCurve => ({
  exponent: Math.log2(1 - technology.learningRatePerDoubling),
  floor: technology.floorShareOf2023Cost,
});

/**
 * Cost as a share of the cost in 2023 after experience has grown by a factor: learning by doing down to a
 * floor. `experienceRatio` is experience now over experience in 2023.
 */
export function learningIndex(experienceRatio: number, { exponent, floor }: LearningCurve): number {
  return floor + (1 - floor) * Math.exp(exponent * Math.log(Math.max(1e-9, experienceRatio)));
}

/** Experience that counts at home: one's own, and the share of others' that spills over. */
export function effectiveExperience(own: number, world: number, spilloverShare: number): number {
  return own + spilloverShare * (world - own);
}

/**
 * Spill-over share when technology is licensed (1 = all experience of others counts) and when it is withheld.
 */
export function licensedSpillover(spilloverShare: number, licence: number, withheldShare = 0): number {
  return (spilloverShare + (1 - spilloverShare) * licence) * (1 - withheldShare);
}

/** The part of a fall in cost that reaches who builds: data match technology with need. */
export function deployedIndex(index: number, mismatchShare: number, digitalLevel: number): number {
  return 1 - (1 - mismatchShare * (1 - Math.min(1, digitalLevel))) * (1 - index);
}
