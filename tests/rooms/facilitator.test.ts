import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSENCE_MS } from '../../server/rooms/absences.ts';
import { standingOf } from '../../server/rooms/table.ts';
import type { GameRecord } from '../../server/store/eventStore.ts';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player, refusalOf } from '../kit/player.ts';

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;
const act = (host: Player, message: object): Promise<unknown> => host.room.request('host', message);
const tokenOf = (player: Player): string => player.welcome?.token as string;

interface Class {
  readonly code: string;
  readonly game: string;
  readonly hostKey: string;
  readonly host: Player;
  readonly china: Player;
  readonly europe: Player;
}

async function newClass(wish: Record<string, unknown> = {}): Promise<Class> {
  const { code, game, hostKey } = await newGame(server.url, wish);
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
  const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
  await host.until(() => host.members.length === 2);
  return { code, game, hostKey, host, china, europe };
}

const memberOf = (player: Player): string => player.welcome?.memberId as string;
const audits = async (game: string) =>
  (await server.services.store.audits(game)).map(({ act: text }) => JSON.parse(text) as object);

describe('members', () => {
  it('are renamed, and everybody sees it', async () => {
    const { host, china, europe, game } = await newClass();
    await act(host, { act: 'rename', member: memberOf(china), name: 'Wei' });
    await europe.until(() => europe.members.some(({ name }) => name === 'Wei'));
    expect(await audits(game)).toEqual([{ act: 'rename', member: memberOf(china) }]);
  });

  it('are muted, and heard again', async () => {
    const { host, china } = await newClass();
    await act(host, { act: 'mute', member: memberOf(china), muted: true });
    expect(await refusalOf(china.say('all', 'hello'))).toEqual({ code: 'muted', data: {} });
    await act(host, { act: 'mute', member: memberOf(china), muted: false });
    await china.say('all', 'hello');
  });

  it('are moved to another delegation, and come back there with the same token', async () => {
    const { host, china, code } = await newClass();
    await act(host, { act: 'move', member: memberOf(china), bloc: 'US' });
    await china.until(() => china.closed !== null);
    const moved = await Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    expect(moved.welcome).toMatchObject({ bloc: 'US', memberId: memberOf(china) });
    expect((await refusalOf(act(host, { act: 'move', member: 'm1', bloc: 'XX' }))).code).toBe('unknown-seat');
  });

  it('are shown out for good', async () => {
    const { host, china, europe, code } = await newClass();
    await act(host, { act: 'remove', member: memberOf(china) });
    await china.until(() => china.closed !== null);
    await europe.until(() => europe.members.length === 1);
    const back = Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    expect((await refusalOf(back)).code).toBe('wrong-token');
    const wei = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    expect(memberOf(wei)).not.toBe(memberOf(china));
    expect((await refusalOf(act(host, { act: 'remove', member: memberOf(china) }))).code).toBe(
      'unknown-seat',
    );
  });

  it('are nobody else’s to change', async () => {
    const { china, europe } = await newClass();
    const tried = act(china, { act: 'remove', member: memberOf(europe) });
    expect((await refusalOf(tried)).code).toBe('host-only');
    expect((await refusalOf(act(china, { act: 'own', member: 'm1' }))).code).toBe('bad-request');
  });
});

describe('a delegation that everybody left', () => {
  it('waits, unless the facilitator lets its ministry play; it is theirs again when they are back', async () => {
    const { host, china, code } = await newClass();
    const control = () => host.view.seats?.CN?.control;
    await host.command({ type: 'start' });
    china.drop();
    await host.until(() => host.members.find(({ bloc }) => bloc === 'CN')?.connected === false);
    time.pass(2 * ABSENCE_MS);
    expect(control()).toBe('human');
    await act(host, { act: 'absence', policy: 'ministry' });
    time.pass(ABSENCE_MS);
    await host.until(() => control() === 'ministry');
    await Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    await host.until(() => control() === 'human');
  });

  it('holds nobody up once it is played for: those who said that they are done go on', async () => {
    const { host, china, europe } = await newClass();
    await host.command({ type: 'start' });
    for (const bloc of ['US', 'GS']) await host.command({ type: 'setControl', bloc, control: 'scripted' });
    await act(host, { act: 'absence', policy: 'ministry' });
    await europe.command({ type: 'setReady', ready: true });
    china.drop();
    await host.until(() => host.members.find(({ bloc }) => bloc === 'CN')?.connected === false);
    expect(host.phase).toBe('briefing');
    time.pass(ABSENCE_MS);
    await host.until(() => host.phase === 'strategy');
    expect(host.view.seats?.CN?.control).toBe('ministry');
  });
});

