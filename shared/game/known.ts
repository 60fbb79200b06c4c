import type { Sizes } from '../diplomacy/effects.ts';
import type { YearRecord } from '../economy/world.ts';
import { blocsIn } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameState } from './state.ts';

/** The last year that is known when a step begins: the reference year before the first one. */
export function lastYear(state: GameState): YearRecord {
  return state.steps.at(-1)?.end ?? state.reference;
}

export function sizesIn(rules: Rules, year: YearRecord): Sizes {
  const blocs = blocsIn(rules, year);
  return {
    gdpUsdBillion: (bloc) => blocs[bloc]?.gdpUsdBillion ?? 0,
    coalCapacityGw: (bloc) => blocs[bloc]?.coalCapacityGw ?? 0,
  };
}
