import type { Content } from '@accord/shared/content/content.ts';
import { type Course, runPlans } from './run.ts';

/** What a try-out is asked: the content as shipped and as edited. */
export interface Question {
  readonly scenario: string;
  readonly shipped: Content;
  readonly edited: Content;
}

export type Reply =
  | { readonly ok: true; readonly shipped: Course; readonly edited: Course }
  | { readonly ok: false; readonly message: string };

/** Outside the page's own thread: a century takes a moment, and typing must not wait for it. */
self.onmessage = ({ data }: MessageEvent<Question>) => {
  const answer = (reply: Reply) => self.postMessage(reply);
  try {
    const { scenario, shipped, edited } = data;
    answer({ ok: true, shipped: runPlans(shipped, scenario), edited: runPlans(edited, scenario) });
  } catch (error) {
    answer({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};
