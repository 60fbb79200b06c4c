import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Viewer } from '@accord/shared/game/view.ts';
import type { HostCommand } from '@accord/shared/protocol/commands.ts';
import { ruleChoice } from '../rulebook.ts';
import type { Thinkers } from '../workers/pool.ts';
import type { Table } from './table.ts';
import type { Views } from './views.ts';

interface Chair {
  speak(command: HostCommand): Promise<unknown>;
  failed(error: unknown): void;
}

/**
 * The mediator between two and the Chair between all: whoever is called in the state is answered from a worker.
 * What was called before a restart is answered after it.
 */
export class GoodOffices {
  readonly #table: Table;
  readonly #views: Views;
  readonly #thinkers: Thinkers;
  readonly #chair: Chair;
  readonly #asked = new Set<string>();

  constructor(table: Table, views: Views, thinkers: Thinkers, chair: Chair) {
    this.#table = table;
    this.#views = views;
    this.#thinkers = thinkers;
    this.#chair = chair;
  }

  follow(state: GameState): void {
    for (const { deal, mediation } of Object.values(state.deals))
      if (mediation === 'called') this.#answer(deal.id, { kind: 'seat', bloc: deal.proposer }, deal.id);
    if (openPlenary(state)?.chair === 'called')
      this.#answer(`plenary ${state.plenaries.length}`, { kind: 'screen' }, null);
  }

  /** Once for each call, from what the parties or the public may see. */
  #answer(call: string, viewer: Viewer, deal: string | null): void {
    if (this.#asked.has(call)) return;
    this.#asked.add(call);
    const { config } = this.#table.state;
    const view = JSON.stringify(this.#views.viewOf(this.#table.state, viewer));
    void this.#thinkers
      .help({ ...ruleChoice(config), view, deal })
      .then((command) => (command === null ? undefined : this.#chair.speak(command)))
      .catch((error: unknown) => this.#chair.failed(error));
  }
}
