import type { BlocId, Clause, Deal, DealDraft, Hint } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { lastYear, sizesIn } from '../game/known.ts';
import type { Rules } from '../game/rules.ts';
import type { GameState } from '../game/state.ts';

/** Changes of one field that a bloc would like, those that cost its partner least first. */
export function changesFor(world: GameState, bloc: BlocId, deal: Deal, rules: Rules): Hint[] {
  const sizes = sizesIn(rules, lastYear(world));
  const notches = (clause: Clause): readonly number[] => {
    const verb = rules.content.verbs[clause.verb];
    if (verb === undefined || clause.from === 'all') return [];
    return notchAmounts(verb, clause.from, clause.to === 'all' ? null : clause.to, sizes);
  };
  const gives = deal.clauses.filter(({ from }) => from === bloc);
  const gets = deal.clauses.filter(({ from }) => from !== bloc && from !== 'all');
  const less = gives.flatMap((clause) =>
    notches(clause)
      .filter((amount) => amount < clause.amount)
      .reverse()
      .map((amount): Hint => ({ kind: 'amount', clause: clause.id, amount })),
  );
  const more = gets.flatMap((clause) =>
    notches(clause)
      .filter((amount) => amount > clause.amount)
      .map((amount): Hint => ({ kind: 'amount', clause: clause.id, amount })),
  );
  const shorter = gives
    .filter(({ fromYear, untilYear }) => untilYear - fromYear > 5)
    .map((clause): Hint => ({ kind: 'until', clause: clause.id, untilYear: clause.fromYear + 5 }));
  const without =
    deal.clauses.length > 2 ? gives.map((clause): Hint => ({ kind: 'remove', clause: clause.id })) : [];
  return [...interleave(less, more), ...shorter, ...without];
}

function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    [a[i], b[i]].filter((item) => item !== undefined),
  ).flat();
}

/** A deal with one thing changed. */
export function withHint(deal: DealDraft, hint: Hint): DealDraft {
  const change = (id: string, edit: (clause: Clause) => Clause): readonly Clause[] =>
    deal.clauses.map((clause) => (clause.id === id ? edit(clause) : clause));
  switch (hint.kind) {
    case 'amount':
      return { ...deal, clauses: change(hint.clause, (clause) => ({ ...clause, amount: hint.amount })) };
    case 'until':
      return {
        ...deal,
        clauses: change(hint.clause, (clause) => ({ ...clause, untilYear: hint.untilYear })),
      };
    case 'remove':
      return { ...deal, clauses: deal.clauses.filter(({ id }) => id !== hint.clause) };
    case 'add':
      return { ...deal, clauses: [...deal.clauses, hint.clause] };
  }
}

/** What a browser would send: a deal without what the rules add. */
export function draftOf({ id: _id, proposer: _proposer, counterTo: _counterTo, ...draft }: Deal): DealDraft {
  return draft;
}
