import type { ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import { useEffect, useState } from 'react';
import { ask } from '../net/http.ts';

const AGAIN_MS = 10_000;

/** What the class answered; asked for again while answers come in. */
export function useResponses(game: string): ResponsesAnswer | null {
  const [responses, setResponses] = useState<ResponsesAnswer | null>(null);
  useEffect(() => {
    const look = () =>
      void ask<ResponsesAnswer>(`/api/debrief/${game}/responses`).then(
        (answer) => answer.ok && setResponses(answer.value),
      );
    look();
    const timer = setInterval(look, AGAIN_MS);
    return () => clearInterval(timer);
  }, [game]);
  return responses;
}
