import { act, selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { stepsOfRound } from '@accord/shared/rules/calendar.ts';
import { expect, test } from 'vitest';
import { configOf, lobby, shippedHash, shippedRules } from '../kit/rules.ts';

/**
 * The public outlook goes on from the warming that everybody has measured, in the median climate: no jump at
 * the present year, whatever the game's own draw of climate sensitivity.
 */
test.each([3, 4, 5, 6])('the present course continues the curve of the past (seed %i)', (seed) => {
  const rules = shippedRules('core-4');
  let play = act(lobby('core-4', seed, 'ministry'), { kind: 'host' }, { type: 'start' }, rules);
  while (play.state.step <= stepsOfRound(rules, 1).last)
    play = act(play, { kind: 'host' }, { type: 'advance' }, rules);
  const course = viewFor(play.state, { kind: 'screen' }, rules).course;
  const rises = (course?.temperatureC ?? []).slice(1).map((t, i) => t - (course?.temperatureC[i] ?? t));
  expect(rises).toHaveLength(75);
  expect(Math.max(...rises)).toBeLessThan(0.06);
  expect(Math.min(...rises)).toBeGreaterThan(-0.02);
});

test('the draw of climate sensitivity changes the warming of a game, and nothing else of its carbon', {
  timeout: 60_000,
}, () => {
  const rules = shippedRules('core-4');
  const [a, b] = [21, 22].map(
    (seed) => selfPlay(configOf('core-4', seed, { mode: 'solo' }), rules, shippedHash).state,
  );
  expect(a?.draws.warmingScale).not.toBe(b?.draws.warmingScale);
  const risen = (state: typeof a) =>
    (state?.world.climate.temperatureC ?? 0) - (state?.reference.temperatureC ?? 0);
  const median = (state: typeof a) =>
    (state?.world.climate.medianC ?? 0) - (state?.reference.temperatureC ?? 0);
  for (const state of [a, b])
    expect(risen(state) / median(state)).toBeCloseTo(state?.draws.warmingScale ?? 0, 1);
});
