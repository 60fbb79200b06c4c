/** The one grammar of every agreement: who gives what to whom, on which condition, and what follows a breach. */

export type BlocId = string;
export type VerbId = string;
export type DealId = string;

export const DEAL_KINDS = ['contract', 'treaty', 'offer', 'declaration'] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/** Secret: existence and terms are known to the parties alone; such a deal satisfies nobody else's condition. */
export const VISIBILITIES = ['public', 'secret'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How well a promise survives a change of government, from weakest to strongest. */
export const DURABILITIES = ['declaration', 'executive', 'ratified', 'embedded'] as const;
export type Durability = (typeof DURABILITIES)[number];

/** In a treaty `all` stands for every member, so that one clause binds each of them. */
export type Party = BlocId | 'all';

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
}

export type EntryRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'count'; readonly parties: number }
  | { readonly kind: 'share'; readonly metric: ShareMetric; readonly share: number }
  | { readonly kind: 'includes'; readonly blocs: readonly BlocId[] }
  | { readonly kind: 'and'; readonly of: readonly EntryRule[] };

/** Default treaties have no sanction: enforcement is something the players write. */
export interface BreachRule {
  readonly cureSteps: number;
  readonly sanction: 'nothing' | 'suspension' | 'expulsion';
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

/** Why something was not delivered: "cannot" (event, empty budget) or "will not" (marked by its head). */
export type Shortfall = 'none' | 'cannot' | 'willNot';

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
  readonly suspended: readonly BlocId[];
  /** Votes of the caucuses of a bloc that has them; a silent caucus follows the head. */
  readonly caucuses: Readonly<Record<string, boolean>>;
  readonly ledger: readonly LedgerEntry[];
}
