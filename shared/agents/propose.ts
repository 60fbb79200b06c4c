import { dealFromCard, suits } from '../diplomacy/cards.ts';
import type { BlocId, Deal, DealDraft } from '../diplomacy/deal.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { ratificationFault } from '../game/decideDeal.ts';
import { lastYear } from '../game/known.ts';
import { type Rules, stepStart } from '../game/rules.ts';
import type { GameState } from '../game/state.ts';
import { draw } from '../math/random.ts';
import { expectedGain, partiesGains } from './evaluate.ts';
import type { Skill } from './skill.ts';

interface Candidate {
  readonly draft: DealDraft;
  readonly partner: BlocId;
}

const LIVE: ReadonlySet<string> = new Set(['proposed', 'signed', 'inForce', 'declined', 'countered']);

/** Whether the two have this card between them, or talked about it this round. */
function isTaken(world: GameState, card: string, a: BlocId, b: BlocId): boolean {
  return Object.values(world.deals).some(
    ({ deal, status, round }) =>
      deal.card === card &&
      deal.parties.includes(a) &&
      deal.parties.includes(b) &&
      LIVE.has(status) &&
      (status === 'inForce' || status === 'signed' || round === world.round),
  );
}

/** Deals that come to mind: favourite cards first, then others by a keyed draw, with every partner. */
function candidates(world: GameState, bloc: BlocId, rules: Rules, seed: number): Candidate[] {
  const favourites = rules.blocs[bloc]?.personality.favouriteCards ?? [];
  const year = lastYear(world);
  const partners = rules.blocIds.filter((partner) => partner !== bloc);
  const ideas = rules.scenario.cards.flatMap((id) => {
    const card = rules.content.cards[id];
    if (card === undefined || card.level > rules.scenario.level) return [];
    const eagerness = favourites.includes(id) ? FAVOURITE : 0;
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

/** How far a favourite card jumps the queue of keyed draws between 0 and 1. */
const FAVOURITE = 0.6;

const sides = (bloc: BlocId, partner: BlocId) => [
  { giver: bloc, taker: partner },
  { giver: partner, taker: bloc },
];

export const asDeal = (draft: DealDraft, proposer: BlocId): Deal => ({
  ...draft,
  id: 'draft',
  proposer,
  counterTo: null,
});

/** The best deals that both sides seem to gain from, best worst-off side first. */
export function proposals(
  world: GameState,
  bloc: BlocId,
  rules: Rules,
  skill: Skill,
  seed: number,
): DealDraft[] {
  const scored = candidates(world, bloc, rules, seed)
    .filter(({ draft }) => isPossible(world, bloc, draft, rules))
    .slice(0, skill.candidates)
    .map(({ draft, partner }) => {
      const deal = asDeal(draft, bloc);
      const theirs = partiesGains(world, deal, rules, skill.horizonSteps)[partner]?.points ?? 0;
      const ours = expectedGain(world, bloc, deal, rules, skill.horizonSteps).points;
      return { draft, partner, least: Math.min(ours, theirs), ours };
    })
    .filter(({ ours, least }) => ours > 0.25 && least > -0.5)
    .sort((a, b) => b.least - a.least);
  const partners = new Set<BlocId>();
  return scored
    .filter(({ partner }) => !partners.has(partner) && partners.add(partner))
    .slice(0, skill.proposalsPerRound)
    .map(({ draft }) => draft);
}

function isPossible(world: GameState, bloc: BlocId, draft: DealDraft, rules: Rules): boolean {
  const never = rules.blocs[bloc]?.personality.neverGives ?? [];
  if (draft.clauses.some(({ from, verb }) => from === bloc && never.includes(verb))) return false;
  return (
    faultOf(draft, bloc, world, rules) === null &&
    ratificationFault(world, bloc, asDeal(draft, bloc), rules) === null
  );
}
