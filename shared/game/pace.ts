import type { Pace } from '../protocol/names.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameConfig, Phase } from './state.ts';

/** Games that do not say are a lesson. */
export const paceOf = (config: GameConfig): Pace => config.pace ?? 'lesson';

/** The phases that a round is made of. */
export type TimedPhase = Exclude<Phase, 'lobby' | 'debrief'>;

export const SECONDS_PER_HOUR = 3600;

export const isTimed = (phase: Phase): phase is TimedPhase => phase !== 'lobby' && phase !== 'debrief';

/** How long a whole round lasts in which people look in once a day. */
export const dayHours = ({ content }: Pick<Rules, 'content'>): number =>
  Object.values(content.pace.dayHours.value).reduce((sum, hours) => sum + hours, 0);

/** How long a phase lasts. A scenario without some phase spreads that phase's hours over its others: a day is a day. */
export function phaseSeconds(
  phase: TimedPhase,
  pace: Pace,
  rules: Pick<Rules, 'content' | 'scenario'>,
): number {
  const lesson = rules.scenario.durationsSeconds;
  if (pace === 'lesson' || lesson[phase] === 0) return lesson[phase];
  const hours = rules.content.pace.dayHours.value;
  const played = Object.keys(lesson).filter((p): p is TimedPhase => lesson[p as TimedPhase] > 0);
  const share = hours[phase] / played.reduce((sum, p) => sum + hours[p], 0);
  return Math.round(share * dayHours(rules) * SECONDS_PER_HOUR);
}
