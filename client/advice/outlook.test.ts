import { contentHash, loadContent } from '@accord/content/load.ts';
import { openGame } from '@accord/shared/agents/selfPlay.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { blocMean, blocTotal } from '@accord/shared/rules/blocs.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { expect, it } from 'vitest';
import { effectsOf, outlookOf } from './outlook.ts';

const content = loadContent();
const rules = assembleRules(content, 'core-4', []);
const { state } = openGame(soloConfig('core-4', 1), 'scripted', rules, contentHash(content));
const view = viewFor(state, { kind: 'seat', bloc: 'EU' }, rules);
const orders = { 'clean-transport': 0.5, efficiency: 0.5 };

it('tells the same numbers as the engine that rolls the asker’s own view forward', () => {
  const world = worldFor(view, rules);
  const rolled = rollForward(world, rules, { untilStep: 5, orders: { EU: orders } });
  const { orders: ours, plan } = outlookOf(view, orders, rules);
  expect(ours.years.map(({ year }) => year)).toEqual([2025, 2030, 2035, 2040, 2045, 2050]);
  expect(ours.years.slice(1)).toEqual(
    rolled.steps.map(({ end, blocs }) => ({
      year: end.year,
      ghgGtCo2e: blocTotal(rules, end, 'EU', 'ghgGtCo2e'),
      support: blocs.EU?.politics.support,
      priceUsdPerMwh: blocMean(rules, end, 'EU', 'powerPriceUsdPerMwh'),
    })),
  );
  expect(ours.next).toEqual(rolled.steps[0]?.blocs.EU?.politics);
  expect(ours.years[0]).toEqual(plan.years[0]);
  expect(ours.years.at(-1)).not.toEqual(plan.years.at(-1));
});

it('shows the ministry’s plan twice as long as nothing is ordered', () => {
  const { orders: ours, plan } = outlookOf(view, {}, rules);
  expect(ours).toEqual(plan);
});

it('tells of each measure what would be missing without it', () => {
  const world = worldFor(view, rules);
  const ghgOf = (levels: Record<string, number>) => {
    const { steps } = rollForward(world, rules, { untilStep: 2, orders: { EU: levels } });
    return blocTotal(rules, steps.at(-1)?.end ?? world.reference, 'EU', 'ghgGtCo2e');
  };
  const { 'clean-transport': transport, efficiency } = orders;
  const effects = effectsOf(view, orders, ['clean-transport', 'efficiency', 'forest'], rules);
  expect(effects).toEqual({
    'clean-transport': ghgOf(orders) - ghgOf({ efficiency }),
    efficiency: ghgOf(orders) - ghgOf({ 'clean-transport': transport }),
    forest: 0,
  });
  expect(effects['clean-transport']).toBeLessThan(0);
});

it('answers nobody who gives no orders', () => {
  const screen = viewFor(state, { kind: 'screen' }, rules);
  expect(() => outlookOf(screen, {}, rules)).toThrow(/delegation/);
});
