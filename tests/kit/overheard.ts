import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { newGame } from './http.ts';
import type { TestServer } from './inProcess.ts';
import { Player } from './player.ts';

/** A class, and everything that each person around it is told: what secrets are looked for in. */

/** Those who listen. The neighbour is the facilitator of another class on the same server. */
export const EVERYBODY = ['CN', 'US', 'EU', 'GS', 'screen', 'host', 'neighbour'] as const;
export type Listener = (typeof EVERYBODY)[number];

const NAMES = { CN: 'Lin', US: 'Sam', EU: 'Ada', GS: 'Joy' } as const;
const DELEGATIONS = Object.keys(NAMES) as (keyof typeof NAMES)[];

export class Overheard {
  readonly server: TestServer;
  readonly created: GameCreatedAnswer;
  readonly neighbours: GameCreatedAnswer;
  readonly players: Readonly<Record<Listener, Player>>;
  /** All lines of each: whoever comes back has another one. */
  readonly #lines: Readonly<Record<Listener, Player[]>>;

  private constructor(
    server: TestServer,
    created: GameCreatedAnswer,
    neighbours: GameCreatedAnswer,
    players: Readonly<Record<Listener, Player>>,
  ) {
    this.server = server;
    this.created = created;
    this.neighbours = neighbours;
    this.players = players;
    this.#lines = Object.fromEntries(EVERYBODY.map((who) => [who, [players[who]]])) as Record<
      Listener,
      Player[]
    >;
  }

  /** A class of four delegations, begun, and another class next door. */
  static async open(server: TestServer, wish: Record<string, unknown> = {}): Promise<Overheard> {
    const created = await newGame(server.url, { timed: true, ...wish });
    const neighbours = await newGame(server.url, { timed: true, seed: 8 });
    const join = (code: string, entry: Parameters<typeof Player.join>[2]) =>
      Player.join(server.url, code, entry);
    const host = await join(created.code, { as: 'host', key: created.hostKey });
    const screen = await join(created.code, { as: 'screen' });
    const neighbour = await join(neighbours.code, { as: 'host', key: neighbours.hostKey });
    const seats: Partial<Record<Listener, Player>> = {};
    for (const bloc of DELEGATIONS)
      seats[bloc] = await join(created.code, { as: 'newcomer', bloc, name: NAMES[bloc] });
    const players = { ...seats, host, screen, neighbour } as Record<Listener, Player>;
    await host.command({ type: 'start' });
    await neighbour.command({ type: 'start' });
    return new Overheard(server, created, neighbours, players);
  }

  /** Everybody once more, on another device: whoever comes back is sent everything at once. */
  async comeBack(): Promise<void> {
    const { url } = this.server;
    for (const who of EVERYBODY) {
      const { code, hostKey } = who === 'neighbour' ? this.neighbours : this.created;
      const token = this.players[who].welcome?.token;
      const entry =
        who === 'screen'
          ? ({ as: 'screen' } as const)
          : typeof token === 'string'
            ? ({ as: 'member', token } as const)
            : ({ as: 'host', key: hostKey } as const);
      this.#lines[who].push(await Player.join(url, code, entry));
    }
  }

  /** Everybody asks how it stood when each round began, the next one too, which nobody is told of. */
  async lookBack(): Promise<void> {
    for (const who of EVERYBODY) {
      const { room, view } = this.players[who];
      const rounds = Array.from({ length: (view.game?.round ?? 0) + 2 }, (_, round) => round);
      for (const round of rounds) await room.request('roundStart', { round }).catch(() => undefined);
    }
  }

  /** Every byte that somebody was sent over all their lines. */
  received(who: Listener): Buffer {
    const frames = this.#lines[who].flatMap((line) => line.frames);
    return Buffer.concat(frames.flatMap((frame) => [Buffer.from([0xff, 0x0a]), frame]));
  }

  /** The same without what opens a seat, which is drawn anew for each. */
  told(who: Listener): string {
    const token = this.players[who].welcome?.token ?? 'none';
    return this.received(who).toString('latin1').replaceAll(token, '(token)');
  }

  /** Answers of every address that tells of a game, refusals included, to somebody with the neighbour's key. */
  async asked(): Promise<string> {
    const { code, game } = this.created;
    const headers = { 'x-host-key': this.neighbours.hostKey, 'Content-Type': 'application/json' };
    const answers: string[] = [];
    for (const [path, body] of addressesOf(code, game)) {
      const asks = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const answer = await fetch(`${this.server.url}/api/${path}`, { headers, ...asks });
      answers.push(`${path} ${answer.status} ${await answer.text()}`);
    }
    return answers.join('\n').replaceAll(code, '(code)').replaceAll(game, '(game)');
  }
}

const addressesOf = (code: string, game: string): readonly (readonly [string, object?])[] => [
  [`games/${code}`],
  [`games/${code}/export`],
  [`games/${code}/branch`, { round: 0 }],
  [`debrief/${game}`],
  [`debrief/${game}/start/0`],
  [`debrief/${game}/start/1`],
  [`debrief/${game}/start/2`],
  [`debrief/${game}/responses`],
  ...['climate', 'blocs', 'deals', 'promises', 'results', 'survey'].map(
    (table) => [`debrief/${game}/tables/${table}.csv`] as const,
  ),
];
