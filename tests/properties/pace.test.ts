import {
  dayHours,
  isTimed,
  phaseSeconds,
  SECONDS_PER_HOUR,
  type TimedPhase,
} from '@accord/shared/game/pace.ts';
import { PHASES } from '@accord/shared/game/state.ts';
import { describe, expect, it } from 'vitest';
import { content, shippedRules } from '../kit/rules.ts';

const ROUND = PHASES.filter(isTimed);
const DAY_SECONDS = 24 * SECONDS_PER_HOUR;

describe.each(Object.keys(content.scenarios))('the pace of %s', (scenario) => {
  const rules = shippedRules(scenario);
  const day = (phase: TimedPhase) => phaseSeconds(phase, 'day', rules);

  it('is the scenario’s own in a lesson', () => {
    for (const phase of ROUND)
      expect(phaseSeconds(phase, 'lesson', rules)).toBe(rules.scenario.durationsSeconds[phase]);
  });

  it('makes a round of a day, most of which people can deal in', () => {
    expect(dayHours(rules)).toBe(24);
    expect(ROUND.reduce((sum, phase) => sum + day(phase), 0)).toBe(DAY_SECONDS);
    expect(day('negotiation') + day('summit')).toBeGreaterThan(0.8 * DAY_SECONDS);
  });

  it('gives the hours of a phase that is left out to the others', () => {
    const durationsSeconds = { ...rules.scenario.durationsSeconds, briefing: 0, stocktake: 0 };
    const short = { content, scenario: { ...rules.scenario, durationsSeconds } };
    const lasting = ROUND.map((phase) => phaseSeconds(phase, 'day', short));
    expect(lasting[0]).toBe(0);
    expect(lasting.at(-1)).toBe(0);
    expect(Math.abs(lasting.reduce((sum, seconds) => sum + seconds) - DAY_SECONDS)).toBeLessThan(
      ROUND.length,
    );
    expect(phaseSeconds('summit', 'day', short)).toBeGreaterThan(day('summit'));
  });
});
