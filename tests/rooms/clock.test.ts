import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

/** A class on the scenario's clock that has begun. */
async function startedClass(): Promise<{ host: Player; code: string; hostKey: string }> {
  const { code, hostKey } = await newGame(server.url, { timed: true });
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  return { host, code, hostKey };
}

const remainingMs = (player: Player): number => {
  const clock = player.view.game?.clock;
  if (clock?.kind === 'running') return clock.endsAtMs - time.now();
  return clock?.kind === 'paused' ? clock.remainingMs : Number.POSITIVE_INFINITY;
};

describe('the clock of a class', () => {
  it('ends a phase when its time is over, not before', async () => {
    const { host } = await startedClass();
    const first = host.phase;
    const duration = remainingMs(host);
    time.pass(duration - 1);
    expect(host.phase).toBe(first);
    time.pass(1);
    await host.until(() => host.phase !== first);
  });

  it('stands while it is paused, and goes on where it stood', async () => {
    const { host } = await startedClass();
    const first = host.phase;
    time.pass(10_000);
    const left = remainingMs(host);
    await host.command({ type: 'pause' });
    time.pass(3_600_000);
    expect(host.phase).toBe(first);
    await host.command({ type: 'resume' });
    expect(remainingMs(host)).toBe(left);
    await host.command({ type: 'extend', seconds: 60 });
    expect(remainingMs(host)).toBe(left + 60_000);
    time.pass(left + 60_000);
    await host.until(() => host.phase !== first);
  });

  it('pauses when everybody left, and the room closes; asking opens it as it was', async () => {
    const { host, code, hostKey } = await startedClass();
    const left = remainingMs(host);
    await host.leave();
    const game = server.directory.opened(code);
    await host.until(() => server.directory.opened(code) !== undefined && host.closed !== null);
    time.pass(1000);
    await host.until(() => {
      time.pass(60_000);
      return game?.state.clock.kind === 'paused' || game?.state.clock.kind === undefined;
    });
    time.pass(600_000);
    await host.until(() => server.directory.opened(code) === undefined);
    expect((await get(`${server.url}/api/games/${code}`)).status).toBe(200);
    const back = await Player.join(server.url, code, { as: 'host', key: hostKey });
    expect(back.view.game?.clock.kind).toBe('paused');
    expect(remainingMs(back)).toBeLessThanOrEqual(left);
  });
});
