import { describe, expect, test } from 'vitest';
import { linearGood, playGroup, share, surelyAbove, type ThresholdGame } from './arena.ts';
import { FULL } from './kit.ts';

/**
 * Published experiments, played by the scripted blocs' own functions. What is asserted is what is reproduced:
 * docs/experiments.md puts every number beside the paper's, and names what is not.
 */
const seeds = Array.from({ length: FULL ? 1000 : 200 }, (_, i) => i + 1);
const groups = (game: ThresholdGame) => seeds.map((seed) => playGroup(game, seed));

const milinski = (risk: number): ThresholdGame => ({
  players: 6,
  rounds: 10,
  endowments: [40, 40, 40, 40, 40, 40],
  options: [0, 2, 4],
  cost: (amount) => amount,
  returned: 0,
  enough: (pot) => (pot >= 120 ? 1 : 0),
  aim: 120,
  lost: (held) => risk * held,
  before: 0,
  pledges: false,
  doubt: 0.05,
});

describe('Milinski et al. 2008: six players, ten rounds, 120 euro or lose the rest', () => {
  const reached = (risk: number) => groups(milinski(risk)).map(({ enough }) => enough);

  test('groups at 90 % risk reach the target far more often than groups at 10 %', () => {
    expect(surelyAbove(reached(0.9), reached(0.1))).toBeGreaterThan(0.35);
  });

  test('groups at 50 % risk do worse than groups at 90 %', () => {
    expect(surelyAbove(reached(0.9), reached(0.5))).toBeGreaterThan(0);
  });
});

describe('Barrett & Dannenberg 2012: ten players, a threshold of 150 or of 100 to 200', () => {
  const game = (certain: boolean): ThresholdGame => ({
    players: 10,
    rounds: 1,
    endowments: Array.from({ length: 10 }, () => 11),
    options: Array.from({ length: 21 }, (_, chips) => chips),
    cost: (chips) => 0.1 * Math.min(10, chips) + Math.max(0, chips - 10),
    returned: 0.05,
    enough: certain ? (pot) => (pot >= 150 ? 1 : 0) : (pot) => Math.max(0, Math.min(1, (pot - 100) / 100)),
    aim: 150,
    lost: () => 15,
    before: 0,
    pledges: true,
    doubt: 0.05,
  });

  test('more is put in towards a threshold that is known', () => {
    const pots = [true, false].map((certain) => groups(game(certain)).map(({ pot }) => pot));
    const stats = pots.map((list) => {
      const mean = list.reduce((sum, pot) => sum + pot, 0) / list.length;
      const variance = list.reduce((sum, pot) => sum + (pot - mean) ** 2, 0) / (list.length - 1);
      return { mean, error: Math.sqrt(variance / list.length) };
    });
    const [known, unknown] = stats as [(typeof stats)[number], (typeof stats)[number]];
    expect(known.mean - unknown.mean - 1.96 * Math.hypot(known.error, unknown.error)).toBeGreaterThan(0);
  });
});

describe('Reischmann & Oechssler 2018: a linear public good', () => {
  test('conditional contributions give more than voluntary ones', () => {
    const played = seeds.map((seed) => linearGood(3, 0.5, 20, seed));
    const voluntary = played.reduce((sum, now) => sum + now.voluntary, 0) / played.length;
    const conditional = share(played.map((now) => now.conditional === 1));
    expect(conditional.mean - 1.96 * conditional.error).toBeGreaterThan(voluntary);
  });
});
