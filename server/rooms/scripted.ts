import { seedOf } from '@accord/shared/agents/mind.ts';
import type { BlocId } from '@accord/shared/diplomacy/deal.ts';
import type { GameState, Phase } from '@accord/shared/game/state.ts';
import type { SeatCommand } from '@accord/shared/protocol/commands.ts';
import { ruleChoice } from '../rulebook.ts';
import type { Thinkers } from '../workers/pool.ts';
import type { Table } from './table.ts';
import { digestOf, type Views } from './views.ts';

/** In these phases there is something to do. */
const THINKING: ReadonlySet<Phase> = new Set(['briefing', 'strategy', 'negotiation', 'summit']);
/** A bloc is asked this often in a phase and no more: two scripted blocs must not answer each other for ever. */
const ASKS_PER_PHASE = 8;

/** How scripted blocs take part: like anybody, and refused like anybody. */
export interface Floor {
  submit(bloc: BlocId, command: SeatCommand): Promise<void>;
  /** All have acted on what they saw: time to show it. */
  acted(): void;
  failed(error: unknown): void;
}

/** Moves the scripted blocs of one game. Their thinking happens in workers, on their own view alone. */
export class Scripted {
  readonly #table: Table;
  readonly #views: Views;
  readonly #thinkers: Thinkers;
  readonly #floor: Floor;
  #phase = '';
  #asks = new Map<BlocId, { count: number; about: string }>();
  #seen: { deals: unknown; choices: unknown; plenaries: unknown; phase: string } | null = null;
  #stale = false;
  #round: Promise<void> | null = null;
  #stopped = false;

  constructor(table: Table, views: Views, thinkers: Thinkers, floor: Floor) {
    this.#table = table;
    this.#views = views;
    this.#thinkers = thinkers;
    this.#floor = floor;
  }

  /** Takes note that the game changed; thinks if what scripted blocs care about did. */
  follow(state: GameState): void {
    const phase = `${state.round}/${state.phase}`;
    const same =
      this.#seen !== null &&
      this.#seen.deals === state.deals &&
      this.#seen.choices === state.choices &&
      this.#seen.plenaries === state.plenaries &&
      this.#seen.phase === phase;
    if (same || this.#stopped) return;
    this.#seen = { deals: state.deals, choices: state.choices, plenaries: state.plenaries, phase };
    this.#stale = true;
    this.#round ??= this.#think()
      .catch((error: unknown) => this.#floor.failed(error))
      .finally(() => {
        this.#round = null;
      });
  }

  /** Resolves when no scripted bloc is thinking: a phase is not closed over their heads. */
  async idle(): Promise<void> {
    while (this.#round !== null) await this.#round;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Rounds of thinking until nothing new happened. All think at once; they act in the order of the blocs. */
  async #think(): Promise<void> {
    while (this.#stale && !this.#stopped) {
      this.#stale = false;
      const asked = this.#toAsk(this.#table.state);
      const answers = await Promise.all(asked.map((bloc) => this.#ask(bloc)));
      for (const [index, bloc] of asked.entries()) {
        for (const command of answers[index] ?? []) {
          if (this.#stopped) return;
          await this.#floor.submit(bloc, command);
        }
      }
      this.#floor.acted();
    }
  }

  /** The scripted blocs whose view of the deals and of their own choices changed since they were asked. */
  #toAsk(state: GameState): readonly BlocId[] {
    if (!THINKING.has(state.phase)) return [];
    const phase = `${state.round}/${state.phase}`;
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#asks = new Map();
    }
    return this.#table.rules.blocIds.filter((bloc) => {
      if (state.seats[bloc]?.control !== 'scripted') return false;
      const before = this.#asks.get(bloc) ?? { count: 0, about: '' };
      const about = this.#about(state, bloc);
      if (before.count >= ASKS_PER_PHASE || before.about === about) return false;
      this.#asks.set(bloc, { count: before.count + 1, about });
      return true;
    });
  }

  #about(state: GameState, bloc: BlocId): string {
    const view = this.#views.viewOf(state, { kind: 'seat', bloc });
    return `${digestOf(view.deals)} ${digestOf(view.own?.choices ?? null)} ${digestOf(view.plenaries)}`;
  }

  /** A worker that fails costs a bloc its move, never the others theirs. */
  async #ask(bloc: BlocId): Promise<readonly SeatCommand[]> {
    const { config } = this.#table.state;
    const view = this.#views.viewOf(this.#table.state, { kind: 'seat', bloc });
    try {
      return await this.#thinkers.think({
        ...ruleChoice(config),
        view: JSON.stringify(view),
        bloc,
        seed: seedOf(config.seed, bloc),
      });
    } catch (error) {
      this.#floor.failed(error);
      return [];
    }
  }
}
