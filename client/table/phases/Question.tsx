import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable, useView } from '../../net/Table.tsx';
import { useSentence } from '../../net/useSentence.ts';
import { sendReflection } from '../../survey/responses.ts';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import css from './Question.module.css';

const keyOf = (code: string) => `accord.notes.${code}`;

/** One question to think about. The answer stays in this browser, or goes to the debrief without a name. */
export function Question({ due, onDone }: { due: boolean; onDone: () => void }) {
  const { t } = useTranslation('table');
  const { game } = useView();
  const code = useTable((s) => s.code);
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const [text, setText] = useState('');
  const question = t(due ? 'question.broken' : `question.${game.round % 4}`);
  const share = async () => {
    const answer = await sendReflection(code, game.round, question, text.trim());
    if (answer.ok) onDone();
    else say('bad', sentence(answer.refusal));
  };
  const keep = () => {
    const words = text.trim();
    if (words) {
      const known = JSON.parse(localStorage.getItem(keyOf(code)) ?? '[]') as unknown[];
      localStorage.setItem(
        keyOf(code),
        JSON.stringify([...known, { round: game.round + 1, question, answer: words }]),
      );
    }
    onDone();
  };
  return (
    <section className={css.question}>
      <h2>{t('question.title')}</h2>
      <p>{question}</p>
      <textarea
        rows={3}
        value={text}
        maxLength={600}
        aria-label={question}
        placeholder={t('question.hint')}
        onChange={(e) => setText(e.target.value)}
      />
      <div>
        <Button onClick={keep}>{t('question.keep')}</Button>
        <Button disabled={text.trim() === ''} onClick={() => void share()}>
          {t('question.share')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('question.skip')}
        </Button>
      </div>
      <small>{t('question.who')}</small>
    </section>
  );
}
