import { createGame } from '../game/create.ts';
import { type Actor, decide } from '../game/decide.ts';
import type { GameEvent } from '../game/events.ts';
import { evolve } from '../game/evolve.ts';
import type { Control, GameConfig, GameState, Phase } from '../game/state.ts';
import { viewFor } from '../game/viewFor.ts';
import type { Command } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { seedOf } from './mind.ts';
import { think } from './play.ts';

/** Times that everybody may speak in a phase before it closes; once in the others. */
const TURNS: Readonly<Partial<Record<Phase, number>>> = { negotiation: 6, summit: 3 };

/** A game being played in memory: its state and everything that happened. */
export interface Play {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** A lobby of a game whose seats are all held by one kind of player. */
export function openGame(config: GameConfig, control: Control, rules: Rules, contentHash: string): Play {
  const event = createGame(
    config,
    Object.fromEntries(rules.blocIds.map((bloc) => [bloc, control])),
    rules,
    contentHash,
  );
  return { state: evolve(null, event, rules), events: [event] };
}

/** Applies a command; a refused one changes nothing. */
export function act(play: Play, actor: Actor, command: Command, rules: Rules): Play {
  const decided = decide(play.state, actor, command, rules, 0);
  if (!decided.ok) return play;
  const state = decided.value.reduce<GameState>((now, event) => evolve(now, event, rules), play.state);
  return { state, events: [...play.events, ...decided.value] };
}

/** Every scripted bloc acts once, in the order of the table; `thinking` is how each decides. */
export function scriptedTurn(play: Play, rules: Rules, thinking: typeof think = think): Play {
  return rules.blocIds.reduce((now, bloc) => {
    if (now.state.seats[bloc]?.control !== 'scripted') return now;
    const view = viewFor(now.state, { kind: 'seat', bloc }, rules, false);
    return thinking(view, bloc, rules, seedOf(now.state.config.seed, bloc)).commands.reduce(
      (next, command) => act(next, { kind: 'seat', bloc }, command, rules),
      now,
    );
  }, play);
}

/**
 * Plays a whole game of scripted blocs, from the lobby to the debrief.
 * @param thinking how a bloc decides; a wrapper may measure it
 */
export function selfPlay(
  config: GameConfig,
  rules: Rules,
  contentHash: string,
  thinking: typeof think = think,
): Play {
  const host: Actor = { kind: 'host' };
  let play = act(openGame(config, 'scripted', rules, contentHash), host, { type: 'start' }, rules);
  while (play.state.phase !== 'debrief') {
    const turns = TURNS[play.state.phase] ?? 1;
    for (let turn = 0; turn < turns; turn++) play = scriptedTurn(play, rules, thinking);
    play = act(play, host, { type: 'advance' }, rules);
  }
  return play;
}
