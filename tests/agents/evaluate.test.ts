import { gainIf, partiesGains, shareOfJoint } from '@accord/shared/agents/evaluate.ts';
import { mindOf, seedOf } from '@accord/shared/agents/mind.ts';
import { asDeal } from '@accord/shared/agents/propose.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { draw } from '@accord/shared/math/random.ts';
import { FIRST_YEAR } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { describe, expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';
import { FULL } from './kit.ts';

const SCENARIO = 'standard-6';
const rules = shippedRules(SCENARIO);
const { state } = lobby(SCENARIO, 1, 'scripted', { drawsOn: false, difficulty: 'veteran' });
/** Forty are too few: their correlation is uncertain by more than it is above the bound. */
const DEALS = FULL ? 1000 : 250;

/** A deal from a card between two blocs, at notches drawn with a key. */
function randomDeal(n: number) {
  const pick = <T>(list: readonly T[], what: string): T =>
    list[Math.floor(draw(n, what, 0) * list.length)] as T;
  const card = content.cards[pick(rules.scenario.cards, 'card')] as (typeof content.cards)[string];
  const giver = pick(rules.blocIds, 'giver');
  const taker = pick(
    rules.blocIds.filter((bloc) => bloc !== giver),
    'taker',
  );
  const notches = [0, 1, 2, 3].map((i) => Math.floor(draw(n, `notch${i}`, 0) * 3) as 0 | 1 | 2);
  return {
    bloc: draw(n, 'side', 0) < 0.5 ? giver : taker,
    deal: asDeal(dealFromCard(card, giver, taker, notches, rules, lastYear(state), FIRST_YEAR), giver),
  };
}

/** Spearman's rank correlation. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] => {
    const order = values.map((value, i) => ({ value, i })).sort((x, y) => x.value - y.value);
    const rank: number[] = [];
    order.forEach(({ i }, r) => {
      rank[i] = r;
    });
    return rank;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = a.length;
  const squares = x.reduce((sum, rank, i) => sum + (rank - (y[i] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('the evaluator', { timeout: 600_000 }, () => {
  test('one step of the engine ranks deals as the whole horizon does', () => {
    const pairs = Array.from({ length: DEALS }, (_, n) => {
      const { bloc, deal } = randomDeal(n);
      const mind = mindOf(state, bloc, rules);
      return [1, mind.skill.horizonSteps].map(
        (steps) => gainIf(mind, bloc, { withDeals: [deal] }, steps).points,
      );
    });
    const correlation = rankCorrelation(
      pairs.map(([one]) => one as number),
      pairs.map(([, all]) => all as number),
    );
    expect(correlation).toBeGreaterThanOrEqual(0.9);
  });

  test('one roll gives the gains of all parties, and their positive parts share the joint gain', () => {
    const { deal } = randomDeal(7);
    const mind = mindOf(state, deal.proposer, rules);
    const gains = partiesGains(mind, deal);
    const shares = deal.parties.map((party) => shareOfJoint(gains, party));
    expect(Object.keys(gains).sort()).toEqual([...deal.parties].sort());
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('fewer tonnes are worth more to whoever weighs climate more', () => {
    const far = (discountPerStep: number) => {
      const mind = mindOf(state, 'VS', rules);
      const orders = { CN: { 'carbon-price': 100 } };
      return gainIf({ ...mind, temper: { ...mind.temper, discountPerStep } }, 'VS', { orders }).points;
    };
    expect(far(0)).toBeGreaterThan(far(0.5));
  });
});

describe('personalities', () => {
  test('name only cards, texts, acts and verbs that exist', () => {
    for (const { id, personality: p } of Object.values(content.blocs)) {
      for (const card of p.favouriteCards) expect(content.cards, id).toHaveProperty(card);
      for (const text of p.favouriteTexts) expect(content.texts, id).toHaveProperty(text);
      for (const act of p.favouriteActs) expect(content.acts, id).toHaveProperty(act);
      for (const verb of [...p.asksFor, ...p.neverGives]) expect(content.verbs, id).toHaveProperty(verb);
      expect(p.source.length).toBeGreaterThan(5);
      expect(p.counterSource.length).toBeGreaterThan(5);
    }
  });

  test('the neutral switch makes all alike', () => {
    const neutral: Rules = {
      ...rules,
      agents: { ...rules.agents, neutral: { ...rules.agents.neutral, weight: 0 } },
    };
    const tempers = (now: Rules) =>
      now.blocIds
        .filter((bloc) => state.politics[bloc]?.administration == null)
        .map((bloc) => JSON.stringify(mindOf(state, bloc, now).temper));
    expect(new Set(tempers(neutral)).size).toBe(1);
    expect(new Set(tempers(rules)).size).toBeGreaterThan(3);
  });

  test('a bloc draws from a seed of its own', () => {
    expect(new Set(rules.blocIds.map((bloc) => seedOf(1, bloc))).size).toBe(rules.blocIds.length);
  });
});
