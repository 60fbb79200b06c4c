import type { SeatCommand } from '@accord/shared/protocol/commands.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationBetween } from '../kit/drafts.ts';
import { HandClock } from '../kit/handClock.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;

interface Secret {
  readonly command?: SeatCommand;
  readonly line?: { to: string; text: string };
}

interface Table {
  readonly players: Readonly<Record<'host' | 'screen' | 'CN' | 'US' | 'EU', Player>>;
  /** Everything one connection received, without what names the game or opens a seat. */
  readonly received: (who: keyof Table['players']) => string;
}

/** A class in its negotiation, in which China did something that is nobody else's business. */
async function playedWith(secret: Secret | null): Promise<Table> {
  const { code, hostKey } = await newGame(server.url, { timed: true });
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
  if (secret?.command !== undefined) await CN.command(secret.command);
  if (secret?.line !== undefined) await CN.say(secret.line.to, secret.line.text);
  await US.command({ type: 'setMeasures', measures: {} });
  await host.advanceTo('negotiation');
  await EU.say('all', 'shall we begin?');
  await US.command({ type: 'propose', draft: declarationBetween('US', 'EU') });
  await Promise.all(
    Object.values(players).map((player) =>
      player.until(() => player.chat.some(({ text }) => text === 'shall we begin?')),
    ),
  );
  await EU.until(() => Object.keys(EU.view.deals ?? {}).length === 1);
  return {
    players,
    received: (who) => {
      const player = players[who];
      const bytes = Buffer.concat(
        player.frames.map((frame) => Buffer.concat([Buffer.from([0xff, 0x0a]), frame])),
      );
      const token = player.welcome?.token ?? 'none';
      return bytes.toString('latin1').replaceAll(token, '(token)');
    },
  };
}

const SECRETS: readonly [string, Secret][] = [
  ['a draft', { command: { type: 'saveDrafts', drafts: [declarationBetween('CN', 'EU')] } }],
  ['a sealed order', { command: { type: 'setMeasures', measures: { 'carbon-price': 20 } } }],
  ['a private line', { line: { to: 'GS', text: 'a word in your ear' } }],
];

describe('two games that differ only in what one delegation keeps to itself', () => {
  it.each(SECRETS)('are the same to everybody else, byte for byte: %s', async (_, secret) => {
    const [without, with_] = [await playedWith(null), await playedWith(secret)];
    const others =
      secret.line === undefined
        ? (['US', 'EU', 'screen', 'host'] as const)
        : (['US', 'EU', 'screen'] as const);
    for (const who of others) {
      expect(with_.received(who).length, who).toBeGreaterThan(1000);
      expect(with_.received(who) === without.received(who), who).toBe(true);
    }
    const own = secret.line === undefined ? 'CN' : 'host';
    expect(with_.received(own) === without.received(own)).toBe(false);
  });

  it('would be noticed if they were not', async () => {
    const [one, other] = [await playedWith(null), await playedWith(null)];
    await other.players.CN.say('all', 'a public word');
    await other.players.US.until(() => other.players.US.chat.length === 2);
    expect(one.received('US') === other.received('US')).toBe(false);
  });
});
