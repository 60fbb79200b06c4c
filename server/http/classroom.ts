import { LANGUAGES } from '@accord/shared/content/text.ts';
import { Response as Answered } from '@accord/shared/protocol/survey.ts';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { parse } from '../parse.ts';
import { Refused } from '../refused.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import { Branch, branchGame } from './branch.ts';
import type { Debriefs } from './debrief.ts';
import { keepResponse, summaryOf } from './responses.ts';
import { csvOf, workbookOf } from './spreadsheets.ts';
import { tablesOf } from './tables.ts';

interface Classroom {
  readonly services: Services;
  readonly debriefs: Debriefs;
  /** The game of the code in a request's path. */
  readonly byCode: (request: Request) => Promise<GameRecord>;
  /** The game of the identifier in a request's path. */
  readonly byId: (request: Request) => Promise<GameRecord>;
}

const Wanted = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });

/** What a class needs around its game: parallel worlds, questionnaires, spreadsheets. */
export function classroom({ services, debriefs, byCode, byId }: Classroom): Router {
  const { store, time, rulebook } = services;
  const router = Router();

  router.post('/games/:code/branch', async (request, response) => {
    const key = request.get('x-host-key') ?? '';
    const answer = await branchGame(await byCode(request), key, parse(Branch, request.body), services);
    response.status(201).json(answer);
  });

  router.post('/games/:code/responses', async (request, response) => {
    const { id } = await byCode(request);
    await keepResponse(store, id, parse(Answered, request.body), time.now());
    response.status(201).json({ ok: true });
  });

  router.get('/debrief/:game/responses', async (request, response) => {
    const { id } = await byId(request);
    response.set('Cache-Control', 'no-store').json(summaryOf(await store.responses(id)));
  });

  const tables = async (request: Request) => {
    const { lang: language } = parse(Wanted, request.query);
    const record = await byId(request);
    const debrief = await debriefs.of(record);
    const responses = summaryOf(await store.responses(record.id));
    const rules = rulebook.rulesFor(record.config);
    return { language, code: record.code, sheets: tablesOf({ debrief, responses, rules, language }) };
  };

  router.get('/debrief/:game/tables.xlsx', async (request, response) => {
    const { language, code, sheets } = await tables(request);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    sendFile(response, `carbon-accord-${code}.xlsx`, type, await workbookOf(sheets, language));
  });

  router.get('/debrief/:game/tables/:table', async (request, response) => {
    const { language, code, sheets } = await tables(request);
    const table = sheets.find(({ id }) => `${id}.csv` === request.params.table);
    if (table === undefined) throw new Refused('bad-request', { field: 'path' });
    const name = `carbon-accord-${code}-${table.id}.csv`;
    sendFile(response, name, 'text/csv; charset=utf-8', Buffer.from(csvOf(table, language)));
  });

  return router;
}

function sendFile(response: Response, name: string, type: string, body: Buffer): void {
  response.set({ 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"` });
  response.type(type).send(body);
}
