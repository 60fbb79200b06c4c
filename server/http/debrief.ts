import type { DealId } from '@accord/shared/diplomacy/deal.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import type { Desk } from '@accord/shared/protocol/names.ts';
import { roundStart } from '../rooms/table.ts';
import { ruleChoice } from '../rulebook.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import type { Otherwise } from '../workers/rerun.ts';
import type { Series } from '../workers/think.ts';
import { type FinishedGame, finishedGame } from './finished.ts';

const AS_IT_WAS: Otherwise = { without: [], kept: false, peace: false };

/** The parameter by whose mechanism governments change. */
const GOVERNMENTS_CHANGE = 'politics.flip.base';

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
  /** The same game if something else had been different; only what happened in it. */
  readonly otherwise: Readonly<Partial<Record<OtherwiseKind, Series>>>;
}

/** Every promise kept; nobody acting alone against another; no change of government. */
export const OTHERWISE = ['kept', 'peace', 'steady'] as const;
export type OtherwiseKind = (typeof OTHERWISE)[number];

/** What the public knew when a round of a finished game began: what a deal of that round is explained from. */
export async function startOfRound(record: GameRecord, round: number, services: Services): Promise<GameView> {
  const { rulebook, store } = services;
  const { branch } = await finishedGame(record, services);
  const rules = rulebook.rulesFor(record.config);
  const state = await roundStart({ record, rules, store, contentHash: rulebook.hash }, branch, round);
  return viewFor(state, { kind: 'screen' }, rules);
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

  /** What could have been otherwise, of what there was. */
  async #otherwise(
    { deals, steps }: GameState,
    review: (otherwise: Partial<Otherwise>, alsoOff?: readonly string[]) => Promise<Series>,
  ): Promise<Debrief['otherwise']> {
    const broken = Object.values(deals).some(({ ledger }) =>
      ledger.some(({ shortfall }) => shortfall === 'willNot'),
    );
    const acted = steps.some(({ blocs }) =>
      Object.values(blocs).some(({ acts }) => acts.some(({ target }) => target !== null)),
    );
    const flipped = steps.some(({ flips }) => flips.length > 0);
    const cycle = Object.values(this.#services.rulebook.content.mechanisms)
      .filter((mechanism) => mechanism.kind === 'rule')
      .filter(({ parameters }) => parameters.some(({ path }) => path === GOVERNMENTS_CHANGE))
      .map(({ id }) => id);
    return {
      ...(broken && { kept: await review({ kept: true }) }),
      ...(acted && { peace: await review({ peace: true }) }),
      ...(flipped && { steady: await review({}, cycle) }),
    };
  }

  async #make({ record, branch, state }: FinishedGame): Promise<Debrief> {
    const { store, thinkers, rulebook } = this.#services;
    const { id, code, title, config } = record;
    const { scenario } = config;
    const log = JSON.stringify(await store.events(id, branch));
    const review = (otherwise: Partial<Otherwise>, alsoOff: readonly string[] = []) =>
      thinkers.review({ ...ruleChoice(config), log, otherwise: { ...AS_IT_WAS, ...otherwise }, alsoOff });
    const rerun = (without: readonly DealId[]) => review({ without });
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
      view: viewFor(state, { kind: 'screen' }, rulebook.rulesFor(config)),
      members: members.map(({ name, bloc, desk }) => ({ name, bloc, desk })),
      played: await rerun([]),
      withoutDeals: await rerun(deals.map(({ deal }) => deal.id)),
      withoutDeal,
      otherwise: await this.#otherwise(state, review),
    };
  }
}
