import type { DealId } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Desk } from '@accord/shared/protocol/rooms.ts';
import type { Game } from '../rooms/game.ts';
import type { Services } from '../services.ts';
import type { Series } from '../workers/think.ts';

/** Reviews are a megabyte each: keep those that a class asks for again and again. */
const KEPT = 16;

/** GET /api/debrief/:game */
export interface Debrief {
  readonly game: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  /** The whole game as a projector may show it now that it is over. */
  readonly view: GameView;
  readonly members: readonly { readonly name: string; readonly bloc: string; readonly desk: Desk }[];
  readonly played: Series;
  /** The same game without any deal, and without each one that came into force. */
  readonly withoutDeals: Series;
  readonly withoutDeal: Readonly<Record<DealId, Series>>;
}

/** Public results of finished games. The reruns happen in workers, one after another: other games go first. */
export class Debriefs {
  readonly #services: Services;
  readonly #made = new Map<string, Promise<Debrief>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Made once for everybody who asks. */
  of(game: Game): Promise<Debrief> {
    const { id } = game.record;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const made = this.#make(game);
    made.catch(() => this.#made.delete(id));
    const oldest = this.#made.keys().next().value;
    if (this.#made.size >= KEPT && oldest !== undefined) this.#made.delete(oldest);
    this.#made.set(id, made);
    return made;
  }

  async #make(game: Game): Promise<Debrief> {
    const { store, thinkers, time } = this.#services;
    const { id, code, title, config } = game.record;
    const { scenario, mechanismsOff } = config;
    const log = JSON.stringify(await store.events(id, await store.currentBranch(id)));
    const rerun = (without: readonly DealId[]) => thinkers.review({ scenario, mechanismsOff, log, without });
    const deals = Object.values(game.state.deals);
    const withoutDeal: Record<DealId, Series> = {};
    for (const { deal, inForceFromStep } of deals) {
      if (inForceFromStep !== null) withoutDeal[deal.id] = await rerun([deal.id]);
    }
    return {
      game: id,
      code,
      title,
      scenario,
      view: game.views.viewOf(game.state, { kind: 'screen' }),
      members: game.delegations.list(time.now()).map(({ name, bloc, desk }) => ({ name, bloc, desk })),
      played: await rerun([]),
      withoutDeals: await rerun(deals.map(({ deal }) => deal.id)),
      withoutDeal,
    };
  }
}
