import { act } from '@accord/shared/agents/selfPlay.ts';
import type { Clause, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import type { Actor } from '@accord/shared/game/decide.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { expect, test } from 'vitest';
import { lobby, shippedRules } from '../kit/rules.ts';

/** Treaties with an entry rule and standing offers, through the commands of their delegations. */
const rules = shippedRules('standard-6');
const host: Actor = { kind: 'host' };
const seat = (bloc: string): Actor => ({ kind: 'seat', bloc });
const advance: [Actor, Command] = [host, { type: 'advance' }];

function run(play: ReturnType<typeof lobby>, ...commands: [Actor, Command][]) {
  return commands.reduce((now, [actor, command]) => act(now, actor, command, rules), play);
}

const talking = () => run(lobby('standard-6', 3), [host, { type: 'start' }], advance, advance);
const nextTalks = (play: ReturnType<typeof lobby>) =>
  run(play, advance, advance, advance, advance, advance, advance);
const only = (state: GameState) => Object.values(state.deals)[0] as GameState['deals'][string];

const cut: Clause = {
  id: 'c1',
  from: 'all',
  to: 'all',
  verb: 'ndc-cut',
  amount: 1,
  option: null,
  fromYear: 2025,
  untilYear: 2060,
  when: { kind: 'always' },
};

const treaty: DealDraft = {
  kind: 'treaty',
  visibility: 'public',
  durability: 'ratified',
  card: null,
  parties: ['EU', 'CN', 'ES', 'VS'],
  clauses: [cut],
  entry: { kind: 'count', parties: 3 },
  mrvLevel: 1,
  breach: { cureSteps: 0, sanction: 'nothing' },
};

test('a treaty enters into force when its rule holds, binds its members alone, and stays open', () => {
  const proposed = run(talking(), [seat('EU'), { type: 'propose', draft: treaty }]);
  const { id } = only(proposed.state).deal;
  const two = nextTalks(run(proposed, [seat('ES'), { type: 'accept', deal: id }]));
  expect(only(two.state).status).toBe('signed');
  expect(only(two.state).ledger).toEqual([]);
  const three = nextTalks(run(two, [seat('CN'), { type: 'accept', deal: id }]));
  expect(only(three.state).status).toBe('inForce');
  expect(only(three.state).ledger.map(({ from }) => from)).toEqual(['EU', 'ES', 'CN']);
  const four = nextTalks(run(three, [seat('VS'), { type: 'accept', deal: id }]));
  expect(only(four.state).ledger.some(({ from }) => from === 'VS')).toBe(true);
});

test('a standing offer waits for the act that it asks for, and binds nobody else', () => {
  const offer: DealDraft = {
    ...treaty,
    kind: 'offer',
    parties: ['EU', 'VS'],
    entry: { kind: 'all' },
    clauses: [
      {
        ...cut,
        from: 'EU',
        to: 'VS',
        verb: 'adaptation-support',
        amount: 5,
        when: { kind: 'promised', bloc: 'CN', verb: 'ndc-cut', atLeast: 1, verified: false },
      },
    ],
  };
  const offered = nextTalks(run(talking(), [seat('EU'), { type: 'propose', draft: offer }]));
  expect(only(offered.state).ledger[0]).toMatchObject({
    active: false,
    waitsFor: { kind: 'promised', bloc: 'CN' },
  });
  const answer: DealDraft = {
    ...offer,
    parties: ['CN', 'VS'],
    clauses: [{ ...cut, from: 'CN', to: 'VS', fromYear: 2030 }],
  };
  const met = nextTalks(run(offered, [seat('CN'), { type: 'propose', draft: answer }]));
  expect(only(met.state).ledger.at(-1)).toMatchObject({
    active: true,
    shortfall: 'none',
    paidUsdBillionPerYear: 5,
  });
});
