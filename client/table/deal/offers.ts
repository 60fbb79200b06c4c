import type { CardFile } from '@accord/shared/content/card.ts';
import type { Clause, Condition, Deal, DealDraft, Hint } from '@accord/shared/diplomacy/deal.ts';
import type { Rules } from '@accord/shared/game/rules.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { ALWAYS, type Direction, draftFromCard, type Sides, withClause } from './draft.ts';

/** A standing offer promises without a signature: whoever does what it asks for switches it on. */

type Promised = Extract<Condition, { kind: 'promised' }>;

/** Our side of a card becomes the promise, the partner's side its condition. */
export function offerFromCard(
  card: CardFile,
  sides: Sides,
  direction: Direction,
  view: GameView,
  rules: Rules,
): DealDraft {
  const both = draftFromCard(card, sides, direction, view, rules);
  const asked = both.clauses.find((c) => c.from === sides.them);
  const when: Condition = asked
    ? { kind: 'promised', bloc: sides.them, verb: asked.verb, atLeast: asked.amount, verified: false }
    : ALWAYS;
  return {
    ...both,
    kind: 'offer',
    clauses: both.clauses.filter((c) => c.from === sides.us).map((c) => ({ ...c, when })),
  };
}

/** What an offer asks for; null for every other deal. */
export function askedBy(draft: DealDraft): Promised | null {
  const when = draft.kind === 'offer' ? draft.clauses[0]?.when : undefined;
  return when?.kind === 'promised' ? when : null;
}

const ASKED = 'asked';

function askedClause({ clauses }: DealDraft, { bloc, verb, atLeast }: Promised, to: string): Clause | null {
  const first = clauses[0];
  return first ? { ...first, id: ASKED, from: bloc, to, verb, amount: atLeast, option: null, when: ALWAYS } : null;
}

/** The exchange that an offer amounts to once somebody takes it up: what the advisers are asked about. */
export function exchangeOf(offer: DealDraft, us: string): DealDraft | null {
  const asked = askedBy(offer);
  const clause = asked && askedClause(offer, asked, us);
  if (!clause) return null;
  return {
    ...offer,
    kind: 'contract',
    parties: [...new Set([...offer.parties, asked.bloc])],
    clauses: [...offer.clauses.map((c) => ({ ...c, when: ALWAYS })), clause],
  };
}

/** The deals that a preview supposes: an offer together with the act that it asks for. */
export function supposedWith(deal: Deal, us: string): readonly Deal[] {
  const exchange = exchangeOf(deal, us);
  return exchange ? [{ ...deal, ...exchange }] : [deal];
}

/** A hint about the exchange, said of the offer; null where the offer cannot follow it. */
export function hintForOffer(offer: DealDraft, hint: Hint): DealDraft | null {
  const asked = askedBy(offer);
  if (hint.kind !== 'amount' || !asked) return null;
  if (hint.clause !== ASKED) return withClause(offer, hint.clause, { amount: hint.amount });
  return {
    ...offer,
    clauses: offer.clauses.map((c) => ({ ...c, when: { ...asked, atLeast: hint.amount } })),
  };
}
