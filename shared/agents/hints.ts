import type { VerbFile } from '../content/verb.ts';
import { changesBetween } from '../diplomacy/changes.ts';
import {
  type BlocId,
  type Clause,
  type Deal,
  type DealDraft,
  type Hint,
  isGroup,
} from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { lastYear, sizesIn } from '../game/known.ts';
import type { GameState } from '../game/state.ts';
import type { Rules } from '../rules/rules.ts';

/** Changes of one field that a bloc would like, those that cost its partner least first; all could be sent. */
export function changesFor(world: GameState, bloc: BlocId, deal: Deal, rules: Rules): Hint[] {
  const sizes = sizesIn(rules, lastYear(world));
  const notches = (clause: Clause): readonly number[] => {
    const verb = rules.content.verbs[clause.verb];
    if (verb === undefined || isGroup(clause.from)) return [];
    return notchAmounts(verb, clause.from, isGroup(clause.to) ? null : clause.to, sizes);
  };
  const gives = deal.clauses.filter(({ from }) => from === bloc);
  const gets = deal.clauses.filter(({ from }) => from !== bloc && !isGroup(from));
  const amounts = (clauses: readonly Clause[], keep: (amount: number, now: number) => boolean): Hint[] =>
    clauses.flatMap((clause) =>
      notches(clause)
        .filter((amount) => keep(amount, clause.amount))
        .sort((a, b) => Math.abs(a - clause.amount) - Math.abs(b - clause.amount))
        .map((amount): Hint => ({ kind: 'amount', clause: clause.id, amount })),
    );
  const less = amounts(gives, (amount, now) => amount < now);
  const more = amounts(gets, (amount, now) => amount > now);
  const shorter = gives
    .filter(({ fromYear, untilYear }) => untilYear - fromYear > 5)
    .map((clause): Hint => ({ kind: 'until', clause: clause.id, untilYear: clause.fromYear + 5 }));
  const without =
    deal.clauses.length > 2 ? gives.map((clause): Hint => ({ kind: 'remove', clause: clause.id })) : [];
  const draft = draftOf(deal);
  return [
    ...interleave(interleave(asks(world, bloc, deal, rules), more), less),
    ...shorter,
    ...without,
  ].filter((hint) => {
    const changed = withHint(draft, hint);
    return changesBetween(draft, changed) === 1 && faultOf(changed, deal.proposer, world, rules) === null;
  });
}

/** What a bloc likes to ask for on top, the middle notch first. */
function asks(world: GameState, bloc: BlocId, deal: Deal, rules: Rules): Hint[] {
  const partner = deal.parties.find((party) => party !== bloc);
  const first = deal.clauses[0];
  if (deal.parties.length !== 2 || partner === undefined || first === undefined) return [];
  const sizes = sizesIn(rules, lastYear(world));
  return (rules.blocs[bloc]?.personality.asksFor ?? []).flatMap((id): Hint[] => {
    const verb = rules.content.verbs[id];
    const taken = deal.clauses.some((clause) => clause.verb === id && clause.from === partner);
    if (verb === undefined || taken) return [];
    const amounts = notchAmounts(verb, partner, bloc, sizes);
    return [...new Set([amounts[1], amounts[2], amounts[0]])].map((amount) => ({
      kind: 'add',
      clause: askedClause(verb, partner, bloc, amount, deal, first),
    }));
  });
}

function askedClause(
  verb: VerbFile,
  from: BlocId,
  to: BlocId,
  amount: number,
  { clauses }: Deal,
  { fromYear, untilYear }: Clause,
): Clause {
  const free = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `c${n}`).find((id) => !clauses.some((c) => c.id === id));
  return {
    id: free ?? 'c9',
    from,
    to,
    verb: verb.id,
    amount,
    option: verb.options[0] ?? null,
    fromYear,
    untilYear,
    when: { kind: 'always' },
  };
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

/** The deal that a hint would make of another. */
export const changedBy = (deal: Deal, hint: Hint): Deal => ({ ...deal, ...withHint(draftOf(deal), hint) });
