import { contentHash } from '@accord/content/load.ts';
import { selfPlay } from '@accord/shared/agents/selfPlay.ts';
import type { Content } from '@accord/shared/content/content.ts';
import type { RuleMechanism } from '@accord/shared/content/mechanism.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { indicatorOf } from '@accord/shared/game/mechanismEffect.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { assembleRules, type Rules } from '@accord/shared/rules/rules.ts';

/** What a rule changes once everybody has negotiated anew, at the end of the century. */
export interface Response {
  readonly mean: number;
  readonly standardError: number;
  readonly games: number;
}

const SCENARIO = 'standard-6';
const FIRST_SEED = 1;

/** Plays games of scripted blocs with a rule and without it, seed by seed. Games with all rules are played once. */
export function responder(content: Content, games: number): (mechanism: RuleMechanism) => Response {
  const hash = contentHash(content);
  const seeds = Array.from({ length: games }, (_, i) => FIRST_SEED + i);
  const all = assembleRules(content, SCENARIO, []);
  const play = (seed: number, off: readonly string[], rules: Rules): GameState => {
    const config = soloConfig(SCENARIO, seed, { mechanismsOff: off });
    return selfPlay(config, rules, hash).state;
  };
  const whole = seeds.map((seed) => play(seed, [], all));
  return ({ id, case: { indicator, bloc } }) => {
    const rules = assembleRules(content, SCENARIO, [id]);
    const changes = seeds.map((seed, i) => {
      const withRule = indicatorOf(whole[i] as GameState, all, indicator, bloc);
      return withRule - indicatorOf(play(seed, [id], rules), rules, indicator, bloc);
    });
    return { ...meanOf(changes), games };
  };
}

function meanOf(values: readonly number[]): Omit<Response, 'games'> {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Number.NaN;
  return { mean, standardError: spread / Math.sqrt(values.length) };
}
