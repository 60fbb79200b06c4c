import type { GameView } from '@accord/shared/game/view.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player, refusalOf } from '../kit/player.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers });
});
afterAll(() => server.close());

const lookBack = async (player: Player, round: number): Promise<GameView> => {
  const answer = (await player.room.request('roundStart', { round })) as { view: GameView };
  return answer.view;
};

async function twoRounds() {
  const { code, game, hostKey } = await newGame(server.url);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const europe = await Player.join(server.url, code, { as: 'newcomer', bloc: 'EU', name: 'Ada' });
  await host.command({ type: 'start' });
  await host.advanceTo('strategy');
  await europe.command({ type: 'setMeasures', measures: { efficiency: 0.2 } });
  await host.advanceTo('stocktake');
  await host.advanceTo('briefing');
  return { code, game, host, europe };
}

describe('a look back', () => {
  it('shows the world as it was when a round began, with the orders of that time', async () => {
    const { europe } = await twoRounds();
    const first = await lookBack(europe, 0);
    expect(first.world.state.year).toBe(2025);
    expect(first.steps).toEqual([]);
    expect(first.own?.orders.measures).toEqual({});
    const second = await lookBack(europe, 1);
    expect(second.world.state.year).toBe(europe.view.world?.state.year);
    expect(second.own?.orders.measures).toEqual({ efficiency: 0.2 });
  });

  it('shows nobody more than they saw then, and nothing of rounds to come', async () => {
    const { code, europe } = await twoRounds();
    const screen = await Player.join(server.url, code, { as: 'screen' });
    const seen = await lookBack(screen, 1);
    expect(seen).toMatchObject({ own: null, secrets: null });
    expect(seen.game.config.seed).toBe(0);
    expect(await refusalOf(lookBack(europe, 2))).toMatchObject({ code: 'bad-request' });
  });

  it('is open to everybody once the game is over, and to nobody by this way before', async () => {
    const { game, host } = await twoRounds();
    const address = `${server.url}/api/debrief/${game}/start/1`;
    expect((await get(address)).status).toBe(409);
    await host.command({ type: 'finish' });
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ own: null, game: { round: 1 } });
  });
});
