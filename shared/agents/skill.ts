import type { Difficulty } from '../game/state.ts';

/** Difficulty is skill, never a hidden bonus: how much is thought, and how far. */
export interface Skill {
  /** Deals evaluated before proposing. */
  readonly candidates: number;
  readonly proposalsPerRound: number;
  /** Changes tried for a counter-offer or a hint. */
  readonly changesTried: number;
  readonly horizonSteps: number;
  /** Positions of each lever tried when planning the budget. */
  readonly plansTried: readonly number[];
}

export const SKILLS: Readonly<Record<Difficulty, Skill>> = {
  trainee: { candidates: 4, proposalsPerRound: 1, changesTried: 3, horizonSteps: 1, plansTried: [] },
  envoy: { candidates: 8, proposalsPerRound: 2, changesTried: 6, horizonSteps: 2, plansTried: [0.4] },
  veteran: { candidates: 14, proposalsPerRound: 2, changesTried: 8, horizonSteps: 3, plansTried: [0.3, 0.7] },
  realist: {
    candidates: 22,
    proposalsPerRound: 3,
    changesTried: 10,
    horizonSteps: 3,
    plansTried: [-0.3, 0.3, 0.7],
  },
};
