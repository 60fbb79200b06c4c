import { SURVEY_ITEMS, type SurveyPart } from '@accord/shared/protocol/names.ts';
import { FEWEST_ANSWERS, type Response, type ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import { hashSecret } from '../secrets.ts';
import type { EventStore, ResponseRecord } from '../store/eventStore.ts';

/** Keeps what somebody answered, without a name and in place of what the same device answered before. */
export function keepResponse(
  store: EventStore,
  game: string,
  response: Response,
  atMs: number,
): Promise<void> {
  const { respondent, ...body } = response;
  const part = body.kind === 'survey' ? body.part : `round-${body.round}`;
  return store.respond(game, { respondent: hashSecret(respondent), part, body: JSON.stringify(body), atMs });
}

type Ratings = Extract<Response, { kind: 'survey' }>['ratings'];

const bodyOf = ({ body }: ResponseRecord) => JSON.parse(body) as Omit<Response, 'respondent'> & Response;

/** What the class answered, so that it points at nobody. */
export function summaryOf(records: readonly ResponseRecord[]): ResponsesAnswer {
  const given: Record<SurveyPart, Map<string, Ratings>> = { before: new Map(), after: new Map() };
  const reflections: ResponsesAnswer['reflections'][number][] = [];
  for (const record of records) {
    const body = bodyOf(record);
    if (body.kind === 'survey') given[body.part].set(record.respondent, body.ratings);
    else reflections.push({ round: body.round, question: body.question, text: body.text });
  }
  const both = [...given.before.keys()].filter((who) => given.after.has(who));
  const means = (part: SurveyPart) => meansOf(both.map((who) => given[part].get(who) ?? {}));
  return {
    survey: {
      people: { before: given.before.size, after: given.after.size, both: both.length },
      means: both.length < FEWEST_ANSWERS ? null : { before: means('before'), after: means('after') },
    },
    reflections: reflections.toSorted((a, b) => a.round - b.round || a.text.localeCompare(b.text)),
  };
}

function meansOf(all: readonly Ratings[]): Ratings {
  return Object.fromEntries(
    SURVEY_ITEMS.flatMap((item) => {
      const ratings = all.flatMap((one) => one[item] ?? []);
      if (ratings.length < FEWEST_ANSWERS) return [];
      return [[item, ratings.reduce((sum, v) => sum + v, 0) / ratings.length]];
    }),
  );
}
