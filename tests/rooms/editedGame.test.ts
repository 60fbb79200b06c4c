import type { YearRecord } from '@accord/shared/economy/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trial } from '../../server/workers/think.ts';
import { newGame, post } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';
import { configOf } from '../kit/rules.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: { ...idleThinkers, trial: async (config) => trial(config) } });
});
afterAll(() => server.close());

const damages = { kind: 'scenarios', id: 'core-4', path: ['damages'], value: 'burke-growth' };
const ask = (changes: unknown) =>
  post<{ code: string; data: { field: string } }>(`${server.url}/api/games`, {
    scenario: 'core-4',
    mode: 'class',
    changes,
  });

/** Output of the world in 2100 after a game in which nobody did anything. */
async function worldIn2100(wish: Record<string, unknown>): Promise<number> {
  const { code, hostKey } = await newGame(server.url, wish);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  await host.command({ type: 'finish' });
  const end = host.view.steps?.at(-1)?.end;
  return Object.values(end?.regions ?? ({} as YearRecord['regions'])).reduce(
    (sum, { gdpUsdBillion }) => sum + gdpUsdBillion,
    0,
  );
}

describe('a game with edited content', () => {
  it('is played with it, says so to everybody, and is another game than the shipped one', async () => {
    const { code, hostKey } = await newGame(server.url, { changes: [damages] });
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    expect(host.view.game?.config.changes).toEqual([damages]);
    const [shipped, edited] = [await worldIn2100({}), await worldIn2100({ changes: [damages] })];
    expect(edited).not.toBeCloseTo(shipped, -2);
  });

  it('as shipped says nothing of changes', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    expect(host.view.game?.config).not.toHaveProperty('changes');
  });

  it.each([
    ['a kind that there is not', [{ ...damages, kind: 'secrets' }], 'changes.secrets'],
    ['a file where there is a folder', [{ ...damages, id: null }], 'changes.scenarios'],
    ['a value that does not fit', [{ ...damages, value: 'free-lunch' }], 'scenarios.core-4.damages'],
    ['another name for a file', [{ ...damages, path: ['id'], value: 'other' }], 'scenarios.core-4.id'],
    ['a path into what all objects share', [{ ...damages, path: ['__proto__', 'x'] }], 'changes.0.path.0'],
    ['more than a host edits', Array(81).fill(damages), 'changes'],
    ['a book', [{ ...damages, path: ['name', 'en'], value: 'x'.repeat(30_000) }], 'changes'],
    ['seats that nobody knows', [{ ...damages, path: ['seats'], value: ['XX', 'YY'] }], 'changes'],
  ])('is refused with %s', async (_, changes, field) => {
    const { status, body } = await ask(changes);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'bad-request', data: { field } });
  });
});

it('a game that breaks on its numbers is found by playing it', () => {
  const base = configOf('core-4', 1);
  expect(() => trial(base)).not.toThrow();
  const path = ['carbon', 'preindustrialCo2Ppm', 'value'];
  expect(() => trial({ ...base, changes: [{ kind: 'climate', id: null, path, value: 0 }] })).toThrow();
});
