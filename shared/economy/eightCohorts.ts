/**
 * Goods and kilns in eight cohorts of five years, youngest first: nothing of them lives much longer. The oldest
 * cohort takes in what is older. Counted as plant is (cohorts.ts), but in little room: every region has many.
 */
export const COHORTS = 8;
const PERIOD_YEARS = 5;
const MIDDLE = 2;

/** Age of a cohort from the middle of its period, so many years after the youngest was begun. */
const ageAfter = (cohort: number, yearsInto: number): number =>
  Math.max(0, PERIOD_YEARS * cohort + yearsInto - MIDDLE);

const ageOf = (cohort: number, year: number): number => ageAfter(cohort, year % PERIOD_YEARS);

/** Takes a year's natural closures out of a fleet and gives what is left. */
export function ageEight(fleet: number[], year: number, hazards: readonly number[]): number {
  const yearsInto = year % PERIOD_YEARS;
  if (yearsInto === 0) {
    const oldest = (fleet[COHORTS - 1] ?? 0) + (fleet[COHORTS - 2] ?? 0);
    for (let i = COHORTS - 2; i > 0; i--) fleet[i] = fleet[i - 1] ?? 0;
    fleet[COHORTS - 1] = oldest;
    fleet[0] = 0;
  }
  let left = 0;
  for (let i = 0; i < COHORTS; i++) {
    const kept = (fleet[i] ?? 0) * (1 - (hazards[ageAfter(i, yearsInto)] ?? 1));
    fleet[i] = kept;
    left += kept;
  }
  return left;
}

/** A fleet that has grown at a steady rate and been replaced as its hazards say. */
export function steadyFleet(
  total: number,
  growthPerYear: number,
  hazards: readonly number[],
  year: number,
): number[] {
  const weights: number[] = [];
  let alive = 1;
  let age = 0;
  for (let i = 0; i < COHORTS; i++) {
    const middle = ageOf(i, year);
    for (; age < middle; age++) alive *= 1 - (hazards[age] ?? 1);
    weights.push(alive * Math.exp(-growthPerYear * middle));
  }
  return scaledTo(total, weights);
}

/** A fleet whose ages spread around their mean. */
export function fleetAround(
  total: number,
  meanAgeYears: number,
  spreadYears: number,
  year: number,
): number[] {
  const weights = Array.from({ length: COHORTS }, (_, i) => {
    const distance = (ageOf(i, year) - meanAgeYears) / spreadYears;
    return Math.exp((-distance * distance) / 2);
  });
  return scaledTo(total, weights);
}

function scaledTo(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (total * weight) / sum);
}
