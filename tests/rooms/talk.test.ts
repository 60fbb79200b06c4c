import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newKey, Player, refusalOf } from '../kit/player.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;
const textsOf = ({ chat }: Player): string[] => chat.map(({ text }) => text);

describe('what is said', () => {
  it('reaches those whom it is for and nobody else, also after a reload', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const screen = await Player.join(server.url, code, { as: 'screen' });
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    const states = await Player.join(server.url, code, newcomer('US', 'Sam'));
    await china.say('EU', 'between us');
    await europe.say('CN', 'agreed');
    await china.say('press', 'no comment');
    await states.say('all', 'hello');
    await states.until(() => states.chat.length === 2);
    expect(textsOf(states)).toEqual(['no comment', 'hello']);
    expect(textsOf(screen)).toEqual(['no comment', 'hello']);
    expect(textsOf(china)).toEqual(['between us', 'agreed', 'no comment', 'hello']);
    expect(textsOf(europe)).toEqual(textsOf(china));
    expect(textsOf(host)).toEqual(textsOf(china));
    expect(states.chat.map(({ id }) => id)).toEqual([1, 2]);
    await states.leave();
    const back = await Player.join(server.url, code, {
      as: 'member',
      token: states.welcome?.token as string,
    });
    await back.until(() => back.chat.length === 2);
    expect(back.chat).toEqual(states.chat);
  });

  it('is said once, however often it is sent, and is bounded', async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const key = newKey();
    await china.say('all', 'once', key);
    await china.say('all', 'once', key);
    await china.say('all', 'then');
    await china.until(() => china.chat.length >= 2);
    expect(textsOf(china)).toEqual(['once', 'then']);
    expect((await refusalOf(china.say('all', 'x'.repeat(401)))).code).toBe('bad-request');
    expect((await refusalOf(china.say('all', '   '))).code).toBe('bad-request');
  });

  it('is not for a projector to say', async () => {
    const { code } = await newGame(server.url);
    const screen = await Player.join(server.url, code, { as: 'screen' });
    expect((await refusalOf(screen.say('all', 'hello'))).code).toBe('not-your-seat');
  });
});

describe('the host', () => {
  it('sees secrets only after asking, and that is written down', async () => {
    const { code, hostKey, game } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    expect(host.view.secrets).toBeNull();
    await host.room.request('reveal', {});
    expect(host.view.secrets?.secretObjectives.CN).toBeDefined();
    await host.room.request('reveal', {});
    expect(host.view.secrets).toBeNull();
    const acts = await server.services.store.audits(game);
    expect(acts.map(({ act }) => act)).toEqual(['reveal', 'conceal']);
  });
});
