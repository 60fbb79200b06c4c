import type { ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fixed } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Card } from '../ui/Card.tsx';
import css from './Questions.module.css';
import { questionsOf } from './questions.ts';
import type { Debrief } from './types.ts';

interface Note {
  readonly round: number;
  readonly question: string;
  readonly answer: string;
}

function notesOf(code: string): readonly Note[] {
  try {
    return JSON.parse(localStorage.getItem(`accord.notes.${code}`) ?? '[]') as Note[];
  } catch {
    return [];
  }
}

/** Questions that this game itself raises; nobody is right about them. */
export function Questions({
  debrief,
  reflections,
}: {
  readonly debrief: Debrief;
  readonly reflections: ResponsesAnswer['reflections'];
}) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const name = useDealName();
  const bloc = (id: string | undefined) => (id ? t(`blocs:${id}.name`) : '');
  const asked = questionsOf(debrief, rules).map((q) => ({
    ...q,
    text: t(`question.${q.id}`, {
      bloc: bloc(q.bloc),
      other: bloc(q.other),
      deal: q.deal ? name(q.deal.deal) : '',
      ...q.values,
      at: q.values?.at === undefined ? '' : fixed(q.values.at, locale, 2),
    }),
  }));
  const notes = notesOf(debrief.code);
  return (
    <Card className={css.card}>
      <h2>{t('question.title')}</h2>
      <ol>
        {asked.map((q) => {
          const rule = rules.content.mechanisms[q.rule];
          const theme = t(`question.theme.${q.theme}`);
          return (
            <li key={q.id}>
              <p>{q.text}</p>
              {rule ? <Link href={`/library/${rule.id}`}>{theme}</Link> : <span>{theme}</span>}
            </li>
          );
        })}
      </ol>
      {reflections.length > 0 && (
        <>
          <h3>{t('question.shared')}</h3>
          <ul>
            {reflections.map((r) => (
              <li key={`${r.round}${r.text}`}>
                <small>{r.question}</small>
                <p>{r.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3>{t('question.notes')}</h3>
          <ul>
            {notes.map((n) => (
              <li key={`${n.round}${n.answer}`}>
                <small>{n.question}</small>
                <p>{n.answer}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
