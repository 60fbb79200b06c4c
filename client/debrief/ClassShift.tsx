import { SURVEY_ITEMS } from '@accord/shared/protocol/names.ts';
import type { ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import { useTranslation } from 'react-i18next';
import { fixed, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './ClassShift.module.css';

const LEAST = 1;
const SPAN = 4;
const place = (rating: number): string => `${((rating - LEAST) / SPAN) * 100}%`;

/** The class before and after, statement by statement. Nobody's own answer can be read from it. */
export function ClassShift({ survey }: { readonly survey: ResponsesAnswer['survey'] }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const { means, people } = survey;
  if (people.before + people.after === 0) return null;
  if (!means)
    return (
      <Card className={css.card}>
        <PanelTitle title={t('shift.title')} />
        <p className={css.few}>{t('shift.few', { before: people.before, after: people.after })}</p>
      </Card>
    );
  return (
    <Card className={css.card}>
      <PanelTitle title={t('shift.title')} note={t('shift.note', { count: people.both })} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('shift.statement')}</th>
            <th scope="col">{t('shift.before')}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('shift.after')}</th>
            <th scope="col">{t('shift.change')}</th>
          </tr>
        </thead>
        <tbody>
          {SURVEY_ITEMS.map((item) => {
            const [before, after] = [means.before[item], means.after[item]];
            if (before === undefined || after === undefined) return null;
            const [low, high] = [Math.min(before, after), Math.max(before, after)];
            return (
              <tr key={item}>
                <th scope="row">{t(`item.${item}`)}</th>
                <td>{fixed(before, locale, 1)}</td>
                <td className={css.track} aria-hidden="true">
                  <span>
                    <i style={{ left: place(low), width: `${((high - low) / SPAN) * 100}%` }} />
                    <b style={{ left: place(before) }} />
                    <b className={css.after} style={{ left: place(after) }} />
                  </span>
                </td>
                <td>{fixed(after, locale, 1)}</td>
                <td>{signed(after - before, locale, 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.few}>{t('shift.care')}</p>
    </Card>
  );
}
