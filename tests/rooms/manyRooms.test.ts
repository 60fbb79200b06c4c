import { afterAll, beforeAll, expect, it } from 'vitest';
import { heapMb } from '../kit/heap.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

const ROOMS = process.env.FULL === '1' ? 1000 : 60;
/** Enough that everything that is made once has been made. */
const BEFORE = 40;
const LONGEST_MS = 600_000;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers }, { trustProxy: true });
});
afterAll(() => server.close());

/** A class that comes, plays a little, and is deleted. */
async function lesson(n: number): Promise<void> {
  const address = { 'X-Forwarded-For': `10.2.${n >> 5}.${n & 31}` };
  const { code, hostKey } = await newGame(server.url, { seed: n + 1 }, address);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  await host.command({ type: 'advance' });
  await host.room.request('host', { act: 'erase', what: 'game' });
  await host.until(() => host.closed !== null);
}

it(
  `gives back the memory of ${ROOMS} rooms that were opened and closed, to within a tenth`,
  async () => {
    for (let n = 0; n < BEFORE; n++) await lesson(n);
    const before = heapMb();
    for (let n = 0; n < ROOMS; n++) await lesson(BEFORE + n);
    const after = heapMb();
    expect(after, `${before} MB before`).toBeLessThan(before * 1.1);
    expect(server.directory.codes()).toEqual([]);
  },
  LONGEST_MS,
);
