import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import type { Letter, Reply } from './adviser.worker.ts';
import type { Answers, Ask, Of, Question } from './answers.ts';

/** Where the thinking is done: a worker, or what a test puts in its place. */
export type Thread = Pick<Worker, 'onmessage' | 'onerror' | 'terminate'> & {
  readonly postMessage: (letter: Letter) => void;
};

interface Asked {
  readonly question: Question;
  readonly signal: AbortSignal;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One thread for a page. It keeps the rules and the view that it was told last, and is asked one question at a time,
 * the newest first; what nobody waits for any more is never asked.
 */
export class Adviser {
  readonly #thread: Thread;
  readonly #waiting: Asked[] = [];
  #asked: Asked | null = null;
  #view: GameView | null = null;
  #gone = false;

  constructor(rules: Rules, thread: Thread) {
    this.#thread = thread;
    thread.onmessage = ({ data }: MessageEvent<Reply>) => this.#told(data);
    thread.onerror = () => this.close();
    thread.postMessage({ rules });
  }

  /** Nobody answers here any more. */
  get gone(): boolean {
    return this.#gone;
  }

  /**
   * Fails when the thread cannot come, breaks down or cannot answer.
   * @param signal withdraws a question that was not begun; one that was begun is answered all the same
   */
  ask<A extends Ask>(question: Of<A>, signal: AbortSignal): Promise<Answers[A]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, signal, resolve, reject });
      this.#next();
    });
  }

  /** Sends the thread home; whoever still waits is told so. */
  close(): void {
    this.#gone = true;
    this.#thread.terminate();
    this.#asked?.reject(new Error('the adviser is gone'));
    this.#asked = null;
    this.#next();
  }

  #told(reply: Reply): void {
    const asked = this.#asked;
    this.#asked = null;
    if ('answer' in reply) asked?.resolve(reply.answer as never);
    else asked?.reject(new Error(reply.error));
    this.#next();
  }

  #next(): void {
    while (this.#asked === null) {
      const newest = this.#waiting.pop();
      if (!newest) return;
      if (newest.signal.aborted) newest.reject(new Error('the question was withdrawn'));
      else if (this.#gone) newest.reject(new Error('the adviser is gone'));
      else this.#put(newest);
    }
  }

  /** Copying a view takes a page as long as drawing a picture: it travels only when it is another one. */
  #put(asked: Asked): void {
    this.#asked = asked;
    if (!('view' in asked.question)) {
      this.#thread.postMessage({ question: asked.question });
      return;
    }
    const { view, ...question } = asked.question;
    this.#thread.postMessage(view === this.#view ? { question } : { view, question });
    this.#view = view;
  }
}

let known: { readonly rules: Rules; readonly adviser: Adviser } | null = null;

/** The adviser of a game; another game's is sent home, and one that broke down is replaced. */
export function adviserFor(rules: Rules): Adviser {
  if (known?.rules !== rules || known.adviser.gone) {
    known?.adviser.close();
    const worker = new Worker(new URL('./adviser.worker.ts', import.meta.url), { type: 'module' });
    known = { rules, adviser: new Adviser(rules, worker) };
  }
  return known.adviser;
}
