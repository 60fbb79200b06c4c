import type { Difficulty } from '../game/state.ts';
import type { Rules } from '../rules/rules.ts';

type Table = Rules['agents']['skill'];

/** Difficulty is skill, never a hidden bonus: how much is thought, how far, and how well. */
export type Skill = { readonly [K in keyof Table]: Table[K][Difficulty] };

/** The skill of a difficulty, from the content's table. */
export const skillOf = (rules: Rules, difficulty: Difficulty): Skill =>
  Object.fromEntries(
    Object.entries(rules.agents.skill).map(([trait, table]) => [trait, table[difficulty]]),
  ) as Skill;
