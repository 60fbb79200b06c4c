/** The one grammar of every agreement: who gives what to whom, on which condition, and what follows a breach. */

export type BlocId = string;
export type VerbId = string;
export type DealId = string;

export const DEAL_KINDS = ['contract', 'treaty', 'offer', 'declaration'] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/**
 * Sealed: others see that it exists and between whom, its terms once a step has carried them out. Secret:
 * existence and terms are known to the parties alone. Neither satisfies anybody else's condition while closed.
 */
export const VISIBILITIES = ['public', 'sealed', 'secret'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How well a promise survives a change of government, from weakest to strongest. */
export const DURABILITIES = ['declaration', 'executive', 'ratified', 'embedded'] as const;
export type Durability = (typeof DURABILITIES)[number];

/**
 * In a treaty one clause can bind a group: every member, or those with more or less output per head than the
 * world's mean.
 */
export const GROUPS = ['all', 'richer', 'poorer'] as const;
export type Group = (typeof GROUPS)[number];
export type Party = BlocId | Group;

export const isGroup = (party: Party): party is Group => (GROUPS as readonly string[]).includes(party);

export const SHARE_METRICS = ['emissions', 'gdp'] as const;
export type ShareMetric = (typeof SHARE_METRICS)[number];

/**
 * Conditions are monotone: more action by others can only make them true, and there is no negation.
 * That is what makes the largest consistent set of clauses unique. Threats live in the breach rule.
 */
export type Condition =
  | { readonly kind: 'always' }
  /** A bloc undertakes at least `atLeast` of a verb this step; `verified`: delivered and seen last step. */
  | {
      readonly kind: 'promised';
      readonly bloc: BlocId;
      readonly verb: VerbId;
      readonly atLeast: number;
      readonly verified: boolean;
    }
  /** At least `parties` blocs undertake at least `atLeast` of a verb. */
  | { readonly kind: 'count'; readonly verb: VerbId; readonly atLeast: number; readonly parties: number }
  /** Blocs that undertake the verb hold at least `share` of world emissions or output. */
  | { readonly kind: 'share'; readonly verb: VerbId; readonly metric: ShareMetric; readonly share: number }
  | { readonly kind: 'inForce'; readonly deal: DealId }
  | { readonly kind: 'year'; readonly from: number }
  | { readonly kind: 'temperature'; readonly atLeastC: number }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'or'; readonly of: readonly Condition[] };

/**
 * What stops a clause. A guard looks at verified facts of the step before, never at promises of this one: that is
 * where threats live without making the set of active clauses ambiguous.
 */
export type Guard =
  /** The bloc was found to break a promise of this deal in the step before. */
  | { readonly kind: 'breach'; readonly bloc: BlocId }
  /** Force majeure: the event struck in the step before. */
  | { readonly kind: 'event'; readonly event: string }
  /** The bloc's government changed in the step before. */
  | { readonly kind: 'flip'; readonly bloc: BlocId }
  /** "Until": the condition is met by what was verified and published. */
  | { readonly kind: 'until'; readonly condition: Condition };

export interface Clause {
  readonly id: string;
  readonly from: Party;
  readonly to: Party;
  readonly verb: VerbId;
  /** In the verb's own unit, per year where the verb is a flow. */
  readonly amount: number;
  /** Which technology or mineral, for verbs that ask; otherwise null. */
  readonly option: string | null;
  readonly fromYear: number;
  readonly untilYear: number;
  readonly when: Condition;
  /** Any of these suspends the clause for a step. */
  readonly unless?: readonly Guard[];
  /** "Should" moves norms and binds nobody. Absent: "shall". */
  readonly force?: 'shall' | 'should';
}

export type EntryRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'count'; readonly parties: number }
  | { readonly kind: 'share'; readonly metric: ShareMetric; readonly share: number }
  | { readonly kind: 'includes'; readonly blocs: readonly BlocId[] }
  | { readonly kind: 'and'; readonly of: readonly EntryRule[] };

/**
 * What follows a breach that is not cured: nothing; the others deliver to the breaker only the share that it
 * delivers; it is suspended until it delivers; its deposit goes to the others; they levy a duty on it; it is out.
 */
export const SANCTIONS = ['nothing', 'proportional', 'suspension', 'escrow', 'tariff', 'expulsion'] as const;
export type Sanction = (typeof SANCTIONS)[number];

/** Default treaties have no sanction: enforcement is something the players write. */
export interface BreachRule {
  readonly cureSteps: number;
  readonly sanction: Sanction;
}

/** What the parties wrote. Once proposed it is never edited; a counter is a new deal. */
export interface Deal {
  readonly id: DealId;
  readonly kind: DealKind;
  readonly visibility: Visibility;
  readonly durability: Durability;
  readonly card: string | null;
  readonly proposer: BlocId;
  readonly parties: readonly BlocId[];
  readonly clauses: readonly Clause[];
  readonly entry: EntryRule;
  /** Verification level 0-3 to which every party submits under this deal. */
  readonly mrvLevel: number;
  readonly breach: BreachRule;
  readonly counterTo: DealId | null;
  /** Steps for which a member that gives notice stays bound. Absent: none. */
  readonly noticeSteps?: number;
  /** Every so many steps members may leave without notice or blame. Absent: never. */
  readonly reviewSteps?: number;
  /** Deals that end when this one enters into force: an amendment, or a merger of several treaties. */
  readonly replaces?: readonly DealId[];
}

