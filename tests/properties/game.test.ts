import { act, scriptedTurn, selfPlay } from '@accord/shared/agents/selfPlay.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { type Actor, decide } from '@accord/shared/game/decide.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { Command } from '@accord/shared/protocol/commands.ts';
import { stepStart } from '@accord/shared/rules/calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, intention, isHosts } from '../kit/intentions.ts';
import { configOf, content, lobby, shippedHash, shippedRules } from '../kit/rules.ts';

const rules = shippedRules('core-4');
/** Level 3, a plenary in every round: everything that can be asked for. */
const widest = shippedRules('standard-6');
const host: Actor = { kind: 'host' };

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
