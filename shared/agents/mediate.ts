import type { BlocId, Deal, Hint } from '../diplomacy/deal.ts';
import { type Plenary, withOptions } from '../diplomacy/plenary.ts';
import type { GameState } from '../game/state.ts';
import type { Rules } from '../rules/rules.ts';
import { gainIf, partiesGains } from './evaluate.ts';
import { changedBy, changesFor } from './hints.ts';
import { type Mind, mindOf } from './mind.ts';
import { adopted } from './plenary.ts';

/** Those who help without a stake: the mediator between two, and the Chair between all. They misjudge nobody. */
const impartial = (world: GameState, bloc: BlocId, rules: Rules): Mind => {
  const mind = mindOf(world, bloc, rules, 'veteran');
  return { ...mind, skill: { ...mind.skill, noise: 0 } };
};

/** Mandate points of whoever gains least. */
const least = (points: readonly number[]): number => Math.min(...points);

/**
 * The one change of a deal that leaves its worst-off party best, of all that any of them could ask for.
 * @returns null when nothing is better than what is written
 */
export function mediate(world: GameState, deal: Deal, rules: Rules): Hint | null {
  const mind = impartial(world, deal.proposer, rules);
  const worst = (candidate: Deal): number =>
    least(Object.values(partiesGains(mind, candidate)).map(({ points }) => points));
  const changes = deal.parties.flatMap((party) => changesFor(world, party, deal, rules));
  const best = [...new Map(changes.map((hint) => [JSON.stringify(hint), hint])).values()]
    .map((hint) => ({ hint, worst: worst(changedBy(deal, hint)) }))
    .sort((a, b) => b.worst - a.worst)[0];
  return best !== undefined && best.worst > worst(deal) ? best.hint : null;
}

/**
 * The Chair's own text: of all combinations of options the one whose smallest gain, against the best that each
 * party could have had, is largest; ties go to the larger product.
 */
export function chairText(world: GameState, plenary: Plenary, rules: Rules): Record<string, number> {
  const mind = impartial(world, plenary.tabledBy, rules);
  const choices = combinations(plenary.text.brackets.map(({ id, options }) => [id, options.length] as const));
  const gains = choices.map((choice) => {
    const record = adopted(mind, withOptions(plenary.text, choice), plenary.tabledBy);
    return rules.blocIds.map((bloc) => gainIf(mind, bloc, { records: { [record.deal.id]: record } }).points);
  });
  const most = rules.blocIds.map((_, i) => Math.max(1e-6, ...gains.map((row) => Math.abs(row[i] ?? 0))));
  const ranked = choices
    .map((choice, c) => {
      const shares = (gains[c] ?? []).map((points, i) => points / (most[i] ?? 1));
      return { choice, least: least(shares), product: shares.reduce((p, s) => p * Math.max(0, 1 + s), 1) };
    })
    .sort((a, b) => b.least - a.least || b.product - a.product);
  return ranked[0]?.choice ?? {};
}

function combinations(brackets: readonly (readonly [string, number])[]): Record<string, number>[] {
  return brackets.reduce<Record<string, number>[]>(
    (so, [id, options]) =>
      so.flatMap((choice) => Array.from({ length: options }, (_, option) => ({ ...choice, [id]: option }))),
    [{}],
  );
}
