import type { SurveyItem, SurveyPart } from '@accord/shared/protocol/names.ts';
import { type Answer, post } from '../net/http.ts';
import { newSeatKey } from '../net/newKey.ts';

/** What this browser answered in one game. The key ties its two questionnaires together and nothing else. */
interface Answered {
  readonly respondent: string;
  readonly parts: readonly SurveyPart[];
}

export type Ratings = Readonly<Partial<Record<SurveyItem, number>>>;

const keyOf = (code: string) => `accord.survey.${code}`;

function answered(code: string): Answered {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(code)) ?? 'null') as Answered | null;
    if (kept?.respondent) return kept;
  } catch {
    // What cannot be read is begun anew.
  }
  const fresh = { respondent: newSeatKey(), parts: [] };
  localStorage.setItem(keyOf(code), JSON.stringify(fresh));
  return fresh;
}

export const hasAnswered = (code: string, part: SurveyPart): boolean => answered(code).parts.includes(part);

/** Sends one questionnaire; sending it again replaces it. */
export async function sendSurvey(code: string, part: SurveyPart, ratings: Ratings): Promise<Answer<unknown>> {
  const { respondent, parts } = answered(code);
  const answer = await post(`/api/games/${code}/responses`, { kind: 'survey', respondent, part, ratings });
  if (answer.ok)
    localStorage.setItem(keyOf(code), JSON.stringify({ respondent, parts: [...new Set([...parts, part])] }));
  return answer;
}

/** Sends a thought of the stocktake, without a name. */
export const sendReflection = (
  code: string,
  round: number,
  question: string,
  text: string,
): Promise<Answer<unknown>> =>
  post(`/api/games/${code}/responses`, {
    kind: 'reflection',
    respondent: answered(code).respondent,
    round,
    question,
    text,
  });
