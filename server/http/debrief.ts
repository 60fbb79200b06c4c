import type { GameView } from '@accord/shared/game/view.ts';
import type { Desk } from '@accord/shared/protocol/rooms.ts';
import type { Game } from '../rooms/game.ts';
import type { Services } from '../services.ts';
import type { Review } from '../workers/think.ts';

/** GET /api/debrief/:game */
export interface Debrief extends Review {
  readonly game: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  /** The whole game as a projector may show it now that it is over. */
  readonly view: GameView;
  readonly members: readonly { readonly name: string; readonly bloc: string; readonly desk: Desk }[];
}

/** The public result of a finished game; the reruns happen in a worker. */
export async function debriefOf(game: Game, { store, thinkers, time }: Services): Promise<Debrief> {
  const { id, code, title, config } = game.record;
  const review = await thinkers.review({
    scenario: config.scenario,
    mechanismsOff: config.mechanismsOff,
    events: await store.events(id, 0),
  });
  return {
    game: id,
    code,
    title,
    scenario: config.scenario,
    view: game.views.viewOf(game.state, { kind: 'screen' }),
    members: game.delegations.list(time.now()).map(({ name, bloc, desk }) => ({ name, bloc, desk })),
    ...review,
  };
}
