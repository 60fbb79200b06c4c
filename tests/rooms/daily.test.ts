import { dayHours, SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newLog } from '../../server/log.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame } from '../kit/http.ts';
import { idleThinkers } from '../kit/inProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player } from '../kit/player.ts';
import { shippedRules } from '../kit/rules.ts';

const HOUR_MS = SECONDS_PER_HOUR * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than an empty room of a lesson stays open. */
const LEFT_ALONE_MS = 15 * 60_000;

const time = new HandClock();
const data = newDataDir();
let server: RunningServer;
let url: string;

/** A server on the same data folder: the first one, or the next after it ended. */
async function start(): Promise<void> {
  const log = newLog('error');
  const instead = { thinkers: idleThinkers, time };
  server = await startServer({ port: 0, host: '127.0.0.1', dataDir: data.path, log, instead });
  url = `http://127.0.0.1:${server.port}`;
}

beforeAll(start);
afterAll(async () => {
  await server.close();
  data.remove();
});

/** A class of one delegation that plays a round a day and has just begun. */
async function startedClass() {
  const { code, hostKey } = await newGame(url, { timed: true, pace: 'day' });
  const china = await Player.join(url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
  const host = await Player.join(url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  const startMs = time.now();
  const back = async () => {
    await get(`${url}/api/games/${code}`);
    return Player.join(url, code, { as: 'host', key: hostKey });
  };
  const token = china.welcome?.token ?? '';
  return { code, china, host, back, startMs, token };
}

const endsAtMs = ({ view }: Player): number => {
  const clock = view.game?.clock;
  if (clock?.kind !== 'running') throw new Error(`the clock is ${clock?.kind}`);
  return clock.endsAtMs;
};

async function everybodyLeaves(code: string, players: readonly Player[]): Promise<void> {
  for (const player of players) await player.leave();
  const game = server.directory.opened(code);
  await players[0]?.until(() => game?.delegations.emptySinceMs('CN') !== null);
}

describe('a round a day', () => {
  it('is what the host asked for, and a lesson is what nobody asked about', async () => {
    const { host } = await startedClass();
    expect(host.view.game?.config.pace).toBe('day');
    const { code, hostKey } = await newGame(url, { timed: true });
    const lesson = await Player.join(url, code, { as: 'host', key: hostKey });
    expect(lesson.view.game?.config).not.toHaveProperty('pace');
  });

  it('goes on while nobody is there: each phase begins where the one before it ended', async () => {
    const { code, china, host, back, startMs } = await startedClass();
    const first = endsAtMs(host);
    expect(first - startMs).toBeLessThan(DAY_MS / 4);
    await everybodyLeaves(code, [china, host]);
    time.pass(LEFT_ALONE_MS);
    time.pass(LEFT_ALONE_MS);
    expect(server.directory.opened(code)?.state.clock.kind).toBe('running');
    time.pass(DAY_MS - 2 * LEFT_ALONE_MS + 1);
    await china.until(() => server.directory.opened(code)?.state.round === 1);
    const again = await back();
    expect(again.phase).toBe('briefing');
    expect(endsAtMs(again)).toBe(first + DAY_MS);
  });

  it('catches up when it is asked for, where a crowded server had closed its room', async () => {
    const { code, china, host, back, startMs } = await startedClass();
    await everybodyLeaves(code, [china, host]);
    const crowd = vi.spyOn(server.directory, 'codes').mockReturnValue(new Array<string>(1000).fill('ABCDEF'));
    await china.until(() => {
      time.pass(60_000);
      return server.directory.opened(code) === undefined;
    });
    crowd.mockRestore();
    time.pass(startMs + DAY_MS - time.now());
    const again = await back();
    expect(again.view.game).toMatchObject({ round: 1, phase: 'briefing' });
    expect(endsAtMs(again)).toBe(startMs + DAY_MS + HOUR_MS);
  });

  it('stands where the clock says after the server was away for two days and a half', async () => {
    const { code, back, startMs } = await startedClass();
    await server.close();
    time.pass(2.5 * DAY_MS);
    await start();
    expect((await get<{ phase: string }>(`${url}/api/games/${code}`)).body.phase).toBe('negotiation');
    const again = await back();
    expect(again.view.game?.round).toBe(2);
    expect(endsAtMs(again)).toBe(startMs + 2 * DAY_MS + 14 * HOUR_MS);
  });

  it('ends in the debrief when nobody came any more', async () => {
    const { code } = await startedClass();
    await server.close();
    time.pass(20 * DAY_MS);
    await start();
    expect((await get<{ phase: string }>(`${url}/api/games/${code}`)).body.phase).toBe('debrief');
  });

  it('plays for a delegation after a whole day without it, as the facilitator chose, and not before', async () => {
    const { code, china, host, token } = await startedClass();
    await host.room.request('host', { act: 'absence', policy: 'ministry' });
    await everybodyLeaves(code, [china]);
    const control = () => host.view.seats?.CN?.control;
    const absentMs = dayHours(shippedRules('core-4')) * HOUR_MS;
    time.pass(absentMs - 1);
    await host.until(() => host.phase === 'stocktake');
    expect(control()).toBe('human');
    time.pass(1);
    await host.until(() => control() === 'ministry');
    await Player.join(url, code, { as: 'member', token });
    await host.until(() => control() === 'human');
  });

  it('plays for it too when that day passed while the server was away', async () => {
    const { back, host } = await startedClass();
    await host.room.request('host', { act: 'absence', policy: 'ministry' });
    await server.close();
    time.pass(1.5 * DAY_MS);
    await start();
    const again = await back();
    expect(again.view.game?.round).toBe(1);
    expect(again.view.seats?.CN?.control).toBe('ministry');
  });

  it('is as long again in a branch from an earlier round, and waits there until it is resumed', async () => {
    const { host, startMs } = await startedClass();
    const first = endsAtMs(host) - startMs;
    while (host.view.game?.round === 0) await host.command({ type: 'advance' });
    await host.command({ type: 'advance' });
    await host.room.request('host', { act: 'rewind', round: 0 });
    await host.until(() => host.view.game?.clock.kind === 'paused');
    expect(host.view.game?.clock).toEqual({ kind: 'paused', remainingMs: first });
  });
});
