import { act } from '@accord/shared/agents/selfPlay.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { type Actor, decide } from '@accord/shared/game/decide.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { wordOf } from '@accord/shared/game/result.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { stepStart } from '@accord/shared/rules/calendar.ts';
import { describe, expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';

/** The life of a promise, through the commands of its delegations. */
const rules = shippedRules('core-4');
const host: Actor = { kind: 'host' };
const seat = (bloc: string): Actor => ({ kind: 'seat', bloc });

function run(state: ReturnType<typeof lobby>, ...commands: [Actor, Command][]) {
  return commands.reduce((play, [actor, command]) => act(play, actor, command, rules), state);
}

const advance: [Actor, Command] = [host, { type: 'advance' }];
const talking = (seed = 4) => run(lobby('core-4', seed), [host, { type: 'start' }], advance, advance);
const card = (id: string) => content.cards[id] as NonNullable<(typeof content.cards)[string]>;
const draftOf = (id: string, from: string, to: string, state: GameState) =>
  dealFromCard(card(id), from, to, [], rules, lastYear(state), stepStart(state.step));
const only = (state: GameState) => Object.values(state.deals)[0] as GameState['deals'][string];

function signed(id = 'cash-for-coal', from = 'EU', to = 'GS') {
  const play = talking();
  const proposed = run(play, [seat(from), { type: 'propose', draft: draftOf(id, from, to, play.state) }]);
  return run(proposed, [seat(to), { type: 'accept', deal: only(proposed.state).deal.id }]);
}

describe('a promise', () => {
  test('is signed by both, enters into force at the resolution and is paid', () => {
    const play = signed();
    expect(only(play.state).status).toBe('signed');
    const after = run(play, advance, advance);
    const record = only(after.state);
    expect(record.status).toBe('inForce');
    expect(record.ledger.map(({ shortfall, active }) => [active, shortfall])).toEqual([
      [true, 'none'],
      [true, 'none'],
    ]);
    expect(record.ledger[0]?.paidUsdBillionPerYear).toBe(record.deal.clauses[0]?.amount);
  });

  test('that its head marks 0 is "will not"; the partner learns it only when it is found', () => {
    const play = signed();
    const { deal } = only(play.state);
    const after = run(
      play,
      [seat('EU'), { type: 'markDelivery', deal: deal.id, clause: 'c1', share: 0 }],
      advance,
      advance,
    );
    const entry = only(after.state).ledger[0];
    expect(entry).toMatchObject({ delivered: 0, shortfall: 'willNot', paidUsdBillionPerYear: 0 });
    const seen = viewFor(after.state, { kind: 'seat', bloc: 'GS' }, rules).deals[deal.id]?.ledger[0];
    expect(seen?.shortfall).toBe(entry?.found ? 'willNot' : 'none');
    const known = viewFor(after.state, { kind: 'seat', bloc: 'EU' }, rules).deals[deal.id]?.ledger[0];
    expect(known?.shortfall).toBe('willNot');
  });

  test('once found broken, suspends as the deal says, and costs trust', () => {
    const found = [4, 5, 6, 7, 8].map((seed) => {
      const play = talking(seed);
      const proposed = run(play, [
        seat('EU'),
        { type: 'propose', draft: { ...draftOf('cash-for-coal', 'EU', 'GS', play.state), mrvLevel: 3 } },
      ]);
      const { id } = only(proposed.state).deal;
      return run(
        proposed,
        [seat('GS'), { type: 'accept', deal: id }],
        [seat('EU'), { type: 'markDelivery', deal: id, clause: 'c1', share: 0 }],
        advance,
        advance,
      );
    });
    const caught = found.filter(({ state }) => only(state).ledger[0]?.found);
    expect(caught.length).toBeGreaterThanOrEqual(1);
    for (const { state } of caught) {
      expect(only(state).status).toBe('suspended');
      expect(state.trust.GS?.EU).toBeLessThan(50);
    }
  });

  test('that nobody can pay is "cannot", and is always known', () => {
    const play = talking();
    const draft = draftOf('cash-for-coal', 'EU', 'GS', play.state);
    const huge = { ...draft, clauses: draft.clauses.map((c) => (c.id === 'c1' ? { ...c, amount: 300 } : c)) };
    const proposed = run(play, [seat('EU'), { type: 'propose', draft: huge }]);
    const after = run(
      proposed,
      [seat('GS'), { type: 'accept', deal: only(proposed.state).deal.id }],
      advance,
      advance,
    );
    const entry = only(after.state).ledger[0];
    expect(entry).toMatchObject({ shortfall: 'cannot', found: true });
    expect(entry?.delivered).toBeGreaterThan(0);
    expect(entry?.delivered).toBeLessThan(300);
  });

  test('waits for its condition: both or none', () => {
    const play = talking();
    const draft = draftOf('both-or-none', 'CN', 'EU', play.state);
    const harder = {
      ...draft,
      clauses: draft.clauses.map((c) => (c.from === 'EU' ? { ...c, amount: 1 } : c)),
    };
    const proposed = run(play, [seat('CN'), { type: 'propose', draft: harder }]);
    const after = run(
      proposed,
      [seat('EU'), { type: 'accept', deal: only(proposed.state).deal.id }],
      advance,
      advance,
    );
    const ours = only(after.state).ledger.find(({ from }) => from === 'CN');
    expect(ours).toMatchObject({ active: false, waitsFor: { kind: 'promised', bloc: 'EU' } });
  });
});

describe('the table refuses, with a code', () => {
  const refusals: [string, (state: GameState) => [string, Command], string][] = [
    [
      'an unknown bloc',
      (s) => [
        'EU',
        { type: 'propose', draft: { ...draftOf('truce', 'EU', 'CN', s), parties: ['EU', 'XX'] } },
      ],
      'unknown-bloc',
    ],
    [
      'a deal for others',
      (s) => ['US', { type: 'propose', draft: draftOf('truce', 'EU', 'CN', s) }],
      'not-a-party',
    ],
    [
      'an amount out of range',
      (s) => [
        'EU',
        {
          type: 'propose',
          draft: {
            ...draftOf('cash-for-coal', 'EU', 'GS', s),
            clauses: draftOf('cash-for-coal', 'EU', 'GS', s).clauses.map((c) => ({ ...c, amount: 1e5 })),
          },
        },
      ],
      'out-of-range',
    ],
    [
      'a treaty in a short game',
      (s) => [
        'EU',
        {
          type: 'propose',
          draft: { ...draftOf('truce', 'EU', 'CN', s), kind: 'treaty', parties: ['EU', 'CN', 'US'] },
        },
      ],
      'level-not-allowed',
    ],
    ['a deal that nobody knows', () => ['EU', { type: 'accept', deal: 'd123' }], 'unknown-deal'],
    [
      'an unknown measure',
      () => ['EU', { type: 'setMeasures', measures: { wishing: 1 } }],
      'unknown-measure',
    ],
    [
      'orders beyond the budget',
      () => ['EU', { type: 'setMeasures', measures: { adaptation: 1, research: 0.3 } }],
      'over-budget',
    ],
  ];
  test.each(refusals)('%s', (_, make, code) => {
    const { state } = talking();
    const [bloc, command] = make(state);
    const play = run(talking(), [seat(bloc), command]);
    expect(play.events.length).toBe(talking().events.length);
    expect(refusalOf(state, bloc, command)).toBe(code);
  });

  test('a caucus of the Global South that must agree and does not', () => {
    const play = talking();
    const proposed = run(play, [
      seat('EU'),
      { type: 'propose', draft: draftOf('adaptation-pact', 'EU', 'GS', play.state) },
    ]);
    const { id } = only(proposed.state).deal;
    const voted = run(proposed, [
      seat('GS'),
      { type: 'caucusVote', deal: id, caucus: 'vulnerable', yes: false },
    ]);
    expect(refusalOf(voted.state, 'GS', { type: 'accept', deal: id })).toBe('caucuses-refuse');
    const changed = run(
      voted,
      [seat('GS'), { type: 'caucusVote', deal: id, caucus: 'vulnerable', yes: true }],
      [seat('GS'), { type: 'accept', deal: id }],
    );
    expect(only(changed.state).status).toBe('signed');
  });

  test('its own proposal is no exception: the partner cannot sign over a caucus that must agree', () => {
    const play = talking();
    const proposed = run(play, [
      seat('GS'),
      { type: 'propose', draft: draftOf('adaptation-pact', 'EU', 'GS', play.state) },
    ]);
    const { id } = only(proposed.state).deal;
    const voted = run(proposed, [
      seat('GS'),
      { type: 'caucusVote', deal: id, caucus: 'vulnerable', yes: false },
    ]);
    expect(refusalOf(voted.state, 'EU', { type: 'accept', deal: id })).toBe('caucuses-refuse');
  });
});

function refusalOf(state: GameState, bloc: string, command: Command): string | null {
  const decided = decide(state, seat(bloc), command, rules, 0);
  return decided.ok ? null : decided.refusal.code;
}

test('money that was announced and withheld is on the record of who announced it', () => {
  const play = signed();
  const { deal } = only(play.state);
  const after = run(
    play,
    [seat('EU'), { type: 'markDelivery', deal: deal.id, clause: 'c1', share: 0 }],
    advance,
    advance,
  );
  const announced = 5 * (deal.clauses[0]?.amount ?? 0);
  expect(wordOf(after.state, 'EU', rules)).toMatchObject({
    willNot: 1,
    announcedUsdBillion: announced,
    paidUsdBillion: 0,
  });
});
