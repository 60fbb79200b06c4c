import { rollForward } from '@accord/shared/game/rollForward.ts';
import { stepsOfRound } from '@accord/shared/rules/calendar.ts';
import { expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';

/**
 * game.md, "Time matters": an ambitious course begun one `core-4` round later warms 2100 by at least 0.05 °C,
 * two rounds later by another 0.1 °C.
 */
test('waiting costs', () => {
  const rules = shippedRules('core-4');
  const { state } = lobby('core-4', 1, 'ministry', { drawsOn: false });
  const ambitious = Object.fromEntries(
    Object.values(content.measures)
      .filter(({ sliderUnits }) => sliderUnits > 0)
      .map(({ id, max }) => [id, max]),
  );
  const orders = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, ambitious]));
  const begunInRound = (round: number): number => {
    const waited = rollForward(state, rules, { untilStep: stepsOfRound(rules, round).first }).state;
    return rollForward(waited, rules, { orders }).steps.at(-1)?.end.temperatureC ?? Number.NaN;
  };
  const [first, second, third] = [begunInRound(0), begunInRound(1), begunInRound(2)];
  expect(second - first).toBeGreaterThanOrEqual(0.05);
  expect(third - second).toBeGreaterThanOrEqual(0.1);
});
