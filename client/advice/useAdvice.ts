import { useEffect, useState } from 'react';
import { useRules } from '../net/Table.tsx';
import { adviserFor } from './adviser.ts';
import type { Answers, Ask, Of } from './answers.ts';

/** Moves of a finger closer together than this are one question. */
const CALM_MS = 150;

export interface Advice<A extends Ask> {
  /** The last answer that came; null before the first. */
  readonly answer: Answers[A] | null;
  /** The advisers still think about the newest question. */
  readonly thinking: boolean;
}

/**
 * Asks the advisers off the page's thread; while they think, what they said last stays, muted.
 * @param question the same object as long as nothing changed; null asks nothing
 */
export function useAdvice<A extends Ask>(question: Of<A> | null): Advice<A> {
  const rules = useRules();
  const [told, setTold] = useState<{ question: Of<A>; answer: Answers[A] } | null>(null);
  useEffect(() => {
    if (question === null) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void adviserFor(rules)
        .ask(question)
        .then((answer) => wanted && setTold({ question, answer }));
    }, CALM_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [rules, question]);
  return { answer: question === null ? null : (told?.answer ?? null), thinking: told?.question !== question };
}
