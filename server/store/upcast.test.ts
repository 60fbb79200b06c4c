import type { GameEvent } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { describe, expect, test } from 'vitest';
import { clauseOf, draftOf, lastDeal, signed, tableOf } from '../../tests/kit/play.ts';
import { shippedRules } from '../../tests/kit/rules.ts';
import { EVENT_VERSION, type StoredEvent, upcast } from './upcast.ts';

const rules = shippedRules('standard-6');
const table = tableOf('standard-6');

/** A round as version 1 would have written it: nothing of what came in later. */
function oldLog(): StoredEvent[] {
  const draft = draftOf(['EU', 'ES'], [clauseOf('EU', 'ES', 'finance-grant', 10)]);
  const { events } = table.resolve(signed(table, table.start(), draft));
  return events.map((event) => asOfVersion1(structuredClone(event)));
}

function asOfVersion1(event: GameEvent): StoredEvent {
  if (event.type !== 'StepResolved') return event as unknown as StoredEvent;
  const {
    trustByTopic: _t,
    trustFloors: _f,
    debts: _d,
    norms: _n,
    standingActs: _a,
    ...outcome
  } = event.outcome;
  const { carriedUsdBillion: _c, ...rest } = outcome;
  const deals = Object.entries(rest.deals).map(([id, { left: _l, dormant: _o, leaving: _g, ...deal }]) => [
    id,
    deal,
  ]);
  return { type: 'StepResolved', outcome: { ...rest, deals: Object.fromEntries(deals) } };
}

const fold = (log: readonly StoredEvent[], version: number): GameState =>
  log.reduce<GameState | null>(
    (state, event) => evolve(state, upcast(version, event), rules),
    null,
  ) as GameState;

describe('an old game opens in a newer version', () => {
  test('a log of version 1 folds to a state that can be seen and reviewed', () => {
    const state = fold(oldLog(), 1);
    expect(lastDeal(state)).toMatchObject({ status: 'inForce', left: [], dormant: [], leaving: {} });
    expect(state.trustByTopic.money).toEqual(state.trust);
    expect(state.norms.legitimacy).toBeGreaterThan(0);
    const view = viewFor(state, { kind: 'seat', bloc: 'EU' }, rules);
    expect(view.steps).toHaveLength(1);
  });

  test('orders of version 1 disclosed nothing and did nothing alone', () => {
    const old = { type: 'OrdersSet', bloc: 'EU', orders: { measures: { grid: 1 }, deliveries: {} } };
    expect(upcast(1, old)).toEqual({
      type: 'OrdersSet',
      bloc: 'EU',
      orders: { measures: { grid: 1 }, deliveries: {}, disclosed: [], acts: [] },
    });
  });

  test('what is written today is read as it is', () => {
    const event = { type: 'DealLeft', deal: 'd', bloc: 'EU' };
    expect(upcast(EVENT_VERSION, event)).toBe(event);
  });

  test('a version that is newer than the program is named', () => {
    expect(() => upcast(EVENT_VERSION + 1, { type: 'DealLeft' })).toThrow(/version/);
  });
});
