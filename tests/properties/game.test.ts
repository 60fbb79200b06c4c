import { act, scriptedTurn, selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { type Actor, decide } from '@accord/shared/game/decide.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import { type Rules, stepStart } from '@accord/shared/game/rules.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { Command } from '@accord/shared/protocol/commands.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configOf, content, lobby, shippedHash, shippedRules } from '../kit/rules.ts';

const SEATS = ['CN', 'US', 'EU', 'GS'];
const rules = shippedRules('core-4');
/** Level 3, a plenary in every round: everything that can be asked for. */
const widest = shippedRules('standard-6');
const host: Actor = { kind: 'host' };

/** What a generated player asks for: an intention, turned into a command with the state at hand. */
const intention = fc.record({
  bloc: fc.constantFrom(...SEATS),
  other: fc.constantFrom(...SEATS, 'EX'),
  kind: fc.constantFrom(
    'measures',
    'propose',
    'accept',
    'decline',
    'counter',
    'withdraw',
    'leave',
    'mark',
    'choose',
    'undo',
    'ready',
    'caucus',
    'advance',
    'drafts',
    'inject',
    'act',
    'text',
    'prefer',
    'object',
    'reserve',
    'walk',
    'chair',
    'mediator',
    'leak',
  ),
  pick: fc.nat(1000),
  level: fc.double({ min: -1, max: 1, noNaN: true }),
});
type Intention = typeof intention extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

function commandOf(want: Intention, state: GameState, game: Rules): Command {
  const deal = at(Object.values(state.deals), want.pick)?.deal;
  const card = at(Object.values(content.cards), want.pick);
  const notch = (want.pick % 3) as 0 | 1 | 2;
  const other = want.other === want.bloc ? 'ON' : want.other;
  const draft = dealFromCard(
    card as NonNullable<typeof card>,
    want.bloc,
    other,
    [notch, notch],
    game,
    lastYear(state),
    stepStart(state.step),
  );
  const measure = at(Object.values(content.measures), want.pick) as (typeof content.measures)[string];
  const choice = at(state.choices[want.bloc] ?? [], want.pick);
  const bracket = at(openPlenary(state)?.text.brackets ?? [], want.pick)?.id;
  switch (want.kind) {
    case 'measures':
      return { type: 'setMeasures', measures: { [measure.id]: want.level * measure.max * 1.2 } };
    case 'propose':
      return { type: 'propose', draft };
    case 'drafts':
      return { type: 'saveDrafts', drafts: [draft] };
    case 'accept':
      return { type: 'accept', deal: deal?.id ?? 'none' };
    case 'decline':
      return { type: 'decline', deal: deal?.id ?? 'none', reason: 'too-costly' };
    case 'counter':
      return {
        type: 'counter',
        deal: deal?.id ?? 'none',
        draft: deal === undefined ? draft : { ...stripped(deal), mrvLevel: (deal.mrvLevel + 1) % 4 },
      };
    case 'withdraw':
      return { type: 'withdraw', deal: deal?.id ?? 'none' };
    case 'leave':
      return { type: 'leaveDeal', deal: deal?.id ?? 'none' };
    case 'mark':
      return {
        type: 'markDelivery',
        deal: deal?.id ?? 'none',
        clause: deal?.clauses[0]?.id ?? 'c1',
        share: want.level > 0 ? 0 : 0.5,
        disclosed: want.pick % 2 === 0,
      };
    case 'caucus':
      return { type: 'caucusVote', deal: deal?.id ?? 'none', caucus: 'india', yes: want.level > 0 };
    case 'choose':
      return {
        type: 'choose',
        choice: choice?.id ?? 'none',
        option: content.choices[choice?.id ?? '']?.options[1]?.id ?? 'none',
      };
    case 'undo':
      return { type: 'undo' };
    case 'ready':
      return { type: 'setReady', ready: want.level > 0 };
    case 'inject':
      return { type: 'inject', event: at(Object.keys(content.events), want.pick) ?? 'none', bloc: want.bloc };
    case 'act': {
      const file = at(Object.values(content.acts), want.pick) as (typeof content.acts)[string];
      const order = {
        act: file.id,
        target: file.target === 'one' ? other : null,
        option: at(file.options, want.pick) ?? null,
        amount: file.size?.min ?? 1,
      };
      return { type: 'setActs', acts: want.level > 0.8 ? [] : [order] };
    }
    case 'text':
      return { type: 'tableText', text: at(Object.keys(content.texts), want.pick) ?? 'none' };
    case 'prefer':
      return { type: 'prefer', bracket: bracket ?? 'none', option: want.pick % 4 };
    case 'reserve':
      return { type: 'reserve', bracket: bracket ?? 'none' };
    case 'object':
      return { type: 'object', reason: 'red-line' };
    case 'walk':
      return { type: 'walkOut' };
    case 'chair':
      return { type: 'chairText', choices: { [bracket ?? 'none']: want.pick % 3 } };
    case 'mediator':
      return { type: 'callMediator', deal: deal?.id ?? 'none' };
    case 'leak':
      return { type: 'leak', deal: deal?.id ?? 'none' };
    default:
      return { type: 'advance' };
  }
}

function stripped({ id: _id, proposer: _p, counterTo: _c, ...draft }: GameState['deals'][string]['deal']) {
  return draft;
}

const isHosts = (command: Command): boolean =>
  ['advance', 'inject', 'chairText', 'leak'].includes(command.type);

describe('any sequence of commands', () => {
  test('never throws; what is refused has a code and changes nothing; a log replays to its hash', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(intention, { minLength: 20, maxLength: 60 }), fc.nat(1e6), (intentions, seed) => {
        const game = seed % 2 === 0 ? rules : widest;
        let play = act(lobby(game.scenario.id, seed + 1), host, { type: 'start' }, game);
        for (const want of intentions) {
          const command = Command.parse(commandOf(want, play.state, game));
          const actor: Actor = isHosts(command) ? host : { kind: 'seat', bloc: want.bloc };
          const before = stateHash(play.state);
          const decided = decide(play.state, actor, command, game, 0);
          if (!decided.ok) {
            expect(decided.refusal.code).toMatch(/^[a-z-]+$/);
            expect(stateHash(play.state)).toBe(before);
          }
          play = act(play, actor, command, game);
        }
        const replayed = play.events.reduce<GameState | null>(
          (state, event) => evolve(state, JSON.parse(JSON.stringify(event)), game),
          null,
        );
        expect(stateHash(replayed as GameState)).toBe(stateHash(play.state));
        for (const number of numbersIn(play.state.world)) expect(Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 40, seed: 20261122 },
    );
  });
});

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (value !== null && typeof value === 'object')
    for (const child of Object.values(value)) yield* numbersIn(child);
}

