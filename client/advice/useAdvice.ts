import { startTransition, useEffect, useState } from 'react';
import { useRules } from '../net/Table.tsx';
import { adviserFor } from './adviser.ts';
import type { Answers, Ask, Of } from './answers.ts';

/** Changes closer together than this are one question, where an answer takes its time and nobody waits for it. */
const CALM_MS: Readonly<Record<Ask, number>> = {
  warnings: 0,
  outlook: 0,
  effects: 0,
  estimate: 150,
  explain: 150,
};

export interface Advice<A extends Ask> {
  /** The last answer that came; null before the first. */
  readonly answer: Answers[A] | null;
  /** The advisers still think about the newest question. */
  readonly thinking: boolean;
  /** They could not answer the newest question: how to ask it again. */
  readonly again: (() => void) | null;
}

interface Told<A extends Ask> {
  /** The question that was settled last. */
  readonly question: Of<A> | null;
  readonly answer: Answers[A] | null;
  readonly failed: boolean;
}

/**
 * Asks the advisers off the page's thread; while they think, what they said last stays.
 * @param question the same object as long as nothing changed; null asks nothing yet
 */
export function useAdvice<A extends Ask>(question: Of<A> | null): Advice<A> {
  const rules = useRules();
  const [told, setTold] = useState<Told<A>>({ question: null, answer: null, failed: false });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same question.
  useEffect(() => {
    if (question === null) return;
    const outdated = new AbortController();
    const failed = () => {
      if (!outdated.signal.aborted) setTold(({ answer }) => ({ question, answer, failed: true }));
    };
    // What was said of a position that the finger has left is still newer than what stands there.
    const answered = (answer: Answers[A]) =>
      startTransition(() => setTold({ question, answer, failed: false }));
    const timer = setTimeout(
      () => void adviserFor(rules).ask<A>(question, outdated.signal).then(answered, failed),
      CALM_MS[question.ask],
    );
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [rules, question, tries]);
  const settled = question !== null && told.question === question;
  const again = () => {
    setTold(({ answer }) => ({ question: null, answer, failed: false }));
    setTries((n) => n + 1);
  };
  return {
    answer: question === null ? null : told.answer,
    thinking: !settled,
    again: settled && told.failed ? again : null,
  };
}
