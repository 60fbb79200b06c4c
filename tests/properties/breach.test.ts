import type { DealDraft, Sanction } from '@accord/shared/diplomacy/deal.ts';
import { membersOf } from '@accord/shared/diplomacy/undertakings.ts';
import { describe, expect, test } from 'vitest';
import { clauseOf, draftOf, host, lastDeal, seat, signed, tableOf, withhold } from '../kit/play.ts';

/**
 * The ladder after a breach (study 1.7): what the deal itself says, after the steps that it leaves to cure it.
 * Satellites watch (level 3) and without draws what is above one half is found.
 */
const table = tableOf('standard-6');

const exchange = (sanction: Sanction, cureSteps = 0, change: Partial<DealDraft> = {}): DealDraft =>
  draftOf(
    ['EU', 'ES', 'VS'],
    [
      clauseOf('EU', 'ES', 'finance-grant', 10),
      clauseOf('ES', 'EU', 'ndc-cut', 1),
      clauseOf('VS', 'EU', 'ndc-cut', 1),
    ],
    { breach: { cureSteps, sanction }, ...change },
  );

/** Signed, then broken by the giver in the first step. */
function broken(draft: DealDraft) {
  const play = signed(table, table.start(), draft);
  return table.nextTalks(table.run(play, ...withhold('EU', lastDeal(play.state))));
}

describe('a found breach is answered as the deal says', () => {
  const cases: [Sanction, number, (after: ReturnType<typeof broken>) => unknown, unknown][] = [
    ['nothing', 0, ({ state }) => membersOf(lastDeal(state)), ['EU', 'ES', 'VS']],
    ['suspension', 0, ({ state }) => membersOf(lastDeal(state)), ['ES', 'VS']],
    ['suspension', 1, ({ state }) => membersOf(lastDeal(state)), ['EU', 'ES', 'VS']],
    ['expulsion', 0, ({ state }) => lastDeal(state).left, ['EU']],
    ['proportional', 0, ({ state }) => lastDeal(state).withheldFrom, { EU: 0 }],
    ['tariff', 0, ({ state }) => lastDeal(state).sanctioned, ['EU']],
  ];
  test.each(cases)('%s, %i step(s) to cure', (sanction, cure, read, expected) => {
    expect(read(broken(exchange(sanction, cure)))).toEqual(expected);
  });

  test('escrow: the deposit of the breaker goes to the others, and no dollar is made or lost', () => {
    const play = table.resolve(signed(table, table.start(), exchange('escrow')));
    const deposits = lastDeal(play.state).escrowUsdBillion;
    expect(Object.keys(deposits).sort()).toEqual(['ES', 'EU', 'VS']);
    const { state } = broken(exchange('escrow'));
    expect(lastDeal(state).escrowUsdBillion.EU).toBeUndefined();
    const paid = Object.values(state.carriedUsdBillion).reduce((sum, value) => sum + value, 0);
    expect(paid).toBeCloseTo(deposits.EU as number, 9);
    expect(state.carriedUsdBillion.ES).toBe(state.carriedUsdBillion.VS);
  });

  test('a suspension is served in one step, a delivery in full ends a proportional answer', () => {
    const after = broken(exchange('suspension'));
    expect(membersOf(lastDeal(table.nextTalks(after).state))).toEqual(['EU', 'ES', 'VS']);
    const answered = broken(exchange('proportional'));
    const restored = table.run(answered, [
      seat('EU'),
      {
        type: 'markDelivery',
        deal: lastDeal(answered.state).deal.id,
        clause: 'finance-grant-eu',
        share: 1,
      },
    ]);
    expect(lastDeal(table.nextTalks(restored).state).withheldFrom).toEqual({});
  });

  test('what is withheld from a breaker is lawful: nobody is blamed for it', () => {
    const second = table.nextTalks(broken(exchange('proportional')));
    const entries = lastDeal(second.state).ledger.filter(({ from, step }) => from === 'ES' && step === 1);
    expect(entries.map(({ shortfall, delivered }) => [shortfall, delivered])).toEqual([['withheld', 0]]);
    expect(lastDeal(second.state).breaches.ES).toBeUndefined();
  });
});

describe('trust', () => {
  test('who says that it will not loses less than who is found out', () => {
    const play = signed(table, table.start(), exchange('nothing'));
    const record = lastDeal(play.state);
    const silent = table.resolve(table.run(play, ...withhold('EU', record)));
    const open = table.resolve(table.run(play, ...withhold('EU', record, true)));
    const kept = table.resolve(play);
    const trust = ({ state }: typeof play) => state.trust.ES?.EU as number;
    expect(trust(silent)).toBeLessThan(trust(open));
    expect(trust(open)).toBeLessThan(trust(kept));
  });

  test('is remembered by topic: a grant not paid is money, not cuts', () => {
    const play = signed(table, table.start(), exchange('nothing'));
    const { state } = table.resolve(table.run(play, ...withhold('EU', lastDeal(play.state))));
    const start = play.state.trust.ES?.EU as number;
    expect(state.trustByTopic.money.ES?.EU).toBeLessThan(start);
    expect(state.trustByTopic.cuts.ES?.EU).toBeCloseTo(start, 9);
  });

  test('exchange between people puts a floor under it', () => {
    const draft = draftOf(['CN', 'US'], [clauseOf('CN', 'US', 'people-exchange', 1)], {
      durability: 'executive',
    });
    const { state } = table.resolve(signed(table, table.start(), draft));
    expect(state.trustFloors.US?.CN).toBeGreaterThan(0);
    expect(state.trustFloors.CN?.US).toBe(state.trustFloors.US?.CN);
  });
});

