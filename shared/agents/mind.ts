import type { BlocId } from '../diplomacy/deal.ts';
import type { Difficulty, GameState } from '../game/state.ts';
import type { GameView } from '../game/view.ts';
import { draw } from '../math/random.ts';
import type { Rules } from '../rules/rules.ts';
import { type Skill, skillOf } from './skill.ts';
import { type Temper, temperOf } from './temper.ts';

/** Somebody who thinks for a bloc: what it knows, how well it reckons, and what it is like. */
export interface Mind {
  /** Made from the bloc's own view alone. */
  readonly world: GameState;
  readonly rules: Rules;
  readonly bloc: BlocId;
  readonly skill: Skill;
  readonly temper: Temper;
  /** Keys its ideas and errors, so that the same game thinks alike on any machine. */
  readonly seed: number;
  /** How hopeful the first news left everybody, 0-1. */
  readonly mood: number;
}

/** A mind for a bloc in a world that its delegation may see. */
export function mindOf(
  world: GameState,
  bloc: BlocId,
  rules: Rules,
  difficulty: Difficulty = world.config.difficulty,
  seed = 0,
  mood = 0.5,
): Mind {
  const skill = skillOf(rules, difficulty);
  return { world, rules, bloc, skill, temper: temperOf(world, bloc, rules, skill), seed, mood };
}

/** The mood that the news of the first briefing leaves: the same for all who read it, another in every game. */
export function moodOf({ events }: Pick<GameView, 'events'>): number {
  const first = events.filter(({ round }) => round === 0).map(({ event, bloc }) => `${event}@${bloc}`);
  return first.length === 0 ? 0.5 : draw(0, 'mood', 0, first.join());
}

/** Whatever a scripted bloc draws comes from a seed of its own, which tells nothing about the game's. */
export const seedOf = (gameSeed: number, bloc: BlocId): number =>
  Math.floor(draw(gameSeed, 'scripted', 0, bloc) * 2 ** 31);
