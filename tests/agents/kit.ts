import { type Mind, mindOf, moodOf } from '@accord/shared/agents/mind.ts';
import { think } from '@accord/shared/agents/play.ts';
import { selfPlay } from '@accord/shared/agents/selfPlay.ts';
import type { BlocId } from '@accord/shared/diplomacy/deal.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import type { SeatCommand } from '@accord/shared/protocol/commands.ts';
import { configOf, shippedHash, shippedRules } from '../kit/rules.ts';

/** Long runs: `npm run test:full`. */
export const FULL = process.env.FULL === '1';

/** A decision as it was taken: what the bloc saw, and what it did. */
export interface Taken {
  readonly view: GameView;
  readonly bloc: BlocId;
  readonly seed: number;
  readonly command: SeatCommand;
}

export interface Played {
  readonly state: GameState;
  readonly taken: readonly Taken[];
}

const known = new Map<string, Played>();

/** A whole game of scripted blocs with every decision that was taken; played once a test run. */
export function played(scenario: string, seed: number): Played {
  const key = `${scenario}|${seed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const taken: Taken[] = [];
  const config = configOf(scenario, seed, { difficulty: 'envoy', mode: 'solo', secretDealsAllowed: false });
  const { state } = selfPlay(config, shippedRules(scenario), shippedHash, (view, bloc, rules, own) => {
    const thought = think(view, bloc, rules, own);
    taken.push(...thought.commands.map((command) => ({ view, bloc, seed: own, command })));
    return thought;
  });
  const game = { state, taken };
  known.set(key, game);
  return game;
}

/** The mind that took a decision, with nothing remembered. */
export const mindThat = (scenario: string, { view, bloc, seed }: Taken): Mind => {
  const rules = shippedRules(scenario);
  return mindOf(worldFor(view, rules), bloc, rules, view.game.config.difficulty, seed, moodOf(view));
};
