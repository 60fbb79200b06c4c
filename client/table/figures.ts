import type { YearRecord } from '@accord/shared/economy/world.ts';
import { levelsOf } from '@accord/shared/game/levels.ts';
import type { ByObjective } from '@accord/shared/game/objectives.ts';
import type { StepRecord } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { blocMean, blocTotal } from '@accord/shared/rules/blocs.ts';
import { stepEnd, stepStart, stepsOfRound } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';

/** Numbers that the table shows, read from the view. Nothing here decides anything. */

export const lastYear = (view: GameView): YearRecord => view.steps.at(-1)?.end ?? view.world.reference;

/** The years that this round decides: 2030 → 2035. */
export function roundYears(view: GameView, rules: Rules): { readonly from: number; readonly until: number } {
  const { first, last } = stepsOfRound(rules, Math.min(view.game.round, rules.scenario.rounds.length - 1));
  return { from: stepStart(first), until: stepEnd(last) };
}

export const levelsNow = (view: GameView, rules: Rules, bloc: string): ByObjective<number> | null => {
  const politics = view.politics[bloc];
  const known = view.steps.at(-1)?.blocs[bloc]?.levels;
  if (known) return known;
  return politics
    ? levelsOf(rules, bloc, view.world.reference, view.world.reference, politics, view.trust)
    : null;
};

function levelsAtStart(view: GameView, rules: Rules, bloc: string): ByObjective<number> | null {
  if (view.steps.length === 0) return levelsNow(view, rules, bloc);
  const first = view.steps[0]?.blocs[bloc];
  return first
    ? levelsOf(rules, bloc, view.world.reference, view.world.reference, first.politics, view.trust)
    : null;
}

export const INDICATORS = ['ghg', 'output', 'energySecurity', 'valueChain', 'support', 'influence'] as const;
export type Indicator = (typeof INDICATORS)[number];

export const ghgOf = (rules: Rules, year: YearRecord, bloc: string): number =>
  blocTotal(rules, year, bloc, 'ghgGtCo2e');
export const gdpOf = (rules: Rules, year: YearRecord, bloc: string): number =>
  blocTotal(rules, year, bloc, 'gdpUsdBillion') / 1000;
export const peopleOf = (rules: Rules, year: YearRecord, bloc: string): number =>
  blocTotal(rules, year, bloc, 'populationMillion');

/** One value every five years, the start included: what a sparkline shows. */
export function seriesOf(
  indicator: Indicator,
  view: GameView,
  rules: Rules,
  bloc: string,
  steps: readonly StepRecord[] = view.steps,
): readonly number[] {
  if (indicator === 'ghg' || indicator === 'output') {
    const read = indicator === 'ghg' ? ghgOf : gdpOf;
    const ends = steps.map((s) => s.end);
    return [view.world.reference, ...ends].map((year) => read(rules, year, bloc));
  }
  const start = levelsAtStart(view, rules, bloc);
  return [
    ...(start ? [start[indicator]] : []),
    ...steps.flatMap((s) => s.blocs[bloc]?.levels[indicator] ?? []),
  ];
}

const CLEAN = ['nuclear', 'hydro', 'wind', 'solar', 'bio'] as const;

export interface BlocFacts {
  readonly ghgGt: number;
  readonly perHeadT: number;
  readonly peopleMillion: number;
  readonly coalTwh: number;
  readonly coalShare: number;
  readonly cleanShare: number;
  readonly damageShare: number;
  readonly capitalShare: number;
}

export function factsOf(rules: Rules, year: YearRecord, bloc: string): BlocFacts {
  const regions = (rules.blocs[bloc]?.regions ?? []).map((id) => year.regions[id]);
  const power: Record<string, number> = {};
  for (const region of regions)
    for (const [source, twh] of Object.entries(region.powerTwh)) power[source] = (power[source] ?? 0) + twh;
  const all = Object.values(power).reduce((sum, twh) => sum + twh, 0) || 1;
  const ghgGt = ghgOf(rules, year, bloc);
  const peopleMillion = peopleOf(rules, year, bloc);
  return {
    ghgGt,
    peopleMillion,
    perHeadT: (ghgGt * 1000) / (peopleMillion || 1),
    coalTwh: power.coal ?? 0,
    coalShare: (power.coal ?? 0) / all,
    cleanShare: CLEAN.reduce((sum, source) => sum + (power[source] ?? 0), 0) / all,
    damageShare:
      blocTotal(rules, year, bloc, 'damageUsdBillion') /
      (blocTotal(rules, year, bloc, 'trendGdpUsdBillion') || 1),
    capitalShare: blocMean(rules, year, bloc, 'costOfCapital'),
  };
}
