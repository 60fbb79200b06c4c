import { afterEach, describe, expect, it } from 'vitest';
import { declarationBetween } from '../kit/drafts.ts';
import { get, newGame } from '../kit/http.ts';
import { type ServerProcess, startProcess } from '../kit/ownProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { newKey, Player } from '../kit/player.ts';

const data = newDataDir();
let server: ServerProcess | null = null;
afterEach(async () => {
  await server?.kill();
});

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;

/** Processes take their time to start on a machine that tests everything else meanwhile. */
const PATIENT = { timeout: 60_000 };

describe('a server that dies', PATIENT, () => {
  it('has everything that it acknowledged when it is back, and every seat opens again', async () => {
    server = await startProcess(data.path);
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    await host.command({ type: 'start' });
    await host.advanceTo('negotiation');
    await china.command({ type: 'saveDrafts', drafts: [declarationBetween('CN', 'EU')] });
    await china.say('EU', 'before the fall');
    const proposal = newKey();
    await china.command({ type: 'propose', draft: declarationBetween('CN', 'EU') }, proposal);
    // Some of these are answered before the end, some are not.
    const acknowledged: number[] = [];
    const measures = (n: number) => ({ 'carbon-price': n });
    const burst = Promise.allSettled(
      Array.from({ length: 20 }, async (_, n) => {
        await europe.command({ type: 'setMeasures', measures: measures(n + 1) });
        acknowledged.push(n + 1);
        if (n === 7) void server?.kill();
      }),
    );
    await burst;
    await europe.until(() => europe.closed !== null);

    server = await startProcess(data.path);
    const { status, body } = await get<{ phase: string }>(`${server.url}/api/games/${code}`);
    expect({ status, phase: body.phase }).toEqual({ status: 200, phase: 'negotiation' });
    const chinaBack = await Player.join(server.url, code, {
      as: 'member',
      token: china.welcome?.token as string,
    });
    const europeBack = await Player.join(server.url, code, {
      as: 'member',
      token: europe.welcome?.token as string,
    });
    const hostBack = await Player.join(server.url, code, { as: 'host', key: hostKey });
    expect(chinaBack.welcome).toMatchObject({ bloc: 'CN', memberId: china.welcome?.memberId });
    expect(chinaBack.view.own?.drafts).toHaveLength(1);
    expect(europeBack.chat.map(({ text }) => text)).toEqual(['before the fall']);
    const level = europeBack.view.own?.orders.measures['carbon-price'] ?? 0;
    expect(level).toBeGreaterThanOrEqual(Math.max(...acknowledged));

    await chinaBack.command({ type: 'propose', draft: declarationBetween('CN', 'EU') }, proposal);
    expect(Object.keys(europeBack.view.deals ?? {})).toHaveLength(1);
    await hostBack.command({ type: 'advance' });
  });

  it('opens one room when everybody comes back at once', async () => {
    server = await startProcess(data.path);
    const { code } = await newGame(server.url);
    const players = await Promise.all(
      ['CN', 'US', 'EU', 'GS'].map((bloc) => Player.join(server?.url ?? '', code, newcomer(bloc, bloc))),
    );
    await server.kill();
    server = await startProcess(data.path);
    const { url } = server;
    const back = await Promise.all(
      players.map(async ({ welcome }) => {
        await get(`${url}/api/games/${code}`);
        return Player.join(url, code, { as: 'member', token: welcome?.token as string });
      }),
    );
    const first = back[0] as Player;
    await first.until(() => first.members.length === 4 && first.members.every(({ connected }) => connected));
  });
});

describe('a server that is asked to end', PATIENT, () => {
  it('ends by itself, with success', async () => {
    server = await startProcess(data.path);
    const { code } = await newGame(server.url);
    const player = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    expect(await server.stop()).toBe(0);
    await player.until(() => player.closed !== null);
  });

  it('says so when its port is taken, and fails', async () => {
    server = await startProcess(data.path);
    await expect(startProcess(newDataDir().path, { PORT: String(server.port) })).rejects.toThrow(
      /ended with 1: Port \d+ is taken/,
    );
  });
});