/** What a browser sends: the server adds who proposes and the identifier. */
export type DealDraft = Omit<Deal, 'id' | 'proposer' | 'counterTo'>;

export const DEAL_STATUSES = [
  'proposed',
  'signed',
  'inForce',
  'declined',
  'countered',
  'withdrawn',
  'expired',
  'suspended',
  'ended',
] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];

export const DECLINE_REASONS = [
  'too-costly',
  'no-trust',
  'need-more',
  'parliament',
  'not-priority',
  'red-line',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * Why something was not delivered: "cannot" (event, empty budget), "will not" (marked by its head, or a forbidden
 * act), or lawfully withheld from somebody in breach.
 */
export type Shortfall = 'none' | 'cannot' | 'willNot' | 'withheld';

/** One clause in one step: what was promised, what was delivered, and whether the others found out. */
export interface LedgerEntry {
  readonly step: number;
  readonly untilYear: number;
  readonly clause: string;
  readonly from: BlocId;
  readonly active: boolean;
  /** What a switched-off clause waits for; null when it is on. */
  readonly waitsFor: Condition | null;
  readonly promised: number;
  readonly delivered: number;
  readonly shortfall: Shortfall;
  readonly found: boolean;
  /** Money that really moved under this clause, US$ bn a year. */
  readonly paidUsdBillionPerYear: number;
}

export interface Refused {
  readonly bloc: BlocId;
  readonly reason: DeclineReason;
  /** From a scripted bloc: the objective that hurts most and by how many mandate points. */
  readonly objective: string | null;
  readonly points: number | null;
  /** The smallest one-field change that would flip the answer, if one was found. */
  readonly hint: Hint | null;
}

/** A change of one field of a deal. */
export type Hint =
  | { readonly kind: 'amount'; readonly clause: string; readonly amount: number }
  | { readonly kind: 'until'; readonly clause: string; readonly untilYear: number }
  | { readonly kind: 'remove'; readonly clause: string }
  | { readonly kind: 'add'; readonly clause: Clause };

/** What a step does to one deal, beside new lines in its ledger. */
export interface DealUpdate
  extends Omit<
    DealRecord,
    'deal' | 'accepted' | 'refused' | 'round' | 'caucuses' | 'reservations' | 'mediation' | 'ledger'
  > {
  readonly entries: readonly LedgerEntry[];
}

export interface DealRecord {
  readonly deal: Deal;
  readonly status: DealStatus;
  readonly accepted: readonly BlocId[];
  readonly refused: readonly Refused[];
  /** Round in which it was proposed; an open proposal expires when its negotiation closes. */
  readonly round: number;
  readonly inForceFromStep: number | null;
  readonly endedAtStep: number | null;
  /** Found breaches in a row, by bloc. */
  readonly breaches: Readonly<Record<BlocId, number>>;
  /** Suspended for a breach, for one step at a time. */
  readonly suspended: readonly BlocId[];
  /** Members whose new government lets the deal rest, until the next one. */
  readonly dormant: readonly BlocId[];
  /** Members that left or were expelled, for good. */
  readonly left: readonly BlocId[];
  /** Members that gave notice, and the step from which they are out. */
  readonly leaving: Readonly<Record<BlocId, number>>;
  /** Deposits against a breach, US$ bn. */
  readonly escrowUsdBillion: Readonly<Record<BlocId, number>>;
  /** Share of its promises that a breaker delivered: what the others owe it under a proportional sanction. */
  readonly withheldFrom: Readonly<Record<BlocId, number>>;
  /** Members on whom the others levy the duty that the deal itself provides. */
  readonly sanctioned: readonly BlocId[];
  /** Clauses from which a member is exempt by a reservation. */
  readonly reservations: Readonly<Record<BlocId, readonly string[]>>;
  /** Step in which a closed deal became public: carried out (sealed) or leaked (secret). */
  readonly openedAtStep: number | null;
  /** Asked to find the smallest change that all would take; its word once it has spoken. */
  readonly mediation: Hint | 'called' | 'silent' | null;
  /** Votes of the caucuses of a bloc that has them; a silent caucus follows the head. */
  readonly caucuses: Readonly<Record<string, boolean>>;
  readonly ledger: readonly LedgerEntry[];
}

/** A deal as it stands when it has just been written down. */
export function newRecord(deal: Deal, round: number): DealRecord {
  return {
    deal,
    status: 'proposed',
    accepted: [deal.proposer],
    refused: [],
    round,
    inForceFromStep: null,
    endedAtStep: null,
    breaches: {},
    suspended: [],
    dormant: [],
    left: [],
    leaving: {},
    escrowUsdBillion: {},
    withheldFrom: {},
    sanctioned: [],
    reservations: {},
    openedAtStep: null,
    mediation: null,
    caucuses: {},
    ledger: [],
  };
}

/** Whether everybody may read a deal's terms: what others' conditions may count and the world may judge. */
export const isOpen = ({ deal, openedAtStep }: DealRecord): boolean =>
  deal.visibility === 'public' || openedAtStep !== null;

const BINDING: ReadonlySet<DealStatus> = new Set<DealStatus>(['signed', 'inForce', 'suspended']);

/** Whether a deal holds its members: signed, in force, or resting. */
export const isBinding = ({ status }: Pick<DealRecord, 'status'>): boolean => BINDING.has(status);
