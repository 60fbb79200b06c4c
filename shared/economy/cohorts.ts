/**
 * Plant and furnaces by five-year period of construction. Entry i holds what was built from FIRST_YEAR + 5 i on;
 * ages are counted from the middle of the period, so that no mixing of ages creeps in over a long run.
 */
const FIRST_YEAR = 1950;
const PERIOD_YEARS = 5;
const MIDDLE = 2;
/** Less than this is no plant at all. */
const NOTHING = 1e-6;

export const cohortOf = (year: number): number => Math.floor((year - FIRST_YEAR) / PERIOD_YEARS);

export const ageInYear = (cohort: number, year: number): number =>
  Math.max(0, year - (FIRST_YEAR + PERIOD_YEARS * cohort + MIDDLE));

/** Yearly hazard of closing by age: logistic around a life, so that survival is 1/(1+e^((age-life)/width)). */
export function hazardByAge(lifeYears: number, widthYears: number): readonly number[] {
  const hazards: number[] = [];
  for (let age = 0; age <= 220; age++)
    hazards.push(Math.min(1, 1 / (widthYears * (1 + Math.exp(-(age - lifeYears) / widthYears)))));
  return hazards;
}

/** A fleet of a given size whose ages spread around their mean in a year. */
export function fleetOfAge(total: number, meanAgeYears: number, spreadYears: number, year: number): number[] {
  const weights: number[] = [];
  for (let cohort = 0; cohort <= cohortOf(year); cohort++) {
    const distance = (ageInYear(cohort, year) - meanAgeYears) / spreadYears;
    weights.push(Math.exp((-distance * distance) / 2));
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (total * weight) / sum);
}

export function sumOf(fleet: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < fleet.length; i++) total += fleet[i] ?? 0;
  return total;
}

/** Takes a year's natural closures out of a fleet and gives what is left; a factor on the hazard prolongs lives. */
export function ageFleet(fleet: number[], year: number, hazards: readonly number[], factor = 1): number {
  let left = 0;
  for (let i = 0; i < fleet.length; i++) {
    const here = fleet[i] ?? 0;
    if (here === 0) continue;
    const survived = here * (1 - factor * (hazards[ageInYear(i, year)] ?? 1));
    const kept = survived < NOTHING ? 0 : survived;
    fleet[i] = kept;
    left += kept;
  }
  return left;
}

/** Takes the same share out of every cohort of a fleet, and gives what is left of its total. */
export function shrinkFleet(fleet: number[], total: number, share: number): number {
  if (share === 0) return total;
  let left = 0;
  for (let i = 0; i < fleet.length; i++) {
    const kept = (fleet[i] ?? 0) * (1 - share);
    fleet[i] = kept;
    left += kept;
  }
  return left;
}

/** Adds what is built in a year. */
export function addToFleet(fleet: number[], year: number, amount: number): void {
  const cohort = cohortOf(year);
  while (fleet.length <= cohort) fleet.push(0);
  fleet[cohort] = (fleet[cohort] ?? 0) + amount;
}
