import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationBetween } from '../kit/drafts.ts';
import { HandClock } from '../kit/handClock.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player, refusalOf } from '../kit/player.ts';

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;

interface Secret {
  readonly name: string;
  readonly during: 'strategy' | 'negotiation';
  /** Those who see something of it: the delegation itself, and for private lines the host. */
  readonly seenBy: readonly Seat[];
  readonly act: (china: Player, code: string) => Promise<unknown>;
}

type Seat = 'host' | 'screen' | 'CN' | 'US' | 'EU';

interface Table {
  readonly players: Readonly<Record<Seat, Player>>;
  /** Everything one person received over all their lines, without what names the game or opens a seat. */
  readonly received: (who: Seat) => string;
  /** What anybody may ask for over HTTP while the game runs. */
  readonly asked: string;
}

/** A class in its negotiation, in which China did something that is nobody else's business. */
async function playedWith(secret: Secret | null): Promise<Table> {
  const { code, game, hostKey } = await newGame(server.url, { timed: true });
  const players = {
    host: await Player.join(server.url, code, { as: 'host', key: hostKey }),
    screen: await Player.join(server.url, code, { as: 'screen' }),
    CN: await Player.join(server.url, code, newcomer('CN', 'Lin')),
    US: await Player.join(server.url, code, newcomer('US', 'Sam')),
    EU: await Player.join(server.url, code, newcomer('EU', 'Ada')),
  };
  const { host, CN, US, EU } = players;
  await host.command({ type: 'start' });
  await host.advanceTo('strategy');
  if (secret?.during === 'strategy') await secret.act(CN, code);
  await US.command({ type: 'setMeasures', measures: {} });
  await host.advanceTo('negotiation');
  if (secret?.during === 'negotiation') await secret.act(CN, code);
  await EU.say('all', 'shall we begin?');
  await US.command({ type: 'propose', draft: declarationBetween('US', 'EU') });
  await Promise.all(
    Object.values(players).map((player) =>
      player.until(() => player.chat.some(({ text }) => text === 'shall we begin?')),
    ),
  );
  await EU.until(() => Object.keys(EU.view.deals ?? {}).length === 1);
  // A public deal: the course that everybody sees is computed again.
  await EU.command({ type: 'accept', deal: Object.keys(EU.view.deals ?? {})[0] as string });
  await host.until(() => Object.keys(host.view.deals ?? {}).length === 1);
  const again = await comeBack(players, code, hostKey);
  return {
    players,
    asked: await askedFor(code, game, hostKey),
    received: (who) => {
      const lines = [players[who], ...again.filter(([seat]) => seat === who).map(([, player]) => player)];
      const bytes = Buffer.concat(
        lines.flatMap(({ frames }) => frames.flatMap((frame) => [Buffer.from([0xff, 0x0a]), frame])),
      );
      const token = players[who].welcome?.token ?? 'none';
      return bytes.toString('latin1').replaceAll(token, '(token)');
    },
  };
}

/** Everybody once more, on a second device: whoever comes back is sent everything at once. */
async function comeBack(players: Table['players'], code: string, hostKey: string) {
  const again: [Seat, Player][] = [];
  for (const seat of ['US', 'EU', 'screen', 'host'] as const) {
    const token = players[seat].welcome?.token as string;
    const entry =
      seat === 'host'
        ? ({ as: 'host', key: hostKey } as const)
        : seat === 'screen'
          ? ({ as: 'screen' } as const)
          : ({ as: 'member', token } as const);
    again.push([seat, await Player.join(server.url, code, entry)]);
  }
  return again;
}

/** Answers of every address that tells of a game, refusals included. */
async function askedFor(code: string, game: string, hostKey: string): Promise<string> {
  const paths = [
    `games/${code}`,
    `games/${code}/export`,
    `debrief/${game}`,
    `debrief/${game}/responses`,
    `debrief/${game}/tables.xlsx`,
    `debrief/${game}/tables/deals.csv`,
  ];
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${server.url}/api/${path}`, { headers: { 'x-host-key': hostKey } });
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  return answers.join('\n').replaceAll(code, '(code)').replaceAll(game, '(game)');
}

const SECRETS: readonly Secret[] = [
  {
    name: 'a draft',
    during: 'strategy',
    seenBy: ['CN'],
    act: (china) => china.command({ type: 'saveDrafts', drafts: [declarationBetween('CN', 'EU')] }),
  },
  {
    name: 'a sealed order',
    during: 'strategy',
    seenBy: ['CN'],
    act: (china) => china.command({ type: 'setMeasures', measures: { 'carbon-price': 20 } }),
  },
  {
    name: 'a sealed act',
    during: 'strategy',
    seenBy: ['CN'],
    act: (china) =>
      china.command({
        type: 'setActs',
        acts: [{ act: 'retaliation', target: 'US', option: null, amount: 10 }],
      }),
  },
  {
    name: 'an answer to its briefing',
    during: 'strategy',
    seenBy: ['CN'],
    act: (china) => {
      const posed = china.view.own?.choices.at(-1)?.id as string;
      const option = server.services.rulebook.content.choices[posed]?.options[1]?.id as string;
      return china.command({ type: 'choose', choice: posed, option });
    },
  },
  {
    name: 'an order that is refused',
    during: 'strategy',
    seenBy: ['CN'],
    act: (china) => refusalOf(china.command({ type: 'setMeasures', measures: { nonsense: 20 } })),
  },
  {
    name: 'a proposal to another delegation',
    during: 'negotiation',
    seenBy: ['CN'],
    act: (china) => china.command({ type: 'propose', draft: declarationBetween('CN', 'GS') }),
  },
  {
    name: 'a private line',
    during: 'negotiation',
    seenBy: ['CN', 'host'],
    act: (china) => china.say('GS', 'a word in your ear'),
  },
  {
    name: 'a second tab',
    during: 'negotiation',
    seenBy: [],
    act: (china, code) =>
      Player.join(server.url, code, { as: 'member', token: china.welcome?.token as string }),
  },
  {
    name: 'somebody with a wrong token',
    during: 'negotiation',
    seenBy: [],
    act: (_, code) => refusalOf(Player.join(server.url, code, { as: 'member', token: 'x'.repeat(43) })),
  },
];

const EVERYBODY: readonly Seat[] = ['CN', 'US', 'EU', 'screen', 'host'];

describe('two games that differ only in what one delegation keeps to itself', () => {
  it.each(SECRETS)('are the same to everybody else, byte for byte: $name', async (secret) => {
    const [without, with_] = [await playedWith(null), await playedWith(secret)];
    for (const who of EVERYBODY) {
      expect(with_.received(who).length, who).toBeGreaterThan(1000);
      expect(with_.received(who) === without.received(who), who).toBe(!secret.seenBy.includes(who));
    }
    expect(with_.asked).toContain('409');
    expect(with_.asked).toBe(without.asked);
  });

  it('would be noticed if they were not', async () => {
    const [one, other] = [await playedWith(null), await playedWith(null)];
    await other.players.CN.say('all', 'a public word');
    await other.players.US.until(() => other.players.US.chat.length === 2);
    expect(one.received('US') === other.received('US')).toBe(false);
  });
});
