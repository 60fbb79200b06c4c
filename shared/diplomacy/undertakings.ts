import type { BlocId, Clause, Condition, Deal, DealRecord, VerbId } from './deal.ts';

/** One promise of one bloc in one step: a clause with `all` spelled out. */
export interface Undertaking {
  /** `deal/clause`, and `deal/clause@BLOC` where the clause binds every member. */
  readonly key: string;
  readonly deal: Deal;
  readonly clause: Clause;
  readonly from: BlocId;
  /** Who receives: one bloc, or each other member, who then share what is given. */
  readonly to: readonly BlocId[];
  /** The other members, whose trust depends on delivery. */
  readonly audience: readonly BlocId[];
  readonly verb: VerbId;
  readonly amount: number;
  readonly when: Condition;
}

/** Key under which a head marks a delivery and the ledger remembers it. */
export const clauseKey = (deal: string, clause: string): string => `${deal}/${clause}`;

function receivers(clause: Clause, from: BlocId, members: readonly BlocId[]): readonly BlocId[] {
  return clause.to === 'all' ? members.filter((bloc) => bloc !== from) : [clause.to];
}

/** Members of a deal in force: those who accepted and were not suspended. An offer binds its proposer alone. */
export function membersOf(record: DealRecord): readonly BlocId[] {
  return record.accepted.filter((bloc) => !record.suspended.includes(bloc));
}

/** What a deal in force asks of its members in a step that covers the years (fromYear, untilYear]. */
export function undertakingsOf(record: DealRecord, stepStartYear: number): Undertaking[] {
  const members = membersOf(record);
  return record.deal.clauses
    .filter((clause) => clause.fromYear <= stepStartYear && clause.untilYear > stepStartYear)
    .flatMap((clause) => {
      const givers = clause.from === 'all' ? members : members.filter((bloc) => bloc === clause.from);
      return givers.map((from) => ({
        key:
          clause.from === 'all'
            ? `${clauseKey(record.deal.id, clause.id)}@${from}`
            : clauseKey(record.deal.id, clause.id),
        deal: record.deal,
        clause,
        from,
        to: receivers(clause, from, record.deal.kind === 'offer' ? record.deal.parties : members),
        audience: (record.deal.kind === 'offer' ? record.deal.parties : members).filter(
          (bloc) => bloc !== from,
        ),
        verb: clause.verb,
        amount: clause.amount,
        when: clause.when,
      }));
    });
}
