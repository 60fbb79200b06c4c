import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debrief } from '../../server/http/debrief.ts';
import type { ReplayFile } from '../../server/http/replayFile.ts';
import { get, newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player } from '../kit/player.ts';

const REPLAY = fileURLToPath(new URL('../../scripts/replay.ts', import.meta.url));
const data = newDataDir();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({});
});
afterAll(async () => {
  await server.close();
  data.remove();
});

describe('scripted blocs', () => {
  it('play a whole game with somebody who only moves the clock; it is reviewed and replays', async () => {
    const { code, game, hostKey, seatToken } = await newGame(server.url, {
      mode: 'solo',
      bloc: 'EU',
      seed: 5,
    });
    const player = await Player.join(server.url, code, { as: 'member', token: seatToken as string });
    await player.command({ type: 'start' });
    await player.advanceTo('summit');
    const deals = Object.values(player.view.deals ?? {});
    expect(deals.some(({ status }) => status === 'signed')).toBe(true);
    await player.advanceTo('debrief');

    const { body: debrief } = await get<Debrief>(`${server.url}/api/debrief/${game}`);
    const end = player.view.steps?.at(-1)?.end.temperatureC;
    expect(debrief.played.temperature2100C).toBe(end);
    expect(debrief.withoutDeals.temperature2100C).not.toBe(end);
    expect(Object.keys(debrief.withoutDeal).length).toBeGreaterThan(0);
    expect(debrief.view.game.config.seed).toBe(5);
    expect(debrief.members).toEqual([{ name: 'You', bloc: 'EU', desk: 'head' }]);

    const { body: file } = await get<ReplayFile>(`${server.url}/api/games/${code}/export`, {
      'x-host-key': hostKey,
    });
    expect(file.events.at(-1)?.stateHash).toMatch(/^[0-9a-f]{32}$/);
    const path = join(data.path, 'game.json');
    writeFileSync(path, JSON.stringify(file));
    const replayed = await promisify(execFile)(process.execPath, [REPLAY, path]);
    expect(replayed.stdout.trim()).toBe(file.events.at(-1)?.stateHash);

    const second = file.events[1];
    writeFileSync(
      path,
      JSON.stringify({ ...file, events: [file.events[0], { ...second, stateHash: 'wrong' }] }),
    );
    await expect(promisify(execFile)(process.execPath, [REPLAY, path])).rejects.toMatchObject({ code: 1 });
  }, 60_000);

  it('think the same in two games of the same seed', async () => {
    const play = async (): Promise<unknown> => {
      const { code, seatToken } = await newGame(server.url, { mode: 'solo', bloc: 'EU', seed: 11 });
      const player = await Player.join(server.url, code, { as: 'member', token: seatToken as string });
      await player.command({ type: 'start' });
      await player.advanceTo('stocktake');
      return player.view.deals;
    };
    expect(await play()).toEqual(await play());
  }, 60_000);
});
