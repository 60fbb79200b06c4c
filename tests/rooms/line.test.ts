import { Line } from '@accord/client/net/line.ts';
import { withSections } from '@accord/shared/protocol/sections.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newKey, Player } from '../kit/player.ts';

/** The browser's own line, beside the framework's client: both hear the same, and are answered the same. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A line that remembers what it heard. */
async function listen(code: string, entry: Parameters<typeof Line.open>[2]) {
  const heard: Record<string, unknown> = {};
  let closed = 0;
  const line = await Line.open(server.url, code, entry, {
    onMessage: (name, payload) => {
      heard[name] = name === 'view' ? withSections((heard.view ?? null) as never, payload as never) : payload;
    },
    onClose: () => {
      closed++;
    },
  });
  await vi.waitFor(() => expect(heard.view).toBeDefined());
  return { line, heard, closed: () => closed };
}

it('hears what the framework’s client hears', async () => {
  const { code, hostKey } = await newGame(server.url, { title: 'Klasse 9b · 碳约' });
  const player = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const { line, heard } = await listen(code, { as: 'host', key: hostKey });
  await line.request('command', { key: newKey(), command: { type: 'start' } });
  await vi.waitFor(() => {
    expect(player.view.game?.phase).toBe('briefing');
    expect(heard.view).toEqual(player.view);
  });
  expect(heard.welcome).toMatchObject({ role: 'host' });
  line.leave();
});

it('is refused by code, at the door and in the room', async () => {
  const { code } = await newGame(server.url);
  await expect(listen(code, { as: 'host', key: 'x'.repeat(43) })).rejects.toMatchObject({
    message: expect.stringContaining('wrong-key'),
  });
  await expect(listen('ZZZZZZ', { as: 'screen' })).rejects.toMatchObject({ code: expect.any(Number) });
  const { line } = await listen(code, { as: 'screen' });
  await expect(line.request('command', { key: newKey(), command: { type: 'start' } })).rejects.toMatchObject({
    name: 'rejected',
    reason: { code: expect.any(String) },
  });
  line.leave();
});

it('goes over TLS wherever its page came so', async () => {
  const place = { roomId: 'ABCDEF', processId: 'p', sessionId: 's' };
  vi.stubGlobal('fetch', async () => Response.json(place));
  const addresses: string[] = [];
  const Socket = class {
    constructor(address: string) {
      addresses.push(address);
    }
  };
  vi.stubGlobal('WebSocket', Socket);
  for (const origin of ['https://school.example', 'http://10.0.0.5:2567'])
    void Line.open(origin, 'ABCDEF', { as: 'screen' }, { onMessage: () => {}, onClose: () => {} });
  await vi.waitFor(() => expect(addresses).toHaveLength(2));
  vi.unstubAllGlobals();
  expect(addresses.map((address) => new URL(address).origin)).toEqual([
    'wss://school.example',
    'ws://10.0.0.5:2567',
  ]);
});

it('answers a ping, and tells once that it closed', async () => {
  const { code } = await newGame(server.url);
  const { line, closed } = await listen(code, { as: 'screen' });
  await new Promise<void>((answered) => line.ping(answered));
  const open = line.request('command', { key: newKey(), command: { type: 'start' } });
  line.cut();
  line.cut();
  await expect(open).rejects.toThrow();
  expect(closed()).toBe(1);
});
