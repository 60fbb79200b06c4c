import type { BlocId, DealDraft, DealId, DealRecord } from '../diplomacy/deal.ts';
import type { Plenary } from '../diplomacy/plenary.ts';
import type { TrustByTopic, TrustMatrix } from '../diplomacy/trust.ts';
import type { WorldState, YearRecord } from '../economy/world.ts';
import type { Politics } from '../politics/constituencies.ts';
import type { Debt } from '../politics/debt.ts';
import type { Norms } from '../politics/norms.ts';
import type { ByObjective } from './objectives.ts';
import type {
  Choice,
  Clock,
  DrawnEvent,
  GameConfig,
  MeasureLevels,
  Orders,
  Phase,
  Seat,
  StepRecord,
} from './state.ts';

/** Who looks: the only argument on which redaction depends. */
export type Viewer =
  | { readonly kind: 'seat'; readonly bloc: BlocId }
  | { readonly kind: 'screen' }
  | { readonly kind: 'host'; readonly reveal: boolean };

/**
 * What somebody is allowed to see. Every top-level key is a section: the server sends a section when it
 * changed. `own` is null for the projector; the host's `secrets` are null until "Reveal".
 */
export interface GameView {
  readonly game: PublicGame;
  readonly seats: Readonly<Record<BlocId, Seat>>;
  readonly world: PublicWorld;
  readonly politics: Readonly<Record<BlocId, Politics>>;
  readonly trust: Readonly<Record<BlocId, Readonly<Record<BlocId, number>>>>;
  readonly trustByTopic: TrustByTopic;
  readonly norms: Norms;
  /** Who owes whom: public, like every sovereign's books. */
  readonly debts: readonly Debt[];
  /** Texts that were before the plenary; at most the last one is open. */
  readonly plenaries: readonly Plenary[];
  readonly events: readonly DrawnEvent[];
  readonly deals: Readonly<Record<DealId, DealRecord>>;
  readonly steps: readonly StepRecord[];
  readonly course: CourseView | null;
  readonly own: OwnView | null;
  readonly secrets: Secrets | null;
  readonly result: ResultView | null;
}

export interface PublicGame {
  /** The seed is 0 until the debrief. */
  readonly config: GameConfig;
  readonly contentHash: string;
  readonly phase: Phase;
  readonly round: number;
  readonly step: number;
  readonly clock: Clock;
}

export interface PublicWorld {
  readonly state: WorldState;
  /** The last year before play: what later years are compared with. */
  readonly reference: YearRecord;
  readonly inForce: Readonly<Record<BlocId, MeasureLevels>>;
  readonly thresholdCrossed: boolean;
  /** °C between which the hidden threshold lies as far as science knows. */
  readonly thresholdKnownC: readonly [number, number];
  /** Mutual floors of trust. */
  readonly trustFloors: TrustMatrix;
}

/** Where the present course leads, from what everybody can see (median climate, ministry plans for the rest). */
export interface CourseView {
  readonly year: readonly number[];
  readonly temperatureC: readonly number[];
  readonly totalCo2Gt: readonly number[];
  readonly temperature2100C: number;
  readonly temperature2100LowC: number;
  readonly temperature2100HighC: number;
  readonly carbonBudgetLeftGt: number;
}

/** A delegation's own papers. */
export interface OwnView {
  readonly bloc: BlocId;
  readonly orders: Orders;
  readonly canUndo: boolean;
  /** Diplomatic capital that is not yet spent. */
  readonly capital: number;
  /** Deposits that come free for the next step, US$ bn. */
  readonly carriedUsdBillion: number;
  readonly drafts: readonly DealDraft[];
  readonly choices: readonly Choice[];
  readonly secretObjectives: readonly string[];
  readonly budgetUsdBillionPerYear: number;
  readonly committedUsdBillionPerYear: number;
  /** Direction of each objective against the bloc's own no-agreement fate: no points during play. */
  readonly soFar: ByObjective<Arrow>;
  readonly onCourse: ByObjective<Arrow>;
}

/** −2 far below … +2 far above. */
export type Arrow = -2 | -1 | 0 | 1 | 2;

export interface Secrets {
  readonly orders: Readonly<Record<BlocId, Orders>>;
  readonly drafts: Readonly<Record<BlocId, readonly DealDraft[]>>;
  readonly choices: Readonly<Record<BlocId, readonly Choice[]>>;
  readonly secretObjectives: Readonly<Record<BlocId, readonly string[]>>;
}

export const BANDS = ['failed', 'partly', 'fulfilled', 'exceeded'] as const;
export type Band = (typeof BANDS)[number];

/** Only after the last round. */
export interface ResultView {
  readonly mandates: Readonly<Record<BlocId, MandateResult>>;
  readonly word: Readonly<Record<BlocId, WordResult>>;
  readonly eyes: Readonly<Record<BlocId, number>>;
  readonly planet: PlanetResult;
}

export interface MandateResult {
  readonly points: number;
  readonly band: Band;
  readonly objectives: ByObjective<{
    readonly level: number;
    readonly withoutDeals: number;
    readonly points: number;
  }>;
  readonly secret: readonly { readonly id: string; readonly met: boolean }[];
}

export interface WordResult {
  readonly kept: number;
  readonly cannot: number;
  readonly willNot: number;
  readonly announcedUsdBillion: number;
  readonly paidUsdBillion: number;
}

export interface PlanetResult {
  readonly temperature2100C: number;
  readonly temperature2100LowC: number;
  readonly temperature2100HighC: number;
  readonly withoutDeals2100C: number;
  readonly thresholdC: number;
  readonly thresholdCrossed: boolean;
  readonly damages2100PctGdp: Readonly<Record<BlocId, number>>;
  readonly ending: string;
}
