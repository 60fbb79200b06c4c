import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { type Answers, type Ask, answerTo, type Question } from './answers.ts';

type WithoutView<Q> = Q extends unknown ? Omit<Q, 'view'> : never;

/** The rules come once, and a view only when it is another than before. */
export type Letter =
  | { readonly rules: Rules }
  | { readonly question: WithoutView<Question>; readonly view?: GameView };

/** One for each question, in the order in which they were put. */
export type Reply = { readonly answer: Answers[Ask] } | { readonly error: string };

let rules: Rules | null = null;
let view: GameView | null = null;

function replyTo(question: WithoutView<Question>): Reply {
  try {
    if (rules === null) throw new Error('asked before the rules came');
    return { answer: answerTo({ view, ...question } as Question, rules) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Outside the page's own thread: thinking takes a moment, and a finger on a lever must not wait for it. */
self.onmessage = ({ data }: MessageEvent<Letter>) => {
  if ('rules' in data) {
    rules = data.rules;
    return;
  }
  view = data.view ?? view;
  self.postMessage(replyTo(data.question));
};
