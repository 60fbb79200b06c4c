import { act, openGame } from '@accord/shared/agents/selfPlay.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';

/** The course of a century in two curves. */
export interface Course {
  readonly year: readonly number[];
  readonly temperatureC: readonly number[];
  readonly totalCo2Gt: readonly number[];
}

/** Plays a scenario to 2100 with every ministry on its plan, in the median climate and without events. */
export function runPlans(content: Content, scenario: string): Course {
  const rules = assembleRules(content, scenario, []);
  const config = soloConfig(scenario, 1, { drawsOn: false });
  const { state } = act(
    openGame(config, 'ministry', rules, 'try-out'),
    { kind: 'host' },
    { type: 'finish' },
    rules,
  );
  const years = state.steps.flatMap(({ series }) => series);
  return {
    year: years.map(({ year }) => year),
    temperatureC: years.map(({ temperatureC }) => temperatureC),
    totalCo2Gt: years.map(({ totalCo2Gt }) => totalCo2Gt),
  };
}