describe('going back', () => {
  it('plays on from the end of an earlier round, and keeps in the log what was played since', async () => {
    const { host, china, game, code, hostKey } = await newClass();
    await host.command({ type: 'start' });
    await host.advanceTo('strategy');
    await china.command({ type: 'setMeasures', measures: { 'carbon-price': 5 } });
    const round = (): number => host.view.game?.round ?? -1;
    while (round() < 1) await host.command({ type: 'advance' });
    const { phase } = host;
    const steps = host.view.steps?.length ?? 0;
    while (round() < 2) await host.command({ type: 'advance' });
    expect(host.view.steps?.length).toBeGreaterThan(steps);

    await act(host, { act: 'rewind', round: 0 });
    expect(host.view.game).toMatchObject({ round: 1, phase });
    expect(host.view.steps).toHaveLength(steps);
    await china.until(() => china.view.game?.round === 1 && china.view.steps?.length === steps);
    expect(china.view.own?.orders.measures).toEqual({ 'carbon-price': 5 });
    expect((await refusalOf(act(host, { act: 'rewind', round: 7 }))).code).toBe('bad-request');

    await host.advanceTo('strategy');
    await china.command({ type: 'setMeasures', measures: { 'carbon-price': 3 } });
    const { store } = server.services;
    expect(await store.currentBranch(game)).toBe(1);
    expect((await store.events(game, 0)).at(-1)?.branch).toBe(0);
    const state = JSON.stringify(server.directory.opened(code)?.state);
    const record = (await store.gameById(game)) as GameRecord;
    const rules = server.services.rulebook.rulesFor({ scenario: 'core-4', mechanismsOff: [] });
    const { hash: contentHash } = server.services.rulebook;
    const rebuilt = await standingOf({ record, rules, store, contentHash });
    expect(JSON.stringify(rebuilt.state)).toBe(state);
    await host.command({ type: 'finish' });
    const file = await get<{ events: unknown[] }>(`${server.url}/api/games/${code}/export`, {
      'x-host-key': hostKey,
    });
    expect(file.status).toBe(200);
  });
});

describe('the host key', () => {
  it('can be made anew: the one before opens nothing, and its other lines are closed', async () => {
    const { host, code, hostKey } = await newClass();
    const other = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const answer = (await act(host, { act: 'newKey' })) as { hostKey: string };
    expect(answer.hostKey).toHaveLength(43);
    await other.until(() => other.closed !== null);
    expect(host.closed).toBeNull();
    const old = Player.join(server.url, code, { as: 'host', key: hostKey });
    expect((await refusalOf(old)).code).toBe('wrong-key');
    await Player.join(server.url, code, { as: 'host', key: answer.hostKey });
  });
});

describe('deleting', () => {
  it('forgets names, chat and title at once, and keeps the course of the game', async () => {
    const { host, china, code, game, hostKey } = await newClass({ title: 'Class 9b' });
    await host.command({ type: 'start' });
    await china.say('all', 'my real name is Lin');
    await act(host, { act: 'erase', what: 'people' });
    await china.until(() => china.closed !== null);
    const back = await Player.join(server.url, code, { as: 'member', token: tokenOf(china) });
    expect(back.chat).toEqual([]);
    expect(back.members.map(({ name }) => name)).toEqual(['', '']);
    const { store } = server.services;
    const kept = JSON.stringify([
      await store.members(game),
      await store.chat(game),
      await store.gameById(game),
      await store.audits(game),
      await store.events(game, 0),
    ]);
    expect(kept).not.toMatch(/"Lin|"Ada|real name|Class 9b/);
    await Player.join(server.url, code, { as: 'host', key: hostKey });
  });

  it('takes the whole game away', async () => {
    const { host, china, code } = await newClass();
    await act(host, { act: 'erase', what: 'game' });
    await china.until(() => china.closed !== null);
    expect(await get(`${server.url}/api/games/${code}`)).toMatchObject({ status: 404 });
  });
});
