import type { ActOrders } from '../diplomacy/acts.ts';
import type {
  BlocId,
  Deal,
  DealDraft,
  DealId,
  DealStatus,
  DealUpdate,
  DeclineReason,
  Hint,
  Refused,
} from '../diplomacy/deal.ts';
import type { PlenaryText } from '../diplomacy/plenary.ts';
import type { TrustByTopic, TrustMatrix } from '../diplomacy/trust.ts';
import type { WorldState } from '../economy/world.ts';
import type { Politics } from '../politics/constituencies.ts';
import type { Debt } from '../politics/debt.ts';
import type { Norms } from '../politics/norms.ts';
import type {
  Choice,
  Clock,
  Control,
  DrawnEvent,
  GameConfig,
  MeasureLevels,
  Orders,
  Phase,
  StepRecord,
} from './state.ts';

/** Everything that can happen. State is a fold over these (`evolve`) and changes in no other way. */
export type GameEvent =
  | {
      readonly type: 'GameCreated';
      readonly config: GameConfig;
      readonly contentHash: string;
      readonly rulesVersion: number;
      readonly seats: Readonly<Record<BlocId, Control>>;
    }
  | { readonly type: 'ControlChanged'; readonly bloc: BlocId; readonly control: Control }
  | { readonly type: 'PhaseStarted'; readonly phase: Phase; readonly round: number; readonly clock: Clock }
  | { readonly type: 'ClockChanged'; readonly clock: Clock }
  | {
      readonly type: 'BriefingPosed';
      readonly events: readonly DrawnEvent[];
      readonly choices: Readonly<Record<BlocId, Choice>>;
    }
  | { readonly type: 'EventInjected'; readonly event: DrawnEvent }
  | { readonly type: 'ChoiceMade'; readonly bloc: BlocId; readonly choice: string; readonly option: string }
  | { readonly type: 'OrdersSet'; readonly bloc: BlocId; readonly orders: Orders }
  | { readonly type: 'OrdersUndone'; readonly bloc: BlocId }
  | { readonly type: 'ReadySet'; readonly bloc: BlocId; readonly ready: boolean }
  | { readonly type: 'DraftsSaved'; readonly bloc: BlocId; readonly drafts: readonly DealDraft[] }
  | { readonly type: 'DealProposed'; readonly deal: Deal; readonly round: number }
  | { readonly type: 'DealAccepted'; readonly deal: DealId; readonly bloc: BlocId }
  | { readonly type: 'DealRefused'; readonly deal: DealId; readonly refused: Refused }
  | { readonly type: 'DealStatusChanged'; readonly deal: DealId; readonly status: DealStatus }
  | {
      readonly type: 'NoticeGiven';
      readonly deal: DealId;
      readonly bloc: BlocId;
      readonly outFromStep: number;
    }
  | { readonly type: 'DealOpened'; readonly deal: DealId }
  | { readonly type: 'MediatorCalled'; readonly deal: DealId }
  | { readonly type: 'MediatorSpoke'; readonly deal: DealId; readonly hint: Hint | null }
  | { readonly type: 'EventVetoed'; readonly event: string }
  | { readonly type: 'TextTabled'; readonly bloc: BlocId; readonly text: PlenaryText; readonly round: number }
  | {
      readonly type: 'OptionPreferred';
      readonly bloc: BlocId;
      readonly bracket: string;
      readonly option: number;
    }
  | {
      readonly type: 'ObjectionRaised';
      readonly bloc: BlocId;
      readonly reason: DeclineReason;
      readonly capital: number;
    }
  | {
      readonly type: 'ReservationMade';
      readonly bloc: BlocId;
      readonly bracket: string;
      readonly capital: number;
    }
  | { readonly type: 'WalkedOut'; readonly bloc: BlocId }
  | { readonly type: 'ChairCalled' }
  | { readonly type: 'ChairSpoke'; readonly choices: Readonly<Record<string, number>> }
  /** The plenary closes: with the treaty that it adopted and who signed it at once, or without one. */
  | {
      readonly type: 'PlenaryClosed';
      readonly deal: Deal | null;
      readonly signed: readonly BlocId[];
      readonly reservations: Readonly<Record<BlocId, readonly string[]>>;
      readonly norms: Norms;
    }
  | { readonly type: 'DealLeft'; readonly deal: DealId; readonly bloc: BlocId }
  | { readonly type: 'CaucusVoted'; readonly deal: DealId; readonly caucus: string; readonly yes: boolean }
  | { readonly type: 'StepResolved'; readonly outcome: StepOutcome };

/**
 * A five-year step: the facts that `resolveStep` found, complete enough that `evolve` computes nothing.
 * So an old game opens under newer rules exactly as it was played.
 */
export interface StepOutcome {
  readonly record: StepRecord;
  readonly world: WorldState;
  readonly inForce: Readonly<Record<BlocId, MeasureLevels>>;
  readonly politics: Readonly<Record<BlocId, Politics>>;
  readonly trust: TrustMatrix;
  readonly trustByTopic: TrustByTopic;
  readonly trustFloors: TrustMatrix;
  readonly debts: readonly Debt[];
  readonly norms: Norms;
  readonly carriedUsdBillion: Readonly<Record<BlocId, number>>;
  /** Acts that stand until they are taken back. */
  readonly standingActs: ActOrders;
  readonly deals: Readonly<Record<DealId, DealUpdate>>;
  readonly thresholdCrossedAtStep: number | null;
}

/** The versioned envelope in which an event is stored and exported. */
export interface Envelope {
  readonly game: string;
  readonly branch: number;
  readonly sequence: number;
  readonly version: number;
  /** Idempotency key of the command that caused it; null for the clock and scripted blocs. */
  readonly commandKey: string | null;
  readonly event: GameEvent;
  /** Hash of the state after this event. */
  readonly stateHash: string;
}
