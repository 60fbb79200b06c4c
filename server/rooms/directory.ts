import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { matchMaker } from '@colyseus/core';
import type { Cluster } from '../cluster/cluster.ts';
import { Refused, refusalOf, refusedWith } from '../refused.ts';
import type { Services } from '../services.ts';
import { Game } from './game.ts';

export const ROOM_NAME = 'game';
/** Who loses the race for a room finds the winner's at the second look. */
const LOOKS = 3;

/** The games that are open, by code: in this process, or in another one of a cluster. */
export class Directory {
  readonly #services: Services;
  readonly #cluster: Cluster | null;
  readonly #open = new Map<string, Game>();
  readonly #opening = new Map<string, Promise<void>>();

  constructor(services: Services, cluster: Cluster | null = null) {
    this.#services = services;
    this.#cluster = cluster;
  }

  /**
   * Makes sure that the room of a code is open somewhere. One that is gone, with its process or because everybody
   * left, is rebuilt from its log here: that is why browsers ask before they join.
   */
  async lobby(code: string): Promise<LobbyAnswer> {
    for (let look = 0; look < LOOKS; look++) {
      const here = this.#open.get(code);
      if (here !== undefined) return here.lobby();
      const elsewhere = await this.#cluster?.lobbyElsewhere(code);
      if (elsewhere) return elsewhere;
      await this.#openRoom(code);
    }
    throw new Refused('store-unavailable');
  }

  /** Called by the room that is being made for a code. */
  async enter(code: string): Promise<Game> {
    const record = await this.#services.store.gameByCode(code);
    if (record === null) throw new Refused('unknown-game');
    const game = await Game.open(record, this.#services);
    this.#open.set(code, game);
    return game;
  }

  /** Called by a room that closes. */
  leave(code: string, game: Game): void {
    game.close();
    if (this.#open.get(code) === game) this.#open.delete(code);
  }

  /** The game of a code if it is open here. */
  opened(code: string): Game | undefined {
    return this.#open.get(code);
  }

  codes(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Two who come at once to a closed door wait for one room. */
  async #openRoom(code: string): Promise<void> {
    if ((await this.#services.store.gameByCode(code)) === null) throw new Refused('unknown-game');
    const opening =
      this.#opening.get(code) ??
      matchMaker
        .createRoom(ROOM_NAME, { code })
        .then(
          () => undefined,
          (error: unknown) => Promise.reject(refusedWith(refusalOf(error))),
        )
        .finally(() => this.#opening.delete(code));
    this.#opening.set(code, opening);
    await opening;
  }
}
