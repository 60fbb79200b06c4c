import type { Rules } from './rules.ts';

/** The calendar at which play begins and the model's horizon ends; a step is one five-year plan. */
export const FIRST_YEAR = 2025;
export const FINAL_YEAR = 2100;
export const STEP_YEARS = 5;
export const STEPS = (FINAL_YEAR - FIRST_YEAR) / STEP_YEARS;

/** Last calendar year before a step is resolved, and after it. */
export const stepStart = (step: number): number => FIRST_YEAR + step * STEP_YEARS;
export const stepEnd = (step: number): number => stepStart(step) + STEP_YEARS;

/** First and last step (0-based) that a round resolves. */
export function stepsOfRound(rules: Rules, round: number): { first: number; last: number } {
  const end = rules.scenario.rounds[round] ?? FINAL_YEAR;
  const start = rules.scenario.rounds[round - 1] ?? FIRST_YEAR;
  return { first: (start - FIRST_YEAR) / STEP_YEARS, last: (end - FIRST_YEAR) / STEP_YEARS - 1 };
}