describe('secrets', () => {
  /** Two games that differ only in what one bloc does in private. */
  const secretActs: readonly [string, (state: GameState) => Command][] = [
    ['sealed orders', () => ({ type: 'setMeasures', measures: { efficiency: 0.3 } })],
    [
      'acts',
      () => ({ type: 'setActs', acts: [{ act: 'retaliation', target: 'US', option: null, amount: 10 }] }),
    ],
    ['a draft', (state) => ({ type: 'saveDrafts', drafts: [draftBetween('CN', 'US', state)] })],
    ['a proposal to another', (state) => ({ type: 'propose', draft: draftBetween('CN', 'US', state) })],
    [
      'a secret proposal',
      (state) => ({ type: 'propose', draft: { ...draftBetween('CN', 'US', state), visibility: 'secret' } }),
    ],
  ];
  const draftBetween = (a: string, b: string, state: GameState) =>
    dealFromCard(
      content.cards['joint-mission'] as NonNullable<(typeof content.cards)[string]>,
      a,
      b,
      [],
      rules,
      lastYear(state),
      stepStart(state.step),
    );

  test.each(secretActs)(
    '%s of one bloc leaves everybody else’s view identical to the byte',
    (_, secretAct) => {
      const start = ['start', 'advance', 'advance'].reduce(
        (play, type) => act(play, host, { type } as Command, rules),
        lobby('core-4', 5),
      );
      const after = act(start, { kind: 'seat', bloc: 'CN' }, secretAct(start.state), rules);
      expect(after.events.length).toBeGreaterThan(start.events.length);
      for (const viewer of [
        { kind: 'seat', bloc: 'EU' },
        { kind: 'seat', bloc: 'GS' },
        { kind: 'screen' },
      ] as const) {
        expect(JSON.stringify(viewFor(after.state, viewer, rules))).toBe(
          JSON.stringify(viewFor(start.state, viewer, rules)),
        );
      }
    },
  );

  test('the seed, the threshold and secret aims of others are in nobody’s view before the debrief', () => {
    const play = act(lobby('core-4', 987654), host, { type: 'start' }, rules);
    const text = JSON.stringify(viewFor(play.state, { kind: 'seat', bloc: 'EU' }, rules));
    expect(text).not.toContain('987654');
    expect(text).not.toContain('"thresholdC"');
    expect(text).not.toContain(String(play.state.draws.warmingScale));
  });
});

describe('a whole game of scripted blocs', () => {
  const game = (seed: number) => selfPlay(configOf('core-4', seed, { mode: 'solo' }), rules, shippedHash);

  test('the same seed gives the same state, another seed another', { timeout: 120_000 }, () => {
    const hash = stateHash(game(11).state);
    expect(stateHash(game(11).state)).toBe(hash);
    expect(stateHash(game(12).state)).not.toBe(hash);
  });

  test('reaches 2100 with deals made, and money conserved in every one of them', { timeout: 60_000 }, () => {
    const { state } = game(13);
    expect(state.phase).toBe('debrief');
    expect(state.step).toBe(15);
    expect(Object.values(state.deals).some(({ inForceFromStep }) => inForceFromStep !== null)).toBe(true);
    for (const step of state.steps) {
      const entries = Object.values(state.deals).flatMap(({ ledger }) =>
        ledger.filter((entry) => entry.step === step.step),
      );
      const paid = entries.reduce((sum, entry) => sum + entry.paidUsdBillionPerYear, 0);
      const received = Object.values(step.blocs).reduce(
        (sum, { receivedUsdBillionPerYear }) => sum + receivedUsdBillionPerYear,
        0,
      );
      expect(received).toBeCloseTo(paid, 6);
    }
  });
});

test('a scripted turn answers every open proposal', { timeout: 60_000 }, () => {
  let play = ['start', 'advance', 'advance'].reduce(
    (now, type) => act(now, host, { type } as Command, rules),
    lobby('core-4', 3, 'scripted'),
  );
  for (let i = 0; i < 4; i++) play = scriptedTurn(play, rules);
  expect(Object.values(play.state.deals).filter(({ status }) => status === 'proposed')).toEqual([]);
});
