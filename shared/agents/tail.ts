import type { BlocId } from '../diplomacy/deal.ts';
import { weightsOf } from '../game/levels.ts';
import { MANDATE_UNIT } from '../game/score.ts';
import type { StepRecord } from '../game/state.ts';
import { damagePoints } from '../politics/politics.ts';
import { blocIn } from '../rules/blocs.ts';
import { STEPS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';

/**
 * Climate answers late: what emissions of a few steps do to climate safety after them, without rolling the
 * century. Warming follows the tonnes; a change of emissions fades; a bloc discounts what is far.
 * @returns mandate points in the measure of the steps that were rolled
 */
export function climateTail(
  rules: Rules,
  bloc: BlocId,
  with_: readonly StepRecord[],
  without: readonly StepRecord[],
  discountPerStep: number,
): number {
  const last = with_.at(-1);
  const reference = without.at(-1);
  if (last === undefined || reference === undefined) return 0;
  const { degreesPerGt, persistenceYears, damageExponent } = rules.agents.tail;
  const { perDegree, perDamagePoint } = rules.scoring.climateSafety;
  const { weightGrowthPerStep, legacyWeight, legacyYear } = rules.scoring;
  const emittedGt = emittedIn(with_) - emittedIn(without);
  const rateGt = last.end.ghgGtCo2e - reference.end.ghgGtCo2e;
  const damagePerDegree =
    (damageExponent * damagePoints(blocIn(rules, reference.end, bloc))) /
    Math.max(1, reference.end.temperatureC);
  const safetyPerDegree = perDegree + perDamagePoint * damagePerDegree;
  const safetyAfter = (years: number): number =>
    safetyPerDegree *
    degreesPerGt *
    (emittedGt + rateGt * persistenceYears * (1 - Math.exp(-years / persistenceYears)));
  const kept = 1 - discountPerStep;
  let sum = 0;
  for (let step = last.step + 1; step < STEPS; step++)
    sum +=
      (1 + weightGrowthPerStep) ** step * kept ** (step - last.step) * safetyAfter(5 * (step - last.step));
  sum += legacyWeight * kept ** (STEPS - last.step) * safetyAfter(legacyYear - last.untilYear);
  const rolled = with_.reduce((total, { step }) => total + (1 + weightGrowthPerStep) ** step, 0);
  const scale = rules.scenario.scale[bloc]?.value ?? 1;
  return (MANDATE_UNIT * weightsOf(rules, bloc).climateSafety * sum) / rolled / scale;
}

const emittedIn = (steps: readonly StepRecord[]): number =>
  steps.reduce((total, { series }) => total + series.reduce((sum, { ghgGtCo2e }) => sum + ghgGtCo2e, 0), 0);
