import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame, post } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';

/** Floods and guesses end at the door of whoever sends them, and at nobody else's. */

const WRONG_CODES = 120;
const REQUESTS_A_MINUTE = 1200;
const GAMES_A_MINUTE = 60;

/** Longer than an empty room stays open. */
const MINUTES_MS = 660_000;

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time }, { trustProxy: true });
});
afterAll(() => server.close());

const from = (address: string) => ({ 'X-Forwarded-For': address });
/** Codes that no game has, one of many millions apart. */
const wrong = (n: number): string => `ZZZ${String(n).padStart(3, '2').replace(/0/g, 'Y').replace(/1/g, 'X')}`;

const look = (code: string, address: string) =>
  get<{ code: string }>(`${server.url}/api/games/${code}`, from(address));
const join = (code: string, address: string) =>
  post<{ code: string }>(`${server.url}/matchmake/joinById/${code}`, { as: 'screen' }, from(address));

describe('whoever guesses codes', () => {
  it.each([
    ['looking for games', look, '10.3.0.1'],
    ['joining rooms', join, '10.3.0.2'],
  ] as const)('is stopped, by %s', async (_, guess, address) => {
    const { code } = await newGame(server.url, {}, from('10.3.1.1'));
    for (let n = 0; n < WRONG_CODES; n++) expect((await guess(wrong(n), address)).status).toBe(404);
    for (const asks of [look, join])
      expect(await asks(code, address)).toMatchObject({ status: 429, body: { code: 'too-many' } });
    for (const asks of [look, join]) expect((await asks(code, '10.3.1.2')).status).toBe(200);
  });

  it('is nobody of a class whose room is closed just now', async () => {
    const { code } = await newGame(server.url, {}, from('10.3.1.1'));
    await vi.waitFor(() => {
      time.pass(MINUTES_MS);
      expect(server.directory.codes()).toEqual([]);
    });
    const address = '10.3.0.3';
    for (let n = 0; n <= WRONG_CODES; n++) expect((await join(code, address)).status).toBe(404);
    expect((await look(code, address)).status).toBe(200);
    expect((await join(code, address)).status).toBe(200);
  });
});

describe('whoever floods', () => {
  it(`is answered ${REQUESTS_A_MINUTE} times a minute, whatever is asked`, async () => {
    const address = '10.3.0.4';
    const ask = async () => (await fetch(`${server.url}/healthz`, { headers: from(address) })).status;
    const answers: number[] = [];
    for (let n = 0; n <= REQUESTS_A_MINUTE; n += 50)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, ask))));
    expect(answers.filter((status) => status === 200)).toHaveLength(REQUESTS_A_MINUTE);
    expect(new Set(answers.slice(REQUESTS_A_MINUTE))).toEqual(new Set([429]));
  });

  it(`makes ${GAMES_A_MINUTE} games a minute`, async () => {
    const make = () =>
      post(`${server.url}/api/games`, { scenario: 'core-4', mode: 'class' }, from('10.3.0.5'));
    for (let n = 0; n < GAMES_A_MINUTE; n++) expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 429, body: { code: 'too-many' } });
  });
});
