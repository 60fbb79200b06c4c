import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import type { BlocId, Deal } from '@accord/shared/diplomacy/deal.ts';
import { type Course, type Explanation, explain, INDICATORS } from '@accord/shared/game/explain.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { describe, expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';

const rules = shippedRules('standard-6');
const { state } = lobby('standard-6', 7, 'ministry', { drawsOn: false });
const plain: Course = { state, assume: {} };
const options = { bloc: 'EU', year: 2040 } as const;

/** A card struck between two blocs. */
function struck(card: string, from: BlocId, to: BlocId, now: GameState): Deal {
  const file = content.cards[card];
  if (file === undefined) throw new Error(`no card ${card}`);
  const draft = dealFromCard(file, from, to, [], rules, lastYear(now), 2025);
  return { ...draft, id: card, proposer: from, counterTo: null } as Deal;
}

function expectToAddUp({ from, to, bars, interaction }: Explanation): void {
  for (const key of INDICATORS) {
    const told = bars.reduce((sum, { change }) => sum + change[key], from[key]) + interaction[key];
    expect(told, key).toBeCloseTo(to[key], 9);
  }
}

describe('why one course differs from another', () => {
  test('the same course twice differs in nothing and has no bars', () => {
    const { bars, interaction } = explain(rules, plain, plain, options);
    expect(bars).toEqual([]);
    for (const key of INDICATORS) expect(interaction[key]).toBe(0);
  });

  test('plan against plan: every changed measure is a bar, they add up, and each links to its rule', () => {
    const other: Course = {
      state,
      assume: { orders: { EU: { efficiency: 0.4, 'carbon-price': 60 }, CN: { grid: 0.4 } } },
    };
    const found = explain(rules, plain, other, options);
    expectToAddUp(found);
    expect(found.bars.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining([
        { kind: 'measure', bloc: 'EU', measure: 'efficiency', change: 0.4 },
        { kind: 'measure', bloc: 'EU', measure: 'carbon-price', change: 60 },
        { kind: 'measure', bloc: 'CN', measure: 'grid', change: 0.4 },
      ]),
    );
    const price = found.bars.find(
      ({ cause }) => cause.kind === 'measure' && cause.measure === 'carbon-price',
    );
    expect(price?.change.ghgGtCo2e).toBeLessThan(0);
    expect(price?.change.incomeUsdBillion).toBeLessThan(0);
    expect(price?.mechanism).toBe('carbon-market');
    expect(Math.abs(found.interaction.ghgGtCo2e)).toBeGreaterThan(0);
  });

  test('a single cause is the whole difference: nothing is left to interaction', () => {
    const other: Course = { state, assume: { orders: { EU: { efficiency: 0.4 } } } };
    const { bars, interaction } = explain(rules, plain, other, options);
    expect(bars).toHaveLength(1);
    for (const key of INDICATORS) expect(interaction[key]).toBeCloseTo(0, 12);
  });

  test('with a deal and without it, kept and broken', () => {
    const deal = struck('cash-for-coal', 'EU', 'ES', state);
    const signed: Course = { state, assume: { withDeals: [deal] } };
    const kept = explain(rules, plain, signed, { bloc: 'ES', year: 2040 });
    expectToAddUp(kept);
    expect(kept.bars.map(({ cause }) => cause.kind)).toEqual(deal.clauses.map(() => 'clause'));
    for (const { mechanism } of kept.bars) expect(mechanism).not.toBeNull();
    expect(kept.to.ghgGtCo2e).toBeLessThan(kept.from.ghgGtCo2e);
    const gone = explain(rules, signed, plain, { bloc: 'ES', year: 2040 });
    expectToAddUp(gone);
    expect(gone.bars.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining(
        deal.clauses.map(({ from, verb }) => ({
          kind: 'clause',
          deal: deal.id,
          bloc: from,
          verb,
          signed: false,
        })),
      ),
    );
    const broken: Course = {
      state,
      assume: { withDeals: [deal], defaulting: [{ bloc: 'EU', deal: deal.id }] },
    };
    const breach = explain(rules, signed, broken, { bloc: 'ES', year: 2040 });
    expectToAddUp(breach);
    expect(breach.bars.map(({ cause }) => cause.kind)).toEqual(['default']);
  });

  test('this round against the last: a card of the deck is a cause', () => {
    const drawn = {
      ...state,
      events: [...state.events, { event: 'mineral-spike', bloc: null, round: 0, step: 0 }],
    };
    const found = explain(rules, plain, { state: drawn, assume: {} }, { bloc: 'EU', year: 2030 });
    expectToAddUp(found);
    expect(found.bars.map(({ cause }) => cause)).toEqual([
      { kind: 'event', event: 'mineral-spike', bloc: null },
    ]);
  });

  test('of too many orders the own are told one by one, those of others by bloc', () => {
    const other: Course = {
      state,
      assume: {
        orders: { EU: { efficiency: 0.4, grid: 0.2, forest: 0.2 }, CN: { grid: 0.4, methane: 0.3 } },
      },
    };
    const found = explain(rules, plain, other, { ...options, mostCauses: 4 });
    expectToAddUp(found);
    const told = found.bars.map(({ cause }) => (cause.kind === 'measure' ? cause.measure : cause.kind));
    expect(told.toSorted()).toEqual(['efficiency', 'forest', 'grid', 'orders']);
    expect(found.bars.find(({ cause }) => cause.kind === 'orders')?.cause).toMatchObject({ bloc: 'CN' });
  });

  test('every measure that names a rule names one that exists', () => {
    for (const { id, mechanism } of Object.values(content.measures))
      if (mechanism !== null) expect(content.mechanisms, id).toHaveProperty([mechanism]);
  });
});
