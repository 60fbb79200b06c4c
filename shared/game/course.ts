import { stateHash } from '../math/hash.ts';
import { type Keeper, keeping } from '../math/keeping.ts';
import type { Rules } from '../rules/rules.ts';
import { likelyWarming } from './likely.ts';
import { summaryOf } from './records.ts';
import { rollForward } from './rollForward.ts';
import { inLevels, type LevelStep } from './score.ts';
import type { GameState, YearSummary } from './state.ts';
import type { CourseView } from './view.ts';
import { publicState } from './worldFor.ts';

interface Course {
  readonly view: CourseView;
  /** The steps to come on this course. */
  readonly steps: readonly LevelStep[];
}

/** Of each rules' own: games of edited rules may stand on the same world. */
const coursesOf = keeping<Keeper<Course>>();

const emittedSince = (years: readonly { readonly totalCo2Gt: number }[]): number =>
  years.reduce((sum, { totalCo2Gt }) => sum + totalCo2Gt, 0);

/**
 * Where the present course leads, computed from what everybody can see: public deals in force, policies in
 * force, the median climate. Kept until a step or a public deal changes it.
 */
export function courseOf(state: GameState, rules: Rules): Course {
  const open = publicState(state, rules);
  const deals = Object.values(open.deals).map(({ deal, status, accepted }) => ({ deal, status, accepted }));
  const key = stateHash({ deals, norms: open.norms, gone: open.plenaries.map(({ walkedOut }) => walkedOut) });
  // Without deals it hangs on the world, which all games of the same rules share before play.
  const courses = coursesOf(rules, '', () => keeping<Course>());
  return courses(deals.length === 0 ? state.world : state.steps, key, () => {
    const past = [summaryOf(state.reference), ...state.steps.flatMap(({ series }) => series)];
    const roll = rollForward(open, rules);
    return { view: describe([...past, ...roll.years], past, rules), steps: roll.steps.map(inLevels) };
  });
}

function describe(years: readonly YearSummary[], past: readonly YearSummary[], rules: Rules): CourseView {
  const end = years.at(-1)?.temperatureC ?? 0;
  const now = past.at(-1)?.temperatureC ?? 0;
  const [low, high] = likelyWarming(now, end, rules.scoring.warming.quantiles);
  return {
    year: years.map(({ year }) => year),
    temperatureC: years.map(({ temperatureC }) => temperatureC),
    totalCo2Gt: years.map(({ totalCo2Gt }) => totalCo2Gt),
    temperature2100C: end,
    temperature2100LowC: low,
    temperature2100HighC: high,
    carbonBudgetLeftGt: rules.scoring.carbonBudgetGtFrom2026 - emittedSince(past.slice(1)),
  };
}
