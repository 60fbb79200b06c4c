import { dayHours, paceOf, SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Absence } from '@accord/shared/protocol/names.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import type { EventStore } from '../store/eventStore.ts';
import type { Time } from '../time.ts';
import type { Delegations } from './delegations.ts';

/** How long a delegation may be empty in a lesson before it is played for. */
export const ABSENCE_MS = 60_000;
const LOOK_EVERY_MS = 5000;

/** How long a delegation may be empty before it is played for: where people look in once a day, a whole day. */
export const absentAfterMs = (state: GameState, rules: Rules): number =>
  paceOf(state.config) === 'day' ? dayHours(rules) * SECONDS_PER_HOUR * 1000 : ABSENCE_MS;

/** Who plays a bloc, as far as absences ask and tell. */
interface Seats {
  readonly blocs: readonly string[];
  /** How long one may be empty before it is played for. */
  readonly absentAfterMs: number;
  isHuman(bloc: string): boolean;
  play(bloc: string, by: 'human' | 'ministry' | 'scripted'): Promise<void>;
}

/** Plays for delegations that nobody is connected to, as the facilitator chose, until somebody comes back. */
export class Absences {
  readonly #game: string;
  readonly #store: EventStore;
  readonly #time: Time;
  readonly #delegations: Delegations;
  readonly #seats: Seats;
  /** Blocs that are played for because their people are away. */
  readonly #away = new Set<string>();
  /** Nobody is away for longer: people need a moment to come back after a restart. */
  readonly #sinceMs: number;
  #policy: Absence;
  #cancel: () => void = () => {};

  constructor(
    game: { readonly id: string; readonly absence: Absence },
    services: { readonly store: EventStore; readonly time: Time },
    delegations: Delegations,
    seats: Seats,
    sinceMs: number,
  ) {
    this.#game = game.id;
    this.#policy = game.absence;
    this.#store = services.store;
    this.#time = services.time;
    this.#sinceMs = sinceMs;
    this.#delegations = delegations;
    this.#seats = seats;
    this.#lookLater();
  }

  get policy(): Absence {
    return this.#policy;
  }

  /** From now on; what is on disk is followed after a restart too. */
  async follow(policy: Absence): Promise<void> {
    await this.#store.setAbsence(this.#game, policy);
    this.#policy = policy;
    this.#lookLater();
  }

  /** Somebody of this delegation is there: it is theirs again. */
  async back(bloc: string): Promise<void> {
    const playedFor = this.#away.delete(bloc) || (this.#policy !== 'wait' && !this.#seats.isHuman(bloc));
    if (playedFor) await this.#seats.play(bloc, 'human');
  }

  stop(): void {
    this.#cancel();
  }

  #lookLater(): void {
    this.#cancel();
    if (this.#policy === 'wait') return;
    this.#cancel = this.#time.after(
      LOOK_EVERY_MS,
      () => void this.look(this.#time.now()).finally(() => this.#lookLater()),
    );
  }

  /** Plays for those who have been away too long at a moment. */
  async look(atMs: number): Promise<void> {
    for (const bloc of this.#seats.blocs) {
      const since = this.#delegations.emptySinceMs(bloc);
      if (this.#policy === 'wait' || since === null) continue;
      if (atMs - Math.max(since, this.#sinceMs) < this.#seats.absentAfterMs) continue;
      if (!this.#seats.isHuman(bloc)) continue;
      this.#away.add(bloc);
      await this.#seats.play(bloc, this.#policy);
    }
  }
}
