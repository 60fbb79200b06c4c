import { Client } from '@colyseus/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, newGame, post } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { startProcess } from '../kit/ownProcess.ts';
import { newDataDir } from '../kit/places.ts';
import { Player, refusalOf } from '../kit/player.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const wish = { scenario: 'core-4', mode: 'class' };

describe('POST /api/games', () => {
  it.each([
    ['a scenario that does not exist', { ...wish, scenario: 'core-5' }, 400, 'unknown-scenario'],
    ['a name of the language itself', { ...wish, scenario: '__proto__' }, 400, 'unknown-scenario'],
    ['a bloc that is not there', { ...wish, mode: 'solo', bloc: 'XX' }, 404, 'unknown-seat'],
    ['an unknown mechanism', { ...wish, mechanismsOff: ['no-such'] }, 400, 'bad-request'],
    ['an unknown key', { ...wish, extra: 1 }, 400, 'bad-request'],
    ['a long title', { ...wish, title: 'x'.repeat(61) }, 400, 'bad-request'],
    ['broken JSON', '{"scenario":', 400, 'bad-request'],
    ['a text', '"text"', 400, 'bad-request'],
    ['nothing', '', 400, 'bad-request'],
    ['too much', JSON.stringify({ ...wish, title: 'x'.repeat(70_000) }), 413, 'too-large'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post<{ code: string; data: unknown }>(`${server.url}/api/games`, body);
    expect(answer).toMatchObject({ status, body: { code, data: expect.any(Object) } });
    expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules| at /);
  });

  it('refuses pages of another origin and lets our own in', async () => {
    const foreign = await post(`${server.url}/api/games`, wish, { Origin: 'https://elsewhere.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'bad-request' } });
    const own = await post(`${server.url}/api/games`, wish, { Origin: server.url });
    expect(own.status).toBe(201);
  });
});

describe('GET', () => {
  it('answers what an address is for', async () => {
    const { code, game } = await newGame(server.url, { title: 'Class 9b' });
    const lobby = await get(`${server.url}/api/games/${code.toLowerCase()}`);
    expect(lobby).toMatchObject({
      status: 200,
      body: { game, code, title: 'Class 9b', scenario: 'core-4', mode: 'class', phase: 'lobby' },
    });
    expect(await get(`${server.url}/healthz`)).toEqual({ status: 200, body: { ok: true } });
    const metrics = await fetch(`${server.url}/metrics`).then((answer) => answer.text());
    expect(metrics).toContain('accord_rooms');
    expect(metrics).toContain('nodejs_eventloop_lag');
  });

  it.each([
    ['/api/games/ZZZZZZ', 404, 'unknown-game'],
    ['/api/games/nonsense', 404, 'unknown-game'],
    ['/api/debrief/g000000000000000000000000', 404, 'unknown-game'],
    ['/api/nothing', 404, 'bad-request'],
  ])('refuses %s', async (path, status, code) => {
    expect(await get(`${server.url}${path}`)).toMatchObject({ status, body: { code } });
  });

  it('keeps the log shut until the game is over, and then to its host alone', async () => {
    const { code, hostKey, game } = await newGame(server.url);
    const open = (key: string) =>
      get<{ code: string; events: unknown[] }>(`${server.url}/api/games/${code}/export`, {
        'x-host-key': key,
      });
    expect(await open(hostKey)).toMatchObject({ status: 409, body: { code: 'wrong-phase' } });
    expect(await get(`${server.url}/api/debrief/${game}`)).toMatchObject({
      status: 409,
      body: { code: 'wrong-phase' },
    });
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    await host.command({ type: 'start' });
    await host.command({ type: 'finish' });
    expect(await open('x'.repeat(43))).toMatchObject({ status: 403, body: { code: 'wrong-key' } });
    expect(await open(hostKey)).toMatchObject({
      status: 200,
      body: { format: 'carbon-accord-replay-1', game },
    });
  });

  it('sends content once: the second time its tag is enough', async () => {
    const first = await fetch(`${server.url}/api/content`);
    const tag = first.headers.get('etag') as string;
    expect(Object.keys((await first.json()) as object)).toContain('scenarios');
    const second = await fetch(`${server.url}/api/content`, { headers: { 'If-None-Match': tag } });
    expect(second.status).toBe(304);
  });

  it('gives every page a policy and no cross-origin rights', async () => {
    const answer = await fetch(`${server.url}/`, { headers: { Origin: 'https://elsewhere.example' } });
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each(['/api/address', '/api/content', '/api/games/ZZZZZZ', '/healthz', '/api/nothing'])(
    'says of %s that it is JSON, and not to guess',
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-type')).toMatch(/^application\/json(; charset=utf-8)?$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    '/package.json',
    '/.git/config',
    '/server/main.ts',
    '/data/games.sqlite',
    '/..%2f..%2fpackage.json',
  ])('serves nothing but the built client: not %s', async (path) => {
    const answer = await fetch(`${server.url}${path}`);
    expect(await answer.text()).not.toMatch(/"workspaces"|\[core\]|startServer|SQLite format/);
    expect(answer.headers.get('content-type')).toMatch(/^(text\/html|text\/plain|application\/json)/);
  });
});

describe('the room door', () => {
  it('offers nothing but a join by code', async () => {
    const { code } = await newGame(server.url);
    const client = new Client(server.url);
    await expect(client.create('game', { code })).rejects.toThrow();
    await expect(client.joinOrCreate('game', { code })).rejects.toThrow();
    await expect(client.join('game', { as: 'screen' })).rejects.toThrow();
    await expect(client.reconnect(`${code}:token`)).rejects.toThrow();
    const huge = await post(
      `${server.url}/matchmake/joinById/${code}`,
      JSON.stringify({ as: 'x'.repeat(70_000) }),
    );
    expect(huge).toMatchObject({ status: 413, body: { code: 'too-large' } });
    const foreign = await post(
      `${server.url}/matchmake/joinById/${code}`,
      { as: 'screen' },
      { Origin: 'https://elsewhere.example' },
    );
    expect(foreign.status).toBe(403);
  });

  it('shakes no hands with pages of another origin, and puts no token into an address', async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
    const { url } = (china.room.connection.transport as unknown as { ws: WebSocket }).ws;
    expect(url).not.toContain(china.welcome?.token);
    const shake = (origin: string): Promise<string> =>
      new Promise((resolve) => {
        const options = { headers: { Origin: origin } } as unknown as string[];
        const line = new WebSocket(url.replace(/sessionId=[^&]*/, 'sessionId=none'), options);
        line.onopen = () => resolve('open');
        line.onerror = () => resolve('refused');
      });
    expect(await shake('https://elsewhere.example')).toBe('refused');
    expect(await shake(server.url)).toBe('open');
  });

  it('says what is wrong with a join, and an unknown code does not exist', async () => {
    const { code } = await newGame(server.url);
    expect(await refusalOf(new Client(server.url).joinById(code, { as: 'screen', extra: 1 }))).toEqual({
      code: 'bad-request',
      data: { field: 'extra', reason: 'unrecognized_keys' },
    });
    await expect(new Client(server.url).joinById('ZZZZZZ', { as: 'screen' })).rejects.toMatchObject({
      code: 404,
    });
  });

  it('closes a connection that sends a message too large, and nobody else notices', async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
    const europe = await Player.join(server.url, code, { as: 'newcomer', bloc: 'EU', name: 'Ada' });
    await expect(china.say('all', 'x'.repeat(70_000))).rejects.toThrow();
    await china.until(() => china.closed === 1009);
    await europe.say('all', 'still here');
  });

  // As in a school: the server has a process of its own, and pupils do their own computing.
  it('lets sixty pupils behind one address in at once', { timeout: 60_000 }, async () => {
    const data = newDataDir();
    const { url, kill } = await startProcess(data.path);
    const { code } = await newGame(url);
    const blocs = ['CN', 'US', 'EU', 'GS', 'CN'];
    const startedMs = performance.now();
    const pupils = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        await fetch(`${url}/api/games/${code}`);
        const bloc = blocs[n % 4] as string;
        return n < 48
          ? Player.join(url, code, { as: 'newcomer', bloc, name: `Pupil ${n}` })
          : Player.join(url, code, { as: 'screen' });
      }),
    );
    expect(performance.now() - startedMs).toBeLessThan(5000);
    await (pupils[0] as Player).until(() => pupils[0]?.members.length === 48);
    await Promise.all(pupils.map((pupil) => pupil.leave()));
    await kill();
    data.remove();
  });
});
