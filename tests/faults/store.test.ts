import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { get, newGame } from '../kit/http.ts';
import { type ServerProcess, startProcess } from '../kit/ownProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player } from '../kit/player.ts';

// Each act is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const STORE = fileURLToPath(new URL('../../scripts/store.ts', import.meta.url));
const data = newDataDir();
const copy = join(data.path, 'copies', 'monday.sqlite');

let server: ServerProcess;
let code: string;
let host: Player;
beforeAll(async () => {
  server = await startProcess(data.path);
  const created = await newGame(server.url);
  code = created.code;
  host = await Player.join(server.url, code, { as: 'host', key: created.hostKey });
  await host.command({ type: 'start' });
});
afterAll(async () => {
  await server.kill();
  data.remove();
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const store = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: data.path };
    execFile(process.execPath, [STORE, ...args], { env }, (failure, out, error) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });

const phaseNow = async (): Promise<string> =>
  (await get<{ phase: string }>(`${server.url}/api/games/${code}`)).body.phase;

/** Changes one stored order behind everybody's back. */
function tamper(file: string): void {
  const db = new DatabaseSync(file);
  db.exec(`UPDATE events SET event = json_set(event, '$.round', 1) WHERE event LIKE '%PhaseStarted%'`);
  db.close();
}

it('copies the games of a running server, and every event of the copy replays to its hash', async () => {
  expect(await store('backup', '--file', copy)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^1 games, /),
  });
  const checked = await store('check', '--json');
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({ games: 1, otherContent: 0, faults: [] });
});

it('takes no copy back while the server runs, and the copied moment when it does not', async () => {
  const saved = await phaseNow();
  await host.command({ type: 'advance' });
  expect(await phaseNow()).not.toBe(saved);
  expect(await store('restore', '--file', copy)).toMatchObject({
    code: 1,
    error: expect.stringContaining('Stop it first'),
  });
  await server.stop();
  expect(await store('restore', '--file', copy)).toMatchObject({ code: 0 });
  server = await startProcess(data.path);
  expect(await phaseNow()).toBe(saved);
});

it('names the game and the event that somebody changed, and does not restore such a copy', async () => {
  tamper(copy);
  const checked = await store('check', '--file', copy);
  expect(checked.code).toBe(1);
  expect(checked.error).toMatch(
    new RegExp(`game ${code}, branch 0: event \\d+ \\(PhaseStarted\\): expected`),
  );
  expect((await store('restore', '--file', copy)).code).toBe(1);
  expect((await store('check', '--file', join(data.path, 'nothing'))).error).toContain('no such file');
  expect(existsSync(join(data.path, 'nothing'))).toBe(false);
});
