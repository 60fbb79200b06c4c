import { baseline, gainBetween } from '@accord/shared/agents/evaluate.ts';
import { asDeal } from '@accord/shared/agents/propose.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import { CONSTITUENCIES } from '@accord/shared/politics/constituencies.ts';
import { FIRST_YEAR } from '@accord/shared/rules/calendar.ts';
import { describe, expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';

/**
 * game.md, "The dilemma": climate moves late and little by single deals, so at its middle notch every starter
 * card moves one objective of each signatory by at least 1 mandate point and one constituency by at least 2
 * within its round.
 */
describe.each(['core-4', 'standard-6'])('starter cards in %s', (scenario) => {
  const rules = shippedRules(scenario);
  const { state } = lobby(scenario, 1, 'ministry', { drawsOn: false });
  const without = baseline(state, rules, 1);
  const pairs = rules.scenario.seats.flatMap((a) =>
    rules.scenario.seats.filter((b) => b !== a).map((b) => [a, b] as const),
  );

  test.each(Object.values(content.cards).map((card) => [card.id, card] as const))(
    '%s moves every signatory',
    (_, card) => {
      for (const [a, b] of pairs) {
        const deal = asDeal(dealFromCard(card, a, b, [], rules, lastYear(state), FIRST_YEAR), a);
        const steps = rollForward(state, rules, { withDeals: [deal], untilStep: 1 }).steps;
        for (const bloc of [a, b]) {
          const gain = gainBetween(rules, bloc, steps, without);
          const approval = (c: (typeof CONSTITUENCIES)[number]) =>
            (steps[0]?.blocs[bloc]?.politics.constituencies[c] ?? 0) -
            (without[0]?.blocs[bloc]?.politics.constituencies[c] ?? 0);
          const who = `${card.id} between ${a} and ${b}: ${bloc}`;
          expect(Math.max(...Object.values(gain.byObjective).map(Math.abs)), who).toBeGreaterThanOrEqual(1);
          expect(Math.max(...CONSTITUENCIES.map((c) => Math.abs(approval(c)))), who).toBeGreaterThanOrEqual(
            2,
          );
        }
      }
    },
  );
});
