import type { BlocId } from '../diplomacy/deal.ts';
import type { GameState } from '../game/state.ts';
import type { Rules } from '../rules/rules.ts';
import type { Skill } from './skill.ts';

const TRAITS = [
  'concession',
  'clockWeight',
  'fairness',
  'relativeGains',
  'discountPerStep',
  'honour',
  'reciprocity',
  'force',
] as const;

/** What a bloc is like now: its personality, its government of the day, and its skill at bargaining. */
export type Temper = Readonly<Record<(typeof TRAITS)[number], number>>;

/** Personality weighed against the neutral one, changed by a sceptical administration and by skill. */
export function temperOf(world: GameState, bloc: BlocId, rules: Rules, skill: Skill): Temper {
  const { neutral, sceptical } = rules.agents;
  const own = rules.blocs[bloc]?.personality ?? neutral;
  const turned = world.politics[bloc]?.administration === 'sceptical';
  const trait = (name: (typeof TRAITS)[number]): number =>
    neutral[name] + neutral.weight * (own[name] - neutral[name]);
  const factor = (name: keyof typeof sceptical): number => trait(name) * (turned ? sceptical[name] : 1);
  return {
    ...(Object.fromEntries(TRAITS.map((name) => [name, trait(name)])) as Temper),
    concession: factor('concession') * skill.concessionFactor,
    honour: factor('honour'),
    reciprocity: factor('reciprocity'),
    fairness: Math.min(0.5, trait('fairness') + skill.fairnessShift),
  };
}