describe('leaving and replacing', () => {
  test('with notice a member stays bound for the steps of the notice, and is out after them', () => {
    const play = table.nextTalks(signed(table, table.start(), exchange('nothing', 0, { noticeSteps: 1 })));
    const record = lastDeal(play.state);
    const noticed = table.run(play, [seat('VS'), { type: 'leaveDeal', deal: record.deal.id }]);
    expect(membersOf(lastDeal(noticed.state))).toContain('VS');
    const after = table.nextTalks(noticed);
    expect(lastDeal(after.state).ledger.some(({ from, step }) => from === 'VS' && step === 1)).toBe(true);
    expect(membersOf(lastDeal(after.state))).not.toContain('VS');
  });

  test('at the review a member leaves without notice', () => {
    const draft = exchange('nothing', 0, { noticeSteps: 2, reviewSteps: 1 });
    const play = table.nextTalks(signed(table, table.start(), draft));
    const left = table.run(play, [seat('VS'), { type: 'leaveDeal', deal: lastDeal(play.state).deal.id }]);
    expect(lastDeal(left.state).left).toEqual(['VS']);
  });

  test('a merger ends the treaties that it replaces when it enters into force', () => {
    const first = table.nextTalks(signed(table, table.start(), exchange('nothing')));
    const old = lastDeal(first.state).deal.id;
    const merged = exchange('nothing', 0, { replaces: [old], mrvLevel: 2 });
    const clauses = merged.clauses.map((clause) => ({ ...clause, fromYear: 2030 }));
    const after = table.resolve(signed(table, first, { ...merged, clauses }));
    expect(after.state.deals[old]?.status).toBe('ended');
    expect(lastDeal(after.state).status).toBe('inForce');
  });

  const sum = (usdBillion: Readonly<Record<string, number>>): number =>
    Object.values(usdBillion).reduce((total, value) => total + value, 0);

  test('the deposits of a deal that a merger replaces are paid back', () => {
    const first = table.nextTalks(signed(table, table.start(), exchange('escrow')));
    const { deal, escrowUsdBillion } = lastDeal(first.state);
    expect(sum(escrowUsdBillion)).toBeGreaterThan(0);
    const merged = exchange('nothing', 0, { replaces: [deal.id] });
    const clauses = merged.clauses.map((clause) => ({ ...clause, fromYear: 2030 }));
    const { state } = table.resolve(signed(table, first, { ...merged, clauses }));
    expect(state.deals[deal.id]).toMatchObject({ status: 'ended', escrowUsdBillion: {} });
    expect(sum(state.carriedUsdBillion)).toBeCloseTo(sum(escrowUsdBillion), 9);
  });
});

describe('a clause stops', () => {
  test('while its partner is in breach, and starts again when it is not', () => {
    const grant = { ...clauseOf('EU', 'ES', 'finance-grant', 10) };
    const cut = { ...clauseOf('ES', 'EU', 'ndc-cut', 1), unless: [{ kind: 'breach' as const, bloc: 'EU' }] };
    const full = tableOf('full-9');
    const draft = draftOf(
      ['EU', 'IN'],
      [
        { ...grant, to: 'IN' },
        { ...cut, from: 'IN' },
      ],
    );
    const play = signed(full, full.start(), draft);
    const first = full.nextTalks(full.run(play, ...withhold('EU', lastDeal(play.state))));
    const kept = full.run(first, [
      seat('EU'),
      { type: 'markDelivery', deal: lastDeal(first.state).deal.id, clause: grant.id, share: 1 },
    ]);
    const third = full.nextTalks(full.nextTalks(kept));
    const states = lastDeal(third.state).ledger.filter(({ from }) => from === 'IN');
    expect(states.map(({ active }) => active)).toEqual([true, false, true]);
  });
});

describe('closed deals', () => {
  const sealed = draftOf(['EU', 'ES'], [clauseOf('EU', 'ES', 'finance-grant', 10)], {
    visibility: 'sealed',
  });

  test('a sealed deal shows who and not what, until a step has carried it out', async () => {
    const { viewFor } = await import('@accord/shared/game/viewFor.ts');
    const { shippedRules } = await import('../kit/rules.ts');
    const rules = shippedRules('standard-6');
    const play = signed(table, table.start(), sealed);
    const seen = (state: typeof play.state) =>
      Object.values(viewFor(state, { kind: 'seat', bloc: 'CN' }, rules, false).deals)[0];
    expect(seen(play.state)?.deal).toMatchObject({ parties: ['EU', 'ES'], clauses: [] });
    expect(seen(table.resolve(play).state)?.deal.clauses).toHaveLength(1);
  });

  test('a leak costs the parties approval at home in the step in which the press has it', () => {
    const play = table.nextTalks(signed(table, table.start(), { ...sealed, visibility: 'secret' }));
    const { deal } = lastDeal(play.state);
    const costOf = (after: typeof play, step: number) =>
      Object.entries(after.state.steps[step]?.blocs ?? {}).flatMap(([bloc, { causes }]) =>
        causes
          .filter(({ cause }) => cause === 'leak')
          .map(({ indicator, change }) => [bloc, indicator, Math.sign(change)]),
      );
    const leaked = table.nextTalks(table.run(play, [host, { type: 'leak', deal: deal.id }]));
    expect(costOf(leaked, 1).sort()).toEqual([
      ['ES', 'public', -1],
      ['EU', 'public', -1],
    ]);
    expect(costOf(table.nextTalks(leaked), 2)).toEqual([]);
    expect(costOf(table.nextTalks(play), 1)).toEqual([]);
  });
});
