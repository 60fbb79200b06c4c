import type { Clause, DealDraft } from './deal.ts';

const FIELDS = [
  'kind',
  'visibility',
  'durability',
  'parties',
  'entry',
  'mrvLevel',
  'breach',
  'noticeSteps',
  'reviewSteps',
  'replaces',
] as const;
const CLAUSE_FIELDS = [
  'from',
  'to',
  'verb',
  'amount',
  'option',
  'fromYear',
  'untilYear',
  'when',
  'unless',
  'force',
] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function clauseChanges(before: Clause, after: Clause): number {
  return CLAUSE_FIELDS.filter((field) => !same(before[field], after[field])).length;
}

/** How many things two versions of a deal differ in: fields, and clauses added, removed or altered. */
export function changesBetween(before: DealDraft, after: DealDraft): number {
  const fields = FIELDS.filter((field) => !same(before[field], after[field])).length;
  const added = after.clauses.filter(({ id }) => !before.clauses.some((clause) => clause.id === id)).length;
  const others = before.clauses.reduce((sum, clause) => {
    const next = after.clauses.find(({ id }) => id === clause.id);
    return sum + (next === undefined ? 1 : clauseChanges(clause, next));
  }, 0);
  return fields + added + others;
}
