import type { CardFile } from '@accord/shared/content/card.ts';
import type { Clause, Condition, Deal, DealDraft, DealRecord, Hint } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { stepStart } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { ALWAYS, type Direction, draftFromCard, type Sides, withClause } from './draft.ts';
import { memberOf } from './standing.ts';

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
  return first
    ? { ...first, id: ASKED, from: bloc, to, verb, amount: atLeast, option: null, when: ALWAYS }
    : null;
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

/** Whether the one who is asked has promised it already, in a standing offer that asks for our act in turn. */
export function isMet(offer: DealDraft, us: string, deals: GameView['deals']): boolean {
  const asked = askedBy(offer);
  return Object.values(deals).some(
    (record) =>
      asked !== null && record.deal.proposer === asked.bloc && asksFor(record, us)?.verb === asked.verb,
  );
}

/** The promise of a standing offer that waits for an act of ours; undefined if it waits for somebody else. */
export function asksFor({ deal, status }: DealRecord, us: string): Clause | undefined {
  const stands = deal.kind === 'offer' && (status === 'signed' || status === 'inForce');
  return stands && askedBy(deal)?.bloc === us ? deal.clauses[0] : undefined;
}

/** Whether deals that bind us already promise what an offer asks of us. */
export function isDoneBy({ deal }: DealRecord, us: string, deals: GameView['deals']): boolean {
  const asked = askedBy(deal);
  const ours = Object.values(deals)
    .filter((r) => (r.status === 'signed' || r.status === 'inForce') && memberOf(r, us))
    .flatMap((r) => r.deal.clauses.filter((c) => c.from === us || c.from === 'all'))
    .filter((c) => c.verb === asked?.verb);
  return ours.reduce((sum, c) => sum + c.amount, 0) >= (asked?.atLeast ?? 0);
}

/** The answer to a standing offer: we do what it asks, as long as it holds. Both promises start together. */
export function takeUp({ deal }: DealRecord, us: string, view: GameView, rules: Rules): DealDraft | null {
  const asked = askedBy(deal);
  const [theirs] = deal.clauses;
  const allowed = asked ? rules.content.verbs[asked.verb]?.durability : undefined;
  if (!asked || !theirs || !allowed) return null;
  const clause: Clause = {
    id: 'c1',
    from: us,
    to: deal.proposer,
    verb: asked.verb,
    amount: asked.atLeast,
    option: rules.content.verbs[asked.verb]?.options[0] ?? null,
    fromYear: stepStart(view.game.step),
    untilYear: theirs.untilYear,
    when: {
      kind: 'promised',
      bloc: deal.proposer,
      verb: theirs.verb,
      atLeast: theirs.amount,
      verified: false,
    },
  };
  return {
    kind: 'offer',
    visibility: 'public',
    durability: allowed.includes(deal.durability) ? deal.durability : (allowed[0] ?? 'ratified'),
    card: null,
    parties: [us, deal.proposer],
    clauses: [clause],
    entry: { kind: 'all' },
    mrvLevel: deal.mrvLevel,
    breach: deal.breach,
  };
}

/** The deals that a preview supposes: an offer together with the act that it asks for, unless that is promised. */
export function supposedWith(deal: Deal, us: string, deals: GameView['deals']): readonly Deal[] {
  const exchange = isMet(deal, us, deals) ? null : exchangeOf(deal, us);
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
