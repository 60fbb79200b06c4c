import { dealFromCard, suits } from '../diplomacy/cards.ts';
import { type BlocId, type Deal, type DealDraft, isBinding } from '../diplomacy/deal.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { signingFault } from '../game/decideDeal.ts';
import { lastYear } from '../game/known.ts';
import type { GameState } from '../game/state.ts';
import { draw } from '../math/random.ts';
import { stepStart } from '../rules/calendar.ts';
import { expectedGain, partiesGains } from './evaluate.ts';
import type { Mind } from './mind.ts';

interface Candidate {
  readonly draft: DealDraft;
  readonly partner: BlocId;
}

/** Rounds for which a refused idea is not brought up again. */
const REMEMBERED_ROUNDS = 2;

/** Whether the two have this card between them, or talked about it lately. */
function isTaken(world: GameState, card: string, a: BlocId, b: BlocId): boolean {
  return Object.values(world.deals).some(
    (record) =>
      record.deal.card === card &&
      record.deal.parties.includes(a) &&
      record.deal.parties.includes(b) &&
      (isBinding(record) || world.round - record.round < REMEMBERED_ROUNDS),
  );
}

/** Deals that come to mind: favourite cards first, then others by a keyed draw, with every partner. */
function candidates({ world, bloc, rules, seed }: Mind): Candidate[] {
  const favourites = rules.blocs[bloc]?.personality.favouriteCards ?? [];
  const year = lastYear(world);
  const partners = rules.blocIds.filter((partner) => partner !== bloc);
  const ideas = rules.scenario.cards.flatMap((id) => {
    const card = rules.content.cards[id];
    if (card === undefined || card.level > rules.scenario.level) return [];
    const eagerness = favourites.includes(id) ? rules.agents.bargain.favourite : 0;
    return partners
      .filter((partner) => !isTaken(world, id, bloc, partner))
      .flatMap((partner) => sides(bloc, partner).map((side) => ({ ...side, partner })))
      .filter(({ giver, taker }) => suits(card, giver, taker, rules, year))
      .map(({ giver, taker, partner }) => ({
        order: draw(seed, 'idea', world.step, `${id}|${giver}|${taker}`) - eagerness,
        partner,
        draft: dealFromCard(card, giver, taker, [], rules, year, stepStart(world.step)),
      }));
  });
  return ideas.sort((a, b) => a.order - b.order).map(({ draft, partner }) => ({ draft, partner }));
}

const sides = (bloc: BlocId, partner: BlocId) => [
  { giver: bloc, taker: partner },
  { giver: partner, taker: bloc },
];

/** A draft as a deal that nobody has sent yet. */
export const asDeal = (draft: DealDraft, proposer: BlocId): Deal => ({
  ...draft,
  id: 'draft',
  proposer,
  counterTo: null,
});

/**
 * The best deals that both sides seem to gain from. Many are screened by one step of the engine; the few that
 * look best are weighed over the whole horizon, with the chance of default.
 */
export function proposals(mind: Mind): DealDraft[] {
  const { bloc, rules, skill } = mind;
  const { worthSigning, partnerLeast } = rules.agents.bargain;
  const least = (deal: Deal, steps?: number): number =>
    Math.min(...Object.values(partiesGains(mind, deal, steps)).map(({ points }) => points));
  const weighed = candidates(mind)
    .filter((candidate) => isPossible(mind, candidate))
    .slice(0, skill.screened)
    .map((candidate) => ({ ...candidate, first: least(asDeal(candidate.draft, bloc), 1) }))
    .sort((a, b) => b.first - a.first)
    .slice(0, skill.weighed)
    .map(({ draft, partner }) => ({ draft, partner, least: least(asDeal(draft, bloc)) }))
    .filter(
      (idea) =>
        idea.least > partnerLeast && expectedGain(mind, asDeal(idea.draft, bloc)).points > worthSigning,
    )
    .sort((a, b) => b.least - a.least);
  const partners = new Set<BlocId>();
  return weighed
    .filter(({ partner }) => !partners.has(partner) && partners.add(partner))
    .slice(0, skill.proposals)
    .map(({ draft }) => draft);
}

/** No red line of ours is crossed, the rules allow it, and neither house is known to be against it. */
function isPossible({ world, bloc, rules }: Mind, { draft, partner }: Candidate): boolean {
  const never = rules.blocs[bloc]?.personality.neverGives ?? [];
  if (draft.clauses.some(({ from, verb }) => from === bloc && never.includes(verb))) return false;
  const deal = asDeal(draft, bloc);
  return (
    faultOf(draft, bloc, world, rules) === null &&
    [bloc, partner].every((party) => signingFault(world, party, deal, rules) === null)
  );
}
