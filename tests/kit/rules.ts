import { contentHash, loadContent } from '@accord/content/load.ts';
import { openGame, type Play } from '@accord/shared/agents/selfPlay.ts';
import type { Control, GameConfig } from '@accord/shared/game/state.ts';
import { assembleRules, type Rules } from '@accord/shared/rules/rules.ts';

export const content = loadContent();
export const shippedHash = contentHash(content);

const known = new Map<string, Rules>();

/** The shipped rules of a scenario, assembled once. */
export function shippedRules(scenario: string): Rules {
  const rules = known.get(scenario) ?? assembleRules(content, scenario, []);
  known.set(scenario, rules);
  return rules;
}

export function configOf(scenario: string, seed: number, changes: Partial<GameConfig> = {}): GameConfig {
  return {
    scenario,
    seed,
    mode: 'class',
    difficulty: 'trainee',
    mechanismsOff: [],
    secretDealsAllowed: true,
    timed: false,
    drawsOn: true,
    ...changes,
  };
}

/** A lobby on the shipped rules. */
export const lobby = (
  scenario: string,
  seed: number,
  control: Control = 'human',
  changes: Partial<GameConfig> = {},
): Play => openGame(configOf(scenario, seed, changes), control, shippedRules(scenario), shippedHash);
