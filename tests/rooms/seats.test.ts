import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEAD_GRACE_MS } from '../../server/rooms/delegations.ts';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame, post } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player, refusalOf } from '../kit/player.ts';

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;
const tokenOf = (player: Player): string => player.welcome?.token as string;

describe('a seat', () => {
  it('is the same after a reload, with everything in it', async () => {
    const { code } = await newGame(server.url);
    const before = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    await before.command({ type: 'saveDrafts', drafts: [] });
    await before.leave();
    const after = await Player.join(server.url, code, { as: 'member', token: tokenOf(before) });
    expect(after.welcome).toMatchObject({ bloc: 'CN', memberId: before.welcome?.memberId, token: null });
    expect(after.members).toHaveLength(1);
    expect(after.view.own).toEqual(before.view.own);
  });

  it('is there again after a connection that broke, and the others see both', async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    china.drop();
    await europe.until(() => europe.members.find(({ bloc }) => bloc === 'CN')?.connected === false);
    const back = await Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    await europe.until(() => europe.members.find(({ bloc }) => bloc === 'CN')?.connected === true);
    expect(back.welcome?.memberId).toBe(china.welcome?.memberId);
  });

  it('may be open in two tabs, which see the same', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const first = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const second = await Player.join(server.url, code, { as: 'member', token: tokenOf(first) });
    await host.command({ type: 'start' });
    await first.command({ type: 'setMeasures', measures: {} });
    await second.until(
      () => second.phase === first.phase && second.view.own?.canUndo === first.view.own?.canUndo,
    );
    await first.leave();
    await host.until(() => host.members[0]?.connected === true);
    expect(second.members).toHaveLength(1);
  });

  it('gives orders together: two who move different levers at once both have their way', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const [lin, wang] = [
      await Player.join(server.url, code, newcomer('CN', 'Lin')),
      await Player.join(server.url, code, newcomer('CN', 'Wang')),
    ];
    await host.command({ type: 'start' });
    await Promise.all([
      lin.command({ type: 'changeMeasures', measures: { efficiency: 0.2 } }),
      wang.command({ type: 'changeMeasures', measures: { 'carbon-price': 5 } }),
    ]);
    const both = { efficiency: 0.2, 'carbon-price': 5 };
    await lin.until(() => lin.view.own?.orders.measures['carbon-price'] === 5);
    expect(lin.view.own?.orders.measures).toEqual(both);
    await wang.command({ type: 'changeMeasures', measures: { efficiency: 0 } });
    await lin.until(() => lin.view.own?.orders.measures.efficiency === undefined);
    expect(lin.view.own?.orders.measures).toEqual({ 'carbon-price': 5 });
  });

  it('closes the oldest tab when there are too many', async () => {
    const { code } = await newGame(server.url);
    const first = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    for (let tab = 0; tab < 5; tab++)
      await Player.join(server.url, code, { as: 'member', token: tokenOf(first) });
    await first.until(() => first.closed !== null);
  });

  it('is one seat when the answer to a join was lost and the same join is sent again', async () => {
    const { code } = await newGame(server.url);
    const key = 'k'.repeat(43);
    const lost = await Player.join(server.url, code, { ...newcomer('CN', 'Lin'), key });
    const again = await Player.join(server.url, code, { ...newcomer('CN', 'Lin'), key });
    expect(again.welcome).toMatchObject({ memberId: lost.welcome?.memberId, token: key });
    expect(again.members).toHaveLength(1);
    const other = Player.join(server.url, code, { ...newcomer('CN', 'Lin'), key: 'x'.repeat(43) });
    expect((await refusalOf(other)).code).toBe('name-taken');
    const weak = Player.join(server.url, code, { ...newcomer('CN', 'Wei'), key: 'short' });
    expect((await refusalOf(weak)).code).toBe('bad-request');
  });

  it('opens to its own token alone', async () => {
    const [one, other] = [await newGame(server.url), await newGame(server.url)];
    const china = await Player.join(server.url, one.code, newcomer('CN', 'Lin'));
    const knock = (code: string, entry: Parameters<typeof Player.join>[2]) =>
      refusalOf(Player.join(server.url, code, entry));
    const forged = 'x'.repeat(43);
    expect(await knock(one.code, { as: 'member', token: forged })).toEqual({ code: 'wrong-token', data: {} });
    expect((await knock(other.code, { as: 'member', token: tokenOf(china) })).code).toBe('wrong-token');
    expect((await knock(one.code, { as: 'host', key: other.hostKey })).code).toBe('wrong-key');
    expect((await knock(one.code, { as: 'host', key: tokenOf(china) })).code).toBe('wrong-key');
    expect((await knock(one.code, newcomer('EX', 'Oil'))).code).toBe('unknown-seat');
    expect((await knock(one.code, newcomer('CN', 'Lin'))).code).toBe('name-taken');
    expect((await knock(one.code, { ...newcomer('CN', 'Wei'), token: tokenOf(china) })).code).toBe(
      'bad-request',
    );
    expect((await knock(one.code, newcomer('CN', 'x'.repeat(30)))).code).toBe('bad-request');
  });

  it('opens again at once when its room had to close while somebody was on the way', async () => {
    const { code } = await newGame(server.url);
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const reserved = await post(`${server.url}/matchmake/joinById/${code}`, { as: 'screen' });
    expect(reserved.status).toBe(200);
    server.directory.opened(code)?.onMoved();
    await china.until(() => china.closed !== null && server.directory.opened(code) === undefined, 2000);
    await get(`${server.url}/api/games/${code}`);
    const back = await Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    expect(back.welcome?.memberId).toBe(china.welcome?.memberId);
  });

  it('takes twelve members', async () => {
    const { code } = await newGame(server.url);
    for (let n = 1; n <= 12; n++) await Player.join(server.url, code, newcomer('CN', `Member ${n}`));
    expect(await refusalOf(Player.join(server.url, code, newcomer('CN', 'One more')))).toEqual({
      code: 'seat-full',
      data: { members: 12 },
    });
    const { body } = await get<{ seats: { bloc: string; members: number }[] }>(
      `${server.url}/api/games/${code}`,
    );
    expect(body.seats.find(({ bloc }) => bloc === 'CN')?.members).toBe(12);
  });
});

describe('the head of a delegation', () => {
  const headOf = (player: Player): string | undefined => player.members.find(({ isHead }) => isHead)?.name;

  it('is the first who joined; the right passes on 30 s after the head is gone, and comes back', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const lin = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const wei = await Player.join(server.url, code, newcomer('CN', 'Wei'));
    await host.command({ type: 'start' });
    await wei.until(() => headOf(wei) === 'Lin');
    lin.drop();
    await wei.until(() => wei.members[0]?.connected === false);
    time.pass(HEAD_GRACE_MS - 1);
    expect((await refusalOf(wei.command({ type: 'setReady', ready: true }))).code).toBe('not-head');
    time.pass(1);
    await wei.until(() => headOf(wei) === 'Wei');
    await wei.command({ type: 'setReady', ready: false });
    const back = await Player.join(server.url, code, { as: 'member', token: tokenOf(lin) });
    await wei.until(() => headOf(wei) === 'Lin');
    await back.command({ type: 'setReady', ready: false });
  });
});
