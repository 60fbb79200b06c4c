import { dealFromCard } from '../diplomacy/cards.ts';
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
  const ideas = rules.scenario.cards.flatMap((card) =>
    rules.blocIds
      .filter((partner) => partner !== bloc && !isTaken(world, card, bloc, partner))
      .flatMap((partner) => {
        const file = rules.content.cards[card];
        if (file === undefined || file.level > rules.scenario.level) return [];
        const order = (side: string) =>
          draw(seed, 'idea', world.step, `${card}|${partner}|${side}`) -
          (favourites.includes(card) ? 0.6 : 0);
        return [
          {
            order: order('give'),
            partner,
            draft: dealFromCard(file, bloc, partner, [], rules, year, stepStart(world.step)),
          },
          {
            order: order('get') + 0.1,
            partner,
            draft: reversed(dealFromCard(file, partner, bloc, [], rules, year, stepStart(world.step)), bloc),
          },
        ];
      }),
  );
  return ideas.sort((a, b) => a.order - b.order).map(({ draft, partner }) => ({ draft, partner }));
}

/** The same deal with its proposer named first. */
const reversed = (draft: DealDraft, first: BlocId): DealDraft => ({
  ...draft,
  parties: [first, ...draft.parties.filter((bloc) => bloc !== first)],
});

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
