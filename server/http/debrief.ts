import type { DealId } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import type { Desk } from '@accord/shared/protocol/rooms.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import type { Series } from '../workers/think.ts';
import { type FinishedGame, finishedGame } from './finished.ts';

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

  /** Made once for everybody who asks; a game that went back and was played again is another one. */
  async of(record: GameRecord): Promise<Debrief> {
    const game = await finishedGame(record, this.#services);
    const key = `${record.id}/${game.branch}/${game.sequence}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#make(game);
    made.catch(() => this.#made.delete(key));
    const oldest = this.#made.keys().next().value;
    if (this.#made.size >= KEPT && oldest !== undefined) this.#made.delete(oldest);
    this.#made.set(key, made);
    return made;
  }

  async #make({ record, branch, state }: FinishedGame): Promise<Debrief> {
    const { store, thinkers, rulebook } = this.#services;
    const { id, code, title, config } = record;
    const { scenario, mechanismsOff } = config;
    const log = JSON.stringify(await store.events(id, branch));
    const rerun = (without: readonly DealId[]) => thinkers.review({ scenario, mechanismsOff, log, without });
    const deals = Object.values(state.deals);
    const withoutDeal: Record<DealId, Series> = {};
    for (const { deal, inForceFromStep } of deals) {
      if (inForceFromStep !== null) withoutDeal[deal.id] = await rerun([deal.id]);
    }
    const members = (await store.members(id)).filter(({ removed }) => !removed);
    return {
      game: id,
      code,
      title,
      scenario,
      view: viewFor(state, { kind: 'screen' }, rulebook.rulesFor(scenario, mechanismsOff)),
      members: members.map(({ name, bloc, desk }) => ({ name, bloc, desk })),
      played: await rerun([]),
      withoutDeals: await rerun(deals.map(({ deal }) => deal.id)),
      withoutDeal,
    };
  }
}
