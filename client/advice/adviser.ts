import type { Rules } from '@accord/shared/game/rules.ts';
import type { Letter } from './adviser.worker.ts';
import type { Answers, Ask, Of } from './answers.ts';

type Resolve = (answer: never) => void;

/** One worker for a page: it keeps the rules, and answers in the order in which it is asked. */
class Adviser {
  readonly #worker = new Worker(new URL('./adviser.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Resolve>();
  #asked = 0;

  constructor(rules: Rules) {
    this.#worker.onmessage = ({ data }: MessageEvent<{ number: number; answer: never }>) => {
      this.#waiting.get(data.number)?.(data.answer);
      this.#waiting.delete(data.number);
    };
    this.#worker.onerror = () => {
      if (known?.adviser === this) known = null;
    };
    this.#send({ rules });
  }

  ask<A extends Ask>(question: Of<A>): Promise<Answers[A]> {
    const number = this.#asked++;
    this.#send({ number, question });
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  #send(letter: Letter): void {
    this.#worker.postMessage(letter);
  }

  close(): void {
    this.#worker.terminate();
  }
}

let known: { readonly rules: Rules; readonly adviser: Adviser } | null = null;

/** The adviser of a game; another game's is sent home. */
export function adviserFor(rules: Rules): Adviser {
  if (known?.rules !== rules) {
    known?.adviser.close();
    known = { rules, adviser: new Adviser(rules) };
  }
  return known.adviser;
}
