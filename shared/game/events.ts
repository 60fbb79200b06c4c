import type { BlocId, Deal, DealDraft, DealId, DealStatus, LedgerEntry, Refused } from '../diplomacy/deal.ts';
import type { WorldState } from '../economy/world.ts';
import type { Politics } from '../politics/constituencies.ts';
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

/** What a deal looks like after a step: the only way that a resolution changes deals. */
export interface DealUpdate {
  readonly status: DealStatus;
  readonly inForceFromStep: number | null;
  readonly endedAtStep: number | null;
  readonly breaches: Readonly<Record<BlocId, number>>;
  readonly suspended: readonly BlocId[];
  readonly entries: readonly LedgerEntry[];
}

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
  readonly trust: Readonly<Record<BlocId, Readonly<Record<BlocId, number>>>>;
  readonly deals: Readonly<Record<DealId, DealUpdate>>;
  readonly thresholdCrossedAtStep: number | null;
}

/** The versioned envelope in which an event is stored and exported. */
export interface Envelope {
  readonly game: string;
  readonly branch: number;
  readonly sequence: number;
  readonly version: 1;
  /** Idempotency key of the command that caused it; null for the clock and scripted blocs. */
  readonly commandKey: string | null;
  readonly event: GameEvent;
  /** Hash of the state after this event. */
  readonly stateHash: string;
}
