import { useTranslation } from 'react-i18next';
import type { Of } from '../advice/answers.ts';
import { Unanswered } from '../advice/Unanswered.tsx';
import { useAdvice } from '../advice/useAdvice.ts';
import { Why, type WhyProps } from './Why.tsx';

interface ExplainedProps extends Omit<WhyProps, 'explanation' | 'thinking'> {
  /** The same object as long as nothing changed; null while it is not known, 'lost' when it cannot be. */
  readonly question: Of<'explain'> | 'lost' | null;
  readonly note: string;
}

/** Two courses and why they differ, as the advisers work it out. */
export function Explained({ question, note, ...words }: ExplainedProps) {
  const { t } = useTranslation('why');
  const { answer, thinking, again } = useAdvice<'explain'>(question === 'lost' ? null : question);
  if (question === 'lost') return <p>{t('round.lost')}</p>;
  return (
    <>
      <p>{note}</p>
      {again && <Unanswered again={again} />}
      {(answer || !again) && <Why explanation={answer} thinking={thinking} {...words} />}
    </>
  );
}
