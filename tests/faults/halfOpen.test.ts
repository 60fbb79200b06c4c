import { afterAll, beforeAll, expect, it } from 'vitest';
import { Relay } from '../../scripts/faults/relay.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

/** What is promised: nobody seems to be there for longer who is not. */
const PROMISED_MS = 10_000;
const LONGEST_MS = 30_000;

let server: TestServer;
let relay: Relay;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers });
  relay = await Relay.to(server.port);
});
afterAll(async () => {
  await relay.close();
  await server.close();
});

it(
  'notices within ten seconds that a line carries nothing any more, though neither side was told',
  async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(relay.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
    const europe = await Player.join(server.url, code, { as: 'newcomer', bloc: 'EU', name: 'Ada' });
    const chinaIsThere = () => europe.members.find(({ bloc }) => bloc === 'CN')?.connected;
    await europe.until(() => chinaIsThere() === true);
    relay.forget();
    const silentMs = performance.now();
    await europe.until(() => chinaIsThere() === false, PROMISED_MS);
    expect(performance.now() - silentMs).toBeLessThan(PROMISED_MS);
    const back = await Player.join(relay.url, code, { as: 'member', token: china.welcome?.token as string });
    await europe.until(() => chinaIsThere() === true);
    await back.say('all', 'here again');
    expect(europe.closed).toBeNull();
  },
  LONGEST_MS,
);
