import type { Rules } from '@accord/shared/game/rules.ts';
import { answerTo, type Question } from './answers.ts';

/** The rules come once, then questions; each answer carries the number of its question. */
export type Letter = { readonly rules: Rules } | { readonly number: number; readonly question: Question };

let rules: Rules | null = null;

/** Outside the page's own thread: advice takes a moment, and a finger on a lever must not wait for it. */
self.onmessage = ({ data }: MessageEvent<Letter>) => {
  if ('rules' in data) {
    rules = data.rules;
    return;
  }
  if (rules !== null) self.postMessage({ number: data.number, answer: answerTo(data.question, rules) });
};
