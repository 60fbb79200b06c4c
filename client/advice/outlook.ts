import { lastYear } from '@accord/shared/game/known.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import type { GameState, MeasureLevels } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import type { Politics } from '@accord/shared/politics/constituencies.ts';
import { blocMean, blocTotal } from '@accord/shared/rules/blocs.ts';
import { FIRST_YEAR, STEP_YEARS, STEPS } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { AHEAD_YEARS } from '../explain/ahead.ts';

/** To mid-century, and late in the century at least twenty years. */
const UNTIL_YEAR = 2050;
const LEAST_STEPS = 4;

export interface ProspectYear {
  readonly year: number;
  readonly ghgGtCo2e: number;
  readonly support: number;
  readonly priceUsdPerMwh: number;
}

/** Where one set of orders leads a bloc: now, and every five years. */
export interface Prospect {
  readonly years: readonly ProspectYear[];
  /** At home after the first five years. */
  readonly next: Politics | null;
}

/** Two worlds that differ in our orders alone. */
export interface Outlook {
  readonly orders: Prospect;
  readonly plan: Prospect;
}

interface Ground {
  readonly bloc: string;
  readonly world: GameState;
  readonly plan: Prospect;
}

/** The same for every position of a lever: computed once for a view. */
const grounds = new WeakMap<GameView, Ground>();

function groundOf(view: GameView, rules: Rules): Ground {
  const known = grounds.get(view);
  if (known) return known;
  if (view.own === null) throw new Error('only a delegation has orders');
  const { bloc } = view.own;
  const world = worldFor(view, rules);
  const ground = { bloc, world, plan: prospectOf(world, {}, bloc, rules) };
  grounds.set(view, ground);
  return ground;
}

function prospectOf(world: GameState, levels: MeasureLevels, bloc: string, rules: Rules): Prospect {
  const midCentury = (UNTIL_YEAR - FIRST_YEAR) / STEP_YEARS;
  const untilStep = Math.min(STEPS, Math.max(midCentury, world.step + LEAST_STEPS));
  const { steps } = rollForward(world, rules, { untilStep, orders: { [bloc]: levels } });
  const ends = [
    { end: lastYear(world), politics: world.politics[bloc] },
    ...steps.map(({ end, blocs }) => ({ end, politics: blocs[bloc]?.politics })),
  ];
  const years = ends.map(({ end, politics }) => ({
    year: end.year,
    ghgGtCo2e: blocTotal(rules, end, bloc, 'ghgGtCo2e'),
    support: politics?.support ?? 0,
    priceUsdPerMwh: blocMean(rules, end, bloc, 'powerPriceUsdPerMwh'),
  }));
  return { years, next: ends[1]?.politics ?? null };
}

/** Where these orders lead us, and where the ministry's plan does: the same engine as the server's. */
export function outlookOf(view: GameView, levels: MeasureLevels, rules: Rules): Outlook {
  const { bloc, world, plan } = groundOf(view, rules);
  return { orders: prospectOf(world, levels, bloc, rules), plan };
}

/** What each of these measures does to our greenhouse gases ten years on: the same orders with and without it. */
export function effectsOf(
  view: GameView,
  levels: MeasureLevels,
  measures: readonly string[],
  rules: Rules,
): Readonly<Record<string, number>> {
  const { bloc, world } = groundOf(view, rules);
  const untilStep = Math.min(STEPS, world.step + AHEAD_YEARS / STEP_YEARS);
  const ghgOf = (orders: MeasureLevels): number => {
    const { state } = rollForward(world, rules, { untilStep, orders: { [bloc]: orders } });
    return blocTotal(rules, lastYear(state), bloc, 'ghgGtCo2e');
  };
  const all = ghgOf(levels);
  return Object.fromEntries(
    measures.map((id) => {
      const { [id]: own, ...rest } = levels;
      return [id, own ? all - ghgOf(rest) : 0];
    }),
  );
}
