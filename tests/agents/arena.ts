import { expectedEffort, followedBy, goodwillTowards, worthOf } from '@accord/shared/agents/goodwill.ts';
import { leastThatPays } from '@accord/shared/agents/offers.ts';
import { draw } from '@accord/shared/math/random.ts';
import { shippedRules } from '../kit/rules.ts';

/**
 * Small public-goods games with the parameters of published experiments. Players are the scripted blocs' own
 * functions for goodwill, expectation and worth; only the pay-offs come from the paper. What counts as a full
 * effort is twice the fair share, as in the game a full slider is about twice what is expected.
 */

const { goodwill: p } = shippedRules('core-4').agents;

/**
 * A student is no government: what one gives up for each unit of every other, at full goodwill. Chosen so that
 * the groups at 90 % risk of Milinski et al. 2008 succeed about as often as theirs; all else is a prediction.
 */
const RECIPROCITY = 0.25;

/** A game of threshold and loss: Milinski et al. 2008, Barrett & Dannenberg 2012, Tavoni et al. 2011. */
export interface ThresholdGame {
  readonly players: number;
  readonly rounds: number;
  /** What each holds at the start; the rich and the poor of an unequal game differ. */
  readonly endowments: readonly number[];
  readonly options: readonly number[];
  /** Cost of putting in so much in one round. */
  readonly cost: (amount: number) => number;
  /** Paid to each player per unit in the pot, whatever happens. */
  readonly returned: number;
  /** Probability that the pot suffices. */
  readonly enough: (pot: number) => number;
  /** The pot that the group believes to be asked of it, for the fair share. */
  readonly aim: number;
  /** Part of what is held at the end, or a fixed sum, that is lost when the pot does not suffice. */
  readonly lost: (held: number) => number;
  /** What was in the pot before anybody could choose. */
  readonly before: number;
  /** Whether players say beforehand what they mean to do. */
  readonly pledges: boolean;
  /** How far players misjudge the others, as a share of the fair share. */
  readonly doubt: number;
}

/** Plays one group; whether the pot sufficed is drawn at the end, with a key. */
export function playGroup(game: ThresholdGame, seed: number): { pot: number; enough: boolean } {
  const fair = (game.aim - game.before) / game.players / game.rounds;
  const unit = fair / p.effortPar;
  const held = [...game.endowments];
  let pot = game.before;
  const impressions = held.map((_, i) => draw(seed, 'impression', 0, `${i}`));
  const history: number[][] = [];
  const expected = (player: number): number => {
    const seen = history.map(
      (row) => (row.reduce((sum, amount) => sum + amount, 0) - (row[player] ?? 0)) / (game.players - 1),
    );
    return Math.max(
      0,
      unit * expectedEffort(impressions[player] ?? 0.5, (seen.at(-1) ?? 0) / unit, seen.length, p),
    );
  };
  const choose = (player: number, left: number): number =>
    best(game, { player, left, held, pot, expects: expected(player), unit });
  if (game.pledges) history.push(held.map((_, player) => choose(player, game.rounds)));
  for (let round = 0; round < game.rounds; round++) {
    const amounts = held.map((_, player) => choose(player, game.rounds - round));
    amounts.forEach((amount, player) => {
      held[player] = (held[player] ?? 0) - game.cost(amount);
      pot += amount;
    });
    history.push(amounts);
  }
  return { pot, enough: draw(seed, 'enough', 0) < game.enough(pot) };
}

interface Moment {
  readonly player: number;
  readonly left: number;
  readonly held: readonly number[];
  readonly pot: number;
  /** What the player expects each other to put in per round. */
  readonly expects: number;
  readonly unit: number;
}

/** The option that is worth most, if it is kept up to the end. */
function best(game: ThresholdGame, at: Moment): number {
  const affordable = game.options.filter((amount) => game.cost(amount) <= (at.held[at.player] ?? 0) + 1e-9);
  const ranked = affordable.map((amount) => {
    const mine = amount * at.left;
    const others = followedBy(at.expects, amount, p);
    const goodwill = goodwillTowards({ trust: p.trustPar, effort: others / at.unit }, p);
    const pot = at.pot + mine + others * (game.players - 1) * at.left;
    const suffices = believed(game, pot);
    const end = (player: number, paid: number): number => {
      const rest = Math.max(0, (at.held[player] ?? 0) - paid);
      return rest - (1 - suffices) * game.lost(rest) + game.returned * pot;
    };
    const theirs = at.held.reduce(
      (sum, _, other) => (other === at.player ? sum : sum + end(other, game.cost(others) * at.left)),
      0,
    );
    return {
      amount,
      worth: worthOf(
        { own: end(at.player, game.cost(amount) * at.left), others: theirs },
        goodwill,
        RECIPROCITY,
      ),
    };
  });
  return ranked.reduce((top, now) => (now.worth > top.worth + 1e-9 ? now : top)).amount;
}

/** A pot is never known exactly beforehand: the chance that it suffices, smoothed by doubt about the others. */
function believed(game: ThresholdGame, pot: number): number {
  const spread = game.doubt * game.aim;
  const points = [-2, -1, 0, 1, 2];
  const weights = points.map((z) => Math.exp(-(z ** 2) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return points.reduce((sum, z, i) => sum + ((weights[i] ?? 0) / total) * game.enough(pot + z * spread), 0);
}

/** Shares of a linear public good that are contributed: freely, and by "I will if at least so many will". */
export function linearGood(players: number, returned: number, rounds: number, seed: number) {
  const impressions = Array.from({ length: players }, (_, i) => draw(seed, 'impression', 1, `${i}`));
  let last: boolean[] = [];
  let voluntary = 0;
  for (let round = 0; round < rounds; round++) {
    last = impressions.map((impression, i) => {
      const seen = last.filter((yes, j) => yes && j !== i).length / (players - 1);
      const effort = expectedEffort(impression, seen, round, p);
      const goodwill = goodwillTowards({ trust: p.trustPar, effort }, p);
      return worthOf({ own: returned - 1, others: returned * (players - 1) }, goodwill, RECIPROCITY) > 0;
    });
    voluntary += last.filter(Boolean).length / players / rounds;
  }
  const company = leastThatPays(
    Array.from({ length: players }, (_, i) => players - i),
    1e-9,
    (members) => returned * members - 1,
  );
  // Everybody posts the same condition; the greatest fixed point switches all on when there are enough of them.
  return { voluntary, conditional: company !== null && company <= players ? 1 : 0 };
}

/** Share of groups that say yes, with its standard error. */
export function share(yes: readonly boolean[]): { mean: number; error: number } {
  const mean = yes.filter(Boolean).length / yes.length;
  return { mean, error: Math.sqrt(Math.max(1e-9, mean * (1 - mean)) / yes.length) };
}

/** Lower end of the 95 % interval of a difference of two shares. */
export const surelyAbove = (a: readonly boolean[], b: readonly boolean[]): number => {
  const [x, y] = [share(a), share(b)];
  return x.mean - y.mean - 1.96 * Math.hypot(x.error, y.error);
};
