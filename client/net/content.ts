import type { Content } from '@accord/shared/content/content.ts';
import { use } from 'react';
import { type Answer, ask } from './http.ts';

let asked: Promise<Answer<Content>> | undefined;

/** The game's content, fetched once; a failed attempt is forgotten so that the next page tries again. */
export function askContent(): Promise<Answer<Content>> {
  asked ??= ask<Content>('/api/content').then((answer) => {
    if (!answer.ok) asked = undefined;
    return answer;
  });
  return asked;
}

/** Suspends until the content is there; null when the server could not be reached. */
export function useContent(): Content | null {
  const answer = use(askContent());
  return answer.ok ? answer.value : null;
}
