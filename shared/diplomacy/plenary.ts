import type { BlocId, Clause, DealDraft, DealId, DeclineReason } from './deal.ts';

/** A bracket left open in a text: options from weakest to strongest, of which the delegations' median stands. */
export interface Bracket {
  readonly id: string;
  readonly field: 'amount' | 'untilYear' | 'force';
  readonly clauses: readonly string[];
  /** Amounts, years, or 0 for "should" and 1 for "shall". */
  readonly options: readonly number[];
}

/** A treaty before the plenary, with its brackets open. */
export interface PlenaryText {
  /** Text of the content from which it comes; null for one that a delegation wrote. */
  readonly template: string | null;
  readonly draft: DealDraft;
  readonly brackets: readonly Bracket[];
  /** Points by which adoption moves the differentiation of rich and poor. */
  readonly differentiation: number;
}

export const PLENARY_OUTCOMES = ['open', 'adopted', 'blocked'] as const;
export type PlenaryOutcome = (typeof PLENARY_OUTCOMES)[number];

/**
 * One text in one round. Adoption is by consensus, which is the absence of a stated objection when the plenary
 * closes: silence consents, and nobody who is absent can block.
 */
export interface Plenary {
  readonly round: number;
  readonly tabledBy: BlocId;
  readonly text: PlenaryText;
  /** Index of the option that each delegation prefers, by bracket. */
  readonly preferences: Readonly<Record<BlocId, Readonly<Record<string, number>>>>;
  /** The Chair's own text, when there was one: an option for each bracket. */
  readonly chair: Readonly<Record<string, number>> | 'called' | null;
  readonly objections: Readonly<Record<BlocId, DeclineReason>>;
  /** Bracket from which a delegation is exempt. */
  readonly reservations: Readonly<Record<BlocId, string>>;
  readonly walkedOut: readonly BlocId[];
  readonly outcome: PlenaryOutcome;
  /** The treaty that came of it. */
  readonly deal: DealId | null;
}

/** The lower of the middle preferences, so that a text is never stronger than half of those who spoke. */
export function medianOption({ preferences, chair, text }: Plenary, bracket: string): number {
  if (chair !== null && chair !== 'called' && chair[bracket] !== undefined) return chair[bracket];
  const options = text.brackets.find(({ id }) => id === bracket)?.options.length ?? 1;
  const wanted = Object.values(preferences)
    .flatMap((own) => (own[bracket] === undefined ? [] : [own[bracket]]))
    .sort((a, b) => a - b);
  return wanted.length === 0
    ? Math.floor((options - 1) / 2)
    : (wanted[Math.floor((wanted.length - 1) / 2)] as number);
}

/** The text with its brackets closed, as it would be adopted now. */
export function closedDraft(plenary: Plenary): DealDraft {
  const choices = Object.fromEntries(plenary.text.brackets.map(({ id }) => [id, medianOption(plenary, id)]));
  return withOptions(plenary.text, choices);
}

/** The text with one option chosen for each bracket. */
export function withOptions(text: PlenaryText, choices: Readonly<Record<string, number>>): DealDraft {
  const clauses = text.brackets.reduce<readonly Clause[]>((clauses, bracket) => {
    const value = bracket.options[choices[bracket.id] ?? 0] as number;
    return clauses.map((clause) =>
      bracket.clauses.includes(clause.id) ? closed(clause, bracket.field, value) : clause,
    );
  }, text.draft.clauses);
  return { ...text.draft, clauses };
}

function closed(clause: Clause, field: Bracket['field'], value: number): Clause {
  switch (field) {
    case 'amount':
      return { ...clause, amount: value };
    case 'untilYear':
      return { ...clause, untilYear: value };
    case 'force':
      return { ...clause, force: value === 1 ? 'shall' : 'should' };
  }
}

/** Clauses from which each delegation's reservation exempts it. */
export function exemptClauses({ reservations, text }: Plenary): Record<BlocId, readonly string[]> {
  return Object.fromEntries(
    Object.entries(reservations).map(([bloc, id]) => [
      bloc,
      text.brackets.find((bracket) => bracket.id === id)?.clauses ?? [],
    ]),
  );
}
