import type { BlocId } from '../diplomacy/deal.ts';
import { lastYear } from '../game/known.ts';
import type { GameState } from '../game/state.ts';
import { clamp } from '../math/clamp.ts';
import { draw } from '../math/random.ts';
import { blocTotal } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import type { Mind } from './mind.ts';

/**
 * Conditional co-operation: what one is willing to do for others depends on what they do. The same two functions
 * move a bloc in the game and a player in a public-goods experiment.
 */

/** What a player knows of the others, each 0-1: how far they are trusted, and the effort it expects of them. */
export interface Others {
  readonly trust: number;
  readonly effort: number;
}

/**
 * The effort that a player expects of others: a first impression of its own, which gives way to what it sees.
 * @param impression a draw between 0 and 1
 * @param seen mean effort of the others now
 * @param rounds how often it has seen them act
 */
export function expectedEffort(
  impression: number,
  seen: number,
  rounds: number,
  p: Rules['agents']['goodwill'],
): number {
  const first = p.firstLow + impression * (p.firstHigh - p.firstLow);
  const known = rounds / (rounds + p.firstRounds);
  return known * seen + (1 - known) * first;
}

/** The effort of others when one's own is this: some of them go along with whoever goes ahead. */
export const followedBy = (others: number, own: number, { followed }: Rules['agents']['goodwill']): number =>
  (1 - followed) * others + followed * own;

/** Goodwill towards the others, −1 to 1: their trust and effort against what one may expect, and a little kindness. */
export function goodwillTowards(others: Others, p: Rules['agents']['goodwill']): number {
  const earned =
    p.kindness + p.perTrust * (others.trust - p.trustPar) + p.perEffort * (others.effort - p.effortPar);
  return clamp(earned, -1, 1);
}

/** What an option of one's own would bring oneself and all others together. */
export interface Effort {
  readonly own: number;
  readonly others: number;
}

/** What an option is worth to somebody who returns good for good and ill for ill. */
export const worthOf = ({ own, others }: Effort, goodwill: number, reciprocity: number): number =>
  own + reciprocity * goodwill * others;

/**
 * A bloc's effort for the common good as everybody sees it: how far it goes, of a full slider, in the measures
 * whose cost is at home and whose good is mostly abroad. What pays at home is no effort.
 */
export function effortOf(world: GameState, bloc: BlocId, rules: Rules): number {
  const levels = world.inForce[bloc] ?? {};
  const { apart } = rules.agents.plan;
  const effort = (id: string): number =>
    clamp((levels[id] ?? 0) / (rules.content.measures[id]?.sliderUnits || 1), -1, 1);
  return apart.reduce((sum, id) => sum + effort(id), 0) / Math.max(1, apart.length);
}

/**
 * What a bloc knows of all others in the game, by their share of emissions: how far it trusts them, and the effort
 * that it expects.
 */
export function othersOf(mind: Mind): Others {
  const { world, bloc, rules, seed, mood } = mind;
  const others = rules.blocIds.filter((other) => other !== bloc);
  const year = lastYear(world);
  const weights = others.map((other) => Math.max(0, blocTotal(rules, year, other, 'fossilCo2Gt')));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (value: (other: BlocId) => number): number =>
    others.reduce((sum, other, i) => sum + (weights[i] ?? 0) * value(other), 0) / Math.max(1e-9, total);
  const { sharedMood } = rules.agents.goodwill;
  const seen = mean((other) => effortOf(world, other, rules));
  return {
    trust: mean((other) => (world.trust[bloc]?.[other] ?? 50) / 100),
    effort: expectedEffort(
      sharedMood * mood + (1 - sharedMood) * draw(seed, 'impression', 0),
      seen,
      world.step,
      rules.agents.goodwill,
    ),
  };
}

/** A bloc's goodwill in the game as things stand. */
export const goodwillOf = (mind: Mind): number => goodwillTowards(othersOf(mind), mind.rules.agents.goodwill);
