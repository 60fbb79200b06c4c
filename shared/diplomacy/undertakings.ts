import {
  type BlocId,
  type Clause,
  type Condition,
  type Deal,
  type DealRecord,
  type Guard,
  isGroup,
  isOpen,
  type Party,
  type VerbId,
} from './deal.ts';

/** One promise of one bloc in one step: a clause with its groups spelled out. */
export interface Undertaking {
  /** `deal/clause`, and `deal/clause@BLOC` where the clause binds a group. */
  readonly key: string;
  readonly deal: Deal;
  readonly clause: Clause;
  readonly from: BlocId;
  /** Who receives: one bloc, or each other member of a group, who then share what is given. */
  readonly to: readonly BlocId[];
  /** The other members, whose trust depends on delivery. */
  readonly audience: readonly BlocId[];
  readonly members: readonly BlocId[];
  readonly verb: VerbId;
  readonly amount: number;
  readonly when: Condition;
  readonly unless: readonly Guard[];
  /** Whether others' conditions may count it: the deal's terms are known to all. */
  readonly open: boolean;
}

/** Key under which a head marks a delivery and the ledger remembers it. */
export const clauseKey = (deal: string, clause: string): string => `${deal}/${clause}`;

/** Members of a deal that are bound and may expect: those who accepted, less the departed and the suspended. */
export function membersOf({ accepted, suspended, dormant, left }: DealRecord): readonly BlocId[] {
  return accepted.filter(
    (bloc) => !suspended.includes(bloc) && !dormant.includes(bloc) && !left.includes(bloc),
  );
}

/** Members that have not left for good: the suspended and those whose government lets the deal rest are in. */
export const remainingIn = ({ accepted, left }: DealRecord): readonly BlocId[] =>
  accepted.filter((bloc) => !left.includes(bloc));

const inGroup = (
  party: Party,
  members: readonly BlocId[],
  isRicher: (bloc: BlocId) => boolean,
): readonly BlocId[] => {
  switch (party) {
    case 'all':
      return members;
    case 'richer':
      return members.filter(isRicher);
    case 'poorer':
      return members.filter((bloc) => !isRicher(bloc));
    default:
      return members.filter((bloc) => bloc === party);
  }
};

/** What the sharing of burdens in a group reads. */
export interface Burdens {
  /** Whether a bloc's output per head is above the world's mean. */
  readonly isRicher: (bloc: BlocId) => boolean;
  /**
   * Factor on what one giver of a group owes: a clause that is measured by output asks each for its share of
   * what the group gives, one that is not asks everybody alike.
   */
  readonly shareOf: (verb: VerbId, from: BlocId, givers: readonly BlocId[]) => number;
}

/**
 * What a deal in force asks of its members in a step that covers the years (fromYear, untilYear]. A clause whose
 * receivers are all away asks nothing; "should" binds nobody; a reservation exempts.
 */
export function undertakingsOf(
  record: DealRecord,
  stepStartYear: number,
  { isRicher, shareOf }: Burdens,
): Undertaking[] {
  const { deal, reservations } = record;
  const bound = membersOf(record);
  const members = deal.kind === 'offer' ? deal.parties : bound;
  return deal.clauses
    .filter((clause) => clause.fromYear <= stepStartYear && clause.untilYear > stepStartYear)
    .filter((clause) => clause.force !== 'should')
    .flatMap((clause) => {
      const group = inGroup(clause.from, bound, isRicher);
      const givers = group.filter((bloc) => !reservations[bloc]?.includes(clause.id));
      const key = clauseKey(deal.id, clause.id);
      return givers.flatMap((from) => {
        const to = inGroup(clause.to, members, isRicher).filter((bloc) => bloc !== from);
        if (to.length === 0) return [];
        return [
          {
            key: givers.length === 1 && clause.from === from ? key : `${key}@${from}`,
            deal,
            clause,
            from,
            to,
            audience: members.filter((bloc) => bloc !== from),
            members,
            verb: clause.verb,
            amount: clause.amount * (isGroup(clause.from) ? shareOf(clause.verb, from, group) : 1),
            when: clause.when,
            unless: clause.unless ?? [],
            open: isOpen(record),
          },
        ];
      });
    });
}
