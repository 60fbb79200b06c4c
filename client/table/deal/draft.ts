import type { CardFile } from '@accord/shared/content/card.ts';
import { dealFromCard, suits } from '@accord/shared/diplomacy/cards.ts';
import type { Clause, Condition, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { notchAmounts } from '@accord/shared/diplomacy/effects.ts';
import { sizesIn } from '@accord/shared/game/known.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { FINAL_YEAR, stepStart } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { lastYear } from '../figures.ts';

/** Drafts are made of cards and changed one field at a time. */

export type Notch = 0 | 1 | 2;

export function amountsOf(
  clause: Pick<Clause, 'verb' | 'from' | 'to'>,
  view: GameView,
  rules: Rules,
): readonly [number, number, number] {
  const verb = rules.content.verbs[clause.verb];
  if (!verb) return [0, 0, 0];
  return notchAmounts(
    verb,
    clause.from,
    clause.to === 'all' ? null : clause.to,
    sizesIn(rules, lastYear(view)),
  );
}

export interface Sides {
  readonly us: string;
  readonly them: string;
}

/** Who gives what a card gives: we do, or we ask the partner to. */
export type Direction = 'give' | 'ask';

export const ALWAYS: Condition = { kind: 'always' };

export function draftFromCard(
  card: CardFile,
  { us, them }: Sides,
  direction: Direction,
  view: GameView,
  rules: Rules,
): DealDraft {
  const notches = [...card.gives, ...card.gets].map((p) => p.notch as Notch);
  const [from, to] = direction === 'give' ? [us, them] : [them, us];
  const draft = dealFromCard(card, from, to, notches, rules, lastYear(view), stepStart(view.game.step));
  return { ...draft, parties: [us, them] };
}

/** Both sides give the same: there is nothing to turn around. */
export const isSymmetric = ({ gives, gets }: CardFile): boolean =>
  gives.map((p) => p.verb).join() === gets.map((p) => p.verb).join();

/** In which direction a draft made from a card runs; its first clause is the first of what the card gives. */
export const directionOf = (draft: DealDraft, us: string): Direction =>
  draft.clauses.some((c) => c.id === 'c1' && c.from === us) ? 'give' : 'ask';

/** The direction in which a card makes sense as the world stands; null: in neither. */
export function likelyDirection(
  card: CardFile,
  { us, them }: Sides,
  view: GameView,
  rules: Rules,
): Direction | null {
  const year = lastYear(view);
  if (suits(card, us, them, rules, year)) return 'give';
  return suits(card, them, us, rules, year) ? 'ask' : null;
}

export const withClause = (draft: DealDraft, id: string, change: Partial<Clause>): DealDraft => ({
  ...draft,
  clauses: draft.clauses.map((c) => (c.id === id ? { ...c, ...change } : c)),
});

export const withUntil = (draft: DealDraft, untilYear: number): DealDraft => ({
  ...draft,
  clauses: draft.clauses.map((c) => ({ ...c, untilYear })),
});

/** A condition on everything that we give. */
export const withOurCondition = (draft: DealDraft, us: string, when: Condition): DealDraft => ({
  ...draft,
  clauses: draft.clauses.map((c) => (c.from === us ? { ...c, when } : c)),
});

export const ourCondition = (draft: DealDraft, us: string): Condition =>
  draft.clauses.find((c) => c.from === us)?.when ?? ALWAYS;

/** How long a deal may last, in whole steps from now. */
export function terms(view: GameView): readonly number[] {
  const start = stepStart(view.game.step);
  return [5, 10, 15, 20, 25].map((y) => start + y).filter((y) => y <= FINAL_YEAR);
}
