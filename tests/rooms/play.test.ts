import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationBetween } from '../kit/drafts.ts';
import { newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { newKey, Player, refusalOf } from '../kit/player.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const newcomer = (bloc: string, name: string) => ({ as: 'newcomer', bloc, name }) as const;

describe('a class', () => {
  it('goes from the door to a signed deal', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const screen = await Player.join(server.url, code, { as: 'screen' });
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    expect(china.welcome).toMatchObject({
      role: 'seat',
      bloc: 'CN',
      memberId: 'm1',
      token: expect.stringMatching(/^.{43}$/),
    });
    expect(host.welcome).toMatchObject({ role: 'host', bloc: null, token: null });

    await host.command({ type: 'start' });
    expect(host.view.seats?.CN?.control).toBe('human');
    expect(host.view.seats?.US?.control).toBe('scripted');
    await host.advanceTo('negotiation');
    await china.command({ type: 'propose', draft: declarationBetween('CN', 'EU') });
    await europe.until(() => Object.keys(europe.view.deals ?? {}).length === 1);
    const [deal] = Object.keys(europe.view.deals ?? {});
    await europe.command({ type: 'accept', deal: deal as string });
    await screen.until(() => screen.view.deals?.[deal as string]?.status === 'signed');
    expect(screen.view.own).toBeNull();
    expect(china.view.game?.config.seed).toBe(0);
  });

  it('seats somebody who comes late in a delegation that was scripted', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    await Player.join(server.url, code, newcomer('CN', 'Lin'));
    await host.command({ type: 'start' });
    const late = await Player.join(server.url, code, newcomer('US', 'Sam'));
    expect(late.view.seats?.US?.control).toBe('human');
    await late.command({ type: 'setMeasures', measures: {} });
  });

  it('does a repeated command once', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const key = newKey();
    await host.command({ type: 'start' });
    const before = host.phase;
    await Promise.all([host.command({ type: 'advance' }, key), host.command({ type: 'advance' }, key)]);
    await host.command({ type: 'advance' }, key);
    const after = host.phase;
    expect(after).not.toBe(before);
    await host.command({ type: 'advance' });
    expect(host.phase).not.toBe(after);
  });

  it('keeps keys of different senders apart', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    await host.command({ type: 'start' });
    await china.command({ type: 'saveDrafts', drafts: [declarationBetween('CN', 'EU')] }, 'same-key-for-all');
    await europe.command(
      { type: 'saveDrafts', drafts: [declarationBetween('EU', 'CN')] },
      'same-key-for-all',
    );
    expect(china.view.own?.drafts).toHaveLength(1);
    expect(europe.view.own?.drafts).toHaveLength(1);
  });
});

describe('refusals in a room', () => {
  it('carry a code, and nothing changes', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const screen = await Player.join(server.url, code, { as: 'screen' });
    const head = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const aide = await Player.join(server.url, code, newcomer('CN', 'Wei'));
    await host.command({ type: 'start' });
    const draft = declarationBetween('CN', 'EU');
    const cases: [Player, unknown, string][] = [
      [head, { key: newKey(), command: { type: 'advance' } }, 'host-only'],
      [head, { key: newKey(), command: { type: 'accept', deal: 'nothing' } }, 'wrong-phase'],
      [
        head,
        { key: newKey(), command: { type: 'setMeasures', measures: { nonsense: 1 } } },
        'unknown-measure',
      ],
      [aide, { key: newKey(), command: { type: 'propose', draft } }, 'not-head'],
      [screen, { key: newKey(), command: { type: 'start' } }, 'not-your-seat'],
      [host, { key: newKey(), command: { type: 'setMeasures', measures: {} } }, 'not-your-seat'],
      [head, { key: newKey(), command: { type: 'undo', bloc: 'EU' } }, 'bad-request'],
      [head, { key: newKey(), command: { type: 'undo' }, bloc: 'EU' }, 'bad-request'],
      [head, { key: 'short', command: { type: 'undo' } }, 'bad-request'],
      [head, { key: newKey(), command: { type: 'no-such' } }, 'bad-request'],
      [head, 'not an object', 'bad-request'],
      [head, undefined, 'bad-request'],
    ];
    const before = JSON.stringify(server.directory.opened(code)?.state);
    for (const [player, message, expected] of cases) {
      expect((await refusalOf(player.room.request('command', message))).code, JSON.stringify(message)).toBe(
        expected,
      );
    }
    expect((await refusalOf(head.room.request('reveal', {}))).code).toBe('host-only');
    expect((await refusalOf(head.say('XX', 'hello'))).code).toBe('unknown-bloc');
    expect(JSON.stringify(server.directory.opened(code)?.state)).toBe(before);
    await aide.command({ type: 'saveDrafts', drafts: [draft] });
    await head.until(() => head.view.own?.drafts.length === 1);
  });

  it('name the place of an unknown key', async () => {
    const { code } = await newGame(server.url);
    const player = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const refusal = await refusalOf(
      player.room.request('command', { key: newKey(), command: { type: 'undo' }, extra: 1 }),
    );
    expect(refusal).toEqual({ code: 'bad-request', data: { field: 'extra', reason: 'unrecognized_keys' } });
  });

  it('slow down a seat that floods, and only that one', async () => {
    const { code, hostKey } = await newGame(server.url);
    const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
    const china = await Player.join(server.url, code, newcomer('CN', 'Lin'));
    const europe = await Player.join(server.url, code, newcomer('EU', 'Ada'));
    await host.command({ type: 'start' });
    const lines = Array.from({ length: 14 }, (_, i) => china.say('all', `line ${i}`));
    const codes = (await Promise.allSettled(lines)).filter(({ status }) => status === 'rejected');
    expect(codes).toHaveLength(4);
    await europe.say('all', 'calm');
  });
});

describe('a solo game', () => {
  it('is moved on by its player, and closed to others', async () => {
    const { code, seatToken, bloc } = await newGame(server.url, { mode: 'solo', bloc: 'EU' });
    expect(bloc).toBe('EU');
    const player = await Player.join(server.url, code, { as: 'member', token: seatToken as string });
    await player.command({ type: 'start' });
    expect(player.view.seats).toMatchObject({ EU: { control: 'human' }, CN: { control: 'scripted' } });
    expect(player.view.game?.clock).toEqual({ kind: 'untimed' });
    await player.command({ type: 'advance' });
    expect((await refusalOf(player.command({ type: 'inject', event: 'x', bloc: null }))).code).toBe(
      'host-only',
    );
    expect((await refusalOf(Player.join(server.url, code, newcomer('CN', 'Lin')))).code).toBe('seat-full');
  });

  it('comes to its debrief, and replays', async () => {
    const { code, seatToken } = await newGame(server.url, { mode: 'solo', bloc: 'CN' });
    const player = await Player.join(server.url, code, { as: 'member', token: seatToken as string });
    await player.command({ type: 'start' });
    await player.command({ type: 'finish' });
    expect(player.phase).toBe('debrief');
    expect(player.view.result?.mandates.CN).toBeDefined();
    expect(player.view.game?.config.seed).toBe(7);
    expect((await refusalOf(player.command({ type: 'undo' }))).code).toBe('game-over');
  });
});
