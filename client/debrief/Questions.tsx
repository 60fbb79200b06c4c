import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Card } from '../ui/Card.tsx';
import css from './Questions.module.css';
import { dealsInForce } from './Timeline.tsx';
import type { Debrief } from './types.ts';
import { useDealName } from './useDealName.ts';

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

/** Which rule of the library a question leads to, if the content has it. */
const RULES = { broken: 'verification', best: 'carbon-clubs', below: 'climate-finance', unfair: 'carbon-border' } as const;

/** Questions that this game itself raises; nobody is right about them. */
export function Questions({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const name = useDealName();
  const { view } = debrief;
  const breaker = Object.entries(view.result?.word ?? {}).toSorted((a, b) => b[1].willNot - a[1].willNot)[0];
  const below = rules.scenario.seats.find((b) => (view.result?.mandates[b]?.points ?? 31) < 30);
  const best = dealsInForce(debrief)[0];
  const asked: readonly { id: keyof typeof RULES; text: string }[] = [
    ...(breaker && breaker[1].willNot > 0 ? [{ id: 'broken' as const, text: t('question.broken', { bloc: t(`blocs:${breaker[0]}.name`) }) }] : []),
    ...(below ? [{ id: 'below' as const, text: t('question.below', { bloc: t(`blocs:${below}.name`) }) }] : [{ id: 'below' as const, text: t('question.allAbove') }]),
    ...(best ? [{ id: 'best' as const, text: t('question.best', { deal: name(best.deal) }) }] : [{ id: 'best' as const, text: t('question.noDeal') }]),
    { id: 'unfair', text: t('question.unfair') },
  ];
  const notes = notesOf(debrief.code);
  return (
    <Card className={css['card']}>
      <h2>{t('question.title')}</h2>
      <ol>
        {asked.map((q) => {
          const rule = rules.content.mechanisms[RULES[q.id]];
          return (
            <li key={q.id}>
              <p>{q.text}</p>
              {rule && <Link href={`/library/${rule.id}`}>{rule.name[locale]}</Link>}
            </li>
          );
        })}
      </ol>
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
