import type { ContentChange } from '../content/changes.ts';
import type { ActOrder, ActOutcome } from '../diplomacy/acts.ts';
import type { BlocId, DealDraft, DealId, DealRecord } from '../diplomacy/deal.ts';
import type { Plenary } from '../diplomacy/plenary.ts';
import type { TrustByTopic, TrustMatrix } from '../diplomacy/trust.ts';
import type { ByRegion } from '../economy/region.ts';
import type { WorldState, YearRecord } from '../economy/world.ts';
import type { Politics } from '../politics/constituencies.ts';
import type { Debt } from '../politics/debt.ts';
import type { Norms } from '../politics/norms.ts';
import type { Pace } from '../protocol/names.ts';
import type { ByObjective } from './objectives.ts';

/** Version of the rules in code; a log names the version it was played with. */
export const RULES_VERSION = 1;

export const PHASES = [
  'lobby',
  'briefing',
  'strategy',
  'negotiation',
  'summit',
  'resolution',
  'stocktake',
  'debrief',
] as const;
export type Phase = (typeof PHASES)[number];

export const CONTROLS = ['human', 'scripted', 'ministry'] as const;
export type Control = (typeof CONTROLS)[number];

export const DIFFICULTIES = ['trainee', 'envoy', 'veteran', 'realist'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const MODES = ['class', 'solo'] as const;
export type Mode = (typeof MODES)[number];

export interface GameConfig {
  readonly scenario: string;
  /** Leaves the server only at the debrief. */
  readonly seed: number;
  readonly mode: Mode;
  readonly difficulty: Difficulty;
  readonly mechanismsOff: readonly string[];
  /** What the host edited before the game; absent where it is played as shipped. */
  readonly changes?: readonly ContentChange[];
  readonly secretDealsAllowed: boolean;
  /** Whether phases end by themselves. Solo play is untimed. */
  readonly timed: boolean;
  /** How long phases last that are timed; absent: a lesson's. */
  readonly pace?: Pace;
  /** False: no events, no draw of climate sensitivity or threshold (policy runs of the command line). */
  readonly drawsOn: boolean;
}

/** Milliseconds are the server's clock, handed to the rules as an argument. */
export type Clock =
  | { readonly kind: 'untimed' }
  | { readonly kind: 'running'; readonly endsAtMs: number }
  | { readonly kind: 'paused'; readonly remainingMs: number };

export interface Seat {
  readonly control: Control;
  readonly ready: boolean;
}

/** Measure → addition to the ministry's plan, in the measure's own unit. An empty record is the plan itself. */
export type MeasureLevels = Readonly<Record<string, number>>;

/** Sealed orders of a bloc; they stand until changed. */
export interface Orders {
  readonly measures: MeasureLevels;
  /** `dealId/clauseId` → 0 or 0.5 of what was promised. Absent means in full. */
  readonly deliveries: Readonly<Record<string, 0 | 0.5>>;
  /** Those of them that the others are told of. */
  readonly disclosed: readonly string[];
  readonly acts: readonly ActOrder[];
}

export interface Choice {
  readonly id: string;
  readonly round: number;
  /** Null until the head of the delegation answers. */
  readonly option: string | null;
}

/** A card of the deck that has been drawn or injected for a round. */
export interface DrawnEvent {
  readonly event: string;
  readonly bloc: BlocId | null;
  readonly round: number;
  readonly step: number;
}

export interface Draws {
  /** Factor on warming after 2024; 1 is the median climate. */
  readonly warmingScale: number;
  /** °C above 1850-1900 at which the hidden threshold lies. */
  readonly thresholdC: number;
}

/** What moved a bloc's result in a step, for the stocktake and the explanations. */
export interface StepBloc {
  readonly levels: ByObjective<number>;
  readonly politics: Politics;
  /** Orders as they were opened at the resolution. */
  readonly measures: MeasureLevels;
  readonly budgetUsdBillionPerYear: number;
  readonly spentUsdBillionPerYear: number;
  readonly receivedUsdBillionPerYear: number;
  /** Acts done to others or for itself, as they came out. */
  readonly acts: readonly ActOutcome[];
  readonly owedUsdBillion: number;
  /** Tonnes abated abroad that it may claim, net of those it gave away. */
  readonly creditsGtPerYear: number;
  readonly causes: readonly Cause[];
}

/** One reason for a change of one indicator of one bloc; the client turns `cause` into a sentence. */
export interface Cause {
  readonly indicator: string;
  readonly cause: string;
  readonly change: number;
}

/** One year in outline, for curves. */
export interface YearSummary {
  readonly year: number;
  readonly temperatureC: number;
  readonly co2Ppm: number;
  readonly fossilCo2Gt: number;
  readonly totalCo2Gt: number;
  readonly ghgGtCo2e: number;
  readonly regions: ByRegion<{
    readonly fossilCo2Gt: number;
    readonly ghgGtCo2e: number;
    readonly gdpUsdBillion: number;
  }>;
}

/** A five-year step as it happened: public except for what `viewFor` takes out. */
export interface StepRecord {
  readonly step: number;
  readonly fromYear: number;
  readonly untilYear: number;
  /** The step's last year in full, and every year in outline. */
  readonly end: YearRecord;
  readonly series: readonly YearSummary[];
  readonly blocs: Readonly<Record<BlocId, StepBloc>>;
  readonly thresholdCrossed: boolean;
  readonly flips: readonly BlocId[];
}

export interface GameState {
  readonly rulesVersion: number;
  readonly contentHash: string;
  readonly config: GameConfig;
  readonly phase: Phase;
  /** 0-based round of play and 0-based five-year step that the next resolution computes. */
  readonly round: number;
  readonly step: number;
  readonly clock: Clock;
  readonly seats: Readonly<Record<BlocId, Seat>>;
  readonly world: WorldState;
  /** The last year before play begins (2025): what later years are compared with. */
  readonly reference: YearRecord;
  readonly draws: Draws;
  readonly thresholdCrossedAtStep: number | null;
  /** What is really in force after political and industrial ramps. */
  readonly inForce: Readonly<Record<BlocId, MeasureLevels>>;
  readonly orders: Readonly<Record<BlocId, Orders>>;
  /** For undo, newest last; cleared when the strategy closes. */
  readonly earlierOrders: Readonly<Record<BlocId, readonly Orders[]>>;
  readonly politics: Readonly<Record<BlocId, Politics>>;
  /** trust[a][b]: how far a trusts b, 0-100. */
  readonly trust: TrustMatrix;
  /** The same by what was promised. */
  readonly trustByTopic: TrustByTopic;
  /** What exchange between people keeps trust from falling below. */
  readonly trustFloors: TrustMatrix;
  readonly debts: readonly Debt[];
  readonly norms: Norms;
  /** Deposits that came free in the last step: money for the next, US$ bn. */
  readonly carriedUsdBillion: Readonly<Record<BlocId, number>>;
  /** Diplomatic capital spent in the plenary since the last step. */
  readonly capitalSpent: Readonly<Record<BlocId, number>>;
  /** Texts that were before the plenary; at most the last one is open. */
  readonly plenaries: readonly Plenary[];
  readonly deals: Readonly<Record<DealId, DealRecord>>;
  readonly drafts: Readonly<Record<BlocId, readonly DealDraft[]>>;
  /** How many deals each bloc has proposed: makes identifiers, is never shown. */
  readonly proposals: Readonly<Record<BlocId, number>>;
  readonly events: readonly DrawnEvent[];
  readonly choices: Readonly<Record<BlocId, readonly Choice[]>>;
  readonly steps: readonly StepRecord[];
}
