import type { ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandClock } from '../kit/handClock.ts';
import { get, newGame, post } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

/** What a class needs around its game: parallel worlds, questionnaires, spreadsheets. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time: new HandClock() });
});
afterAll(() => server.close());

interface Opened {
  readonly code: string;
  readonly game: string;
  readonly hostKey: string;
  readonly host: Player;
}

async function newClass({ url } = server): Promise<Opened> {
  const { code, game, hostKey } = await newGame(url, { timed: true });
  const host = await Player.join(url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  return { code, game, hostKey, host };
}

const playRound = async ({ host }: Opened): Promise<void> => {
  const round = host.view.game?.round ?? 0;
  while (host.view.game?.round === round) await host.command({ type: 'advance' });
};

describe('a parallel world', () => {
  it('shares the first one’s past and none of its future', async () => {
    const first = await newClass();
    await playRound(first);
    await playRound(first);
    const path = `${server.url}/api/games/${first.code}/branch`;
    const refused = await post(path, { round: 0 }, { 'x-host-key': 'x'.repeat(43) });
    expect(refused).toMatchObject({ status: 403, body: { code: 'wrong-key' } });
    expect(await post(path, { round: 5 }, { 'x-host-key': first.hostKey })).toMatchObject({ status: 400 });

    const made = await post<{ code: string; hostKey: string }>(
      path,
      { round: 0 },
      { 'x-host-key': first.hostKey },
    );
    expect(made.status).toBe(201);
    await get(`${server.url}/api/games/${made.body.code}`);
    const second = await Player.join(server.url, made.body.code, { as: 'host', key: made.body.hostKey });
    const { game, steps } = second.view;
    expect(game).toMatchObject({ round: 1, clock: { kind: 'paused' } });
    expect(steps).toEqual(first.host.view.steps?.slice(0, steps?.length));
    await second.command({ type: 'resume' });
    await second.command({ type: 'advance' });
    expect(first.host.view.game?.round).toBe(2);
  });
});

describe('the questionnaire', () => {
  const answer = (who: string, part: 'before' | 'after', rating: number) => ({
    kind: 'survey',
    part,
    respondent: who.repeat(24),
    ratings: { promises: rating, optimism: 3 },
  });

  it('shows the class’s shift once three answered twice, the latest answer of each', async () => {
    const opened = await newClass();
    const send = (body: object) => post(`${server.url}/api/games/${opened.code}/responses`, body);
    const read = async () =>
      (await get<ResponsesAnswer>(`${server.url}/api/debrief/${opened.game}/responses`)).body;
    for (const who of ['a', 'b', 'c']) await send(answer(who, 'before', 2));
    await send(answer('a', 'after', 1));
    for (const who of ['a', 'b']) await send(answer(who, 'after', 4));
    expect((await read()).survey).toEqual({ people: { before: 3, after: 2, both: 2 }, means: null });
    await send(answer('c', 'after', 4));
    const { survey } = await read();
    expect(survey.means?.before).toMatchObject({ promises: 2, optimism: 3 });
    expect(survey.means?.after).toMatchObject({ promises: 4, optimism: 3 });
  });

  it('keeps reflections without a name, and forgets all of it with the people', async () => {
    const opened = await newClass();
    const path = `${server.url}/api/games/${opened.code}/responses`;
    const reflection = { kind: 'reflection', respondent: 'd'.repeat(24), round: 0, question: 'Who paid?' };
    expect(await post(path, { ...reflection, text: '' })).toMatchObject({ status: 400 });
    expect(await post(path, { ...reflection, text: 'We did.' })).toMatchObject({ status: 201 });
    const read = async () =>
      (await get<ResponsesAnswer>(`${server.url}/api/debrief/${opened.game}/responses`)).body.reflections;
    expect(await read()).toEqual([{ round: 0, question: 'Who paid?', text: 'We did.' }]);
    await opened.host.room.request('host', { act: 'erase', what: 'people' });
    expect(await read()).toEqual([]);
  });
});

describe('spreadsheets of a finished game', () => {
  it('are one CSV a table, or one workbook', async () => {
    const reviewing = await startTestServer({ time: new HandClock() });
    const opened = await newClass(reviewing);
    const base = `${reviewing.url}/api/debrief/${opened.game}`;
    expect((await fetch(`${base}/tables/climate.csv`)).status).toBe(409);
    await opened.host.command({ type: 'finish' });
    const csv = await fetch(`${base}/tables/results.csv?lang=zh`);
    expect(csv.headers.get('content-disposition')).toContain(`carbon-accord-${opened.code}-results.csv`);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toMatch(/^"集团","使命，分"/);
    expect(lines).toHaveLength(1 + Object.keys(opened.host.view.seats ?? {}).length);
    const book = await fetch(`${base}/tables.xlsx`);
    expect(book.status).toBe(200);
    expect(new TextDecoder().decode((await book.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect((await fetch(`${base}/tables/people.csv`)).status).toBe(404);
    await reviewing.close();
  });
});
