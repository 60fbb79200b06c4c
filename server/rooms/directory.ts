import { matchMaker } from '@colyseus/core';
import { Refused, refusalOf, refusedWith } from '../refused.ts';
import type { Services } from '../services.ts';
import { Game } from './game.ts';

export const ROOM_NAME = 'game';

/** The games that are open in this process, by code. */
export class Directory {
  readonly #services: Services;
  readonly #open = new Map<string, Game>();
  readonly #opening = new Map<string, Promise<void>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /**
   * The game of a code. One whose room is gone, with its process or because everybody left, is rebuilt from
   * its log first: that is why browsers ask here before they join.
   */
  async find(code: string): Promise<Game> {
    if (!this.#open.has(code)) await this.#openRoom(code);
    const game = this.#open.get(code);
    if (game === undefined) throw new Refused('unknown-game');
    return game;
  }

  /** Called by the room that is being made for a code. */
  async enter(code: string): Promise<Game> {
    const record = await this.#services.store.gameByCode(code);
    if (record === null) throw new Refused('unknown-game');
    const game = await Game.open(record, this.#services);
    this.#open.set(code, game);
    return game;
  }

  leave(code: string): void {
    this.#open.get(code)?.close();
    this.#open.delete(code);
  }

  /** The game of a code if it is open here. */
  opened(code: string): Game | undefined {
    return this.#open.get(code);
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
