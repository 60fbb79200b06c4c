import type { CourseView, GameView } from '@accord/shared/game/view.ts';
import { useTranslation } from 'react-i18next';
import { LineChart, type LineLook } from '../charts/LineChart.tsx';
import { likely } from '../charts/likely.ts';
import { degrees, fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { cx } from '../ui/cx.ts';
import css from './Compare.module.css';
import { LETTERS } from './letters.ts';

const LOOKS: readonly LineLook[] = ['now', 'dashed', 'dotted', 'thin'];

const endsOf = (course: CourseView) => [course.temperature2100LowC, course.temperature2100HighC] as const;

interface CompareProps {
  /** The worlds in their order; null where nothing is known yet. */
  readonly views: readonly (GameView | null)[];
  readonly narrow?: boolean;
}

/** The same class, several endings so far: the courses of its worlds side by side. */
export function Compare({ views, narrow = false }: CompareProps) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const open = views.flatMap((view, i) =>
    view?.course ? [{ letter: LETTERS[i] ?? '', view, course: view.course }] : [],
  );
  if (open.length === 0) return null;
  const trust = (view: (typeof open)[number]['view']) => {
    const all = Object.entries(view.trust).flatMap(([a, row]) =>
      Object.entries(row).flatMap(([b, v]) => (a === b ? [] : v)),
    );
    return all.reduce((sum, v) => sum + v, 0) / (all.length || 1);
  };
  const rows = [
    { id: 'course', say: (o: (typeof open)[number]) => degrees(o.course.temperature2100C, locale, 2) },
    {
      id: 'budget',
      say: (o: (typeof open)[number]) =>
        fixed(locale === 'zh' ? o.course.carbonBudgetLeftGt * 10 : o.course.carbonBudgetLeftGt, locale),
    },
    { id: 'trust', say: (o: (typeof open)[number]) => fixed(trust(o.view), locale) },
    {
      id: 'deals',
      say: (o: (typeof open)[number]) =>
        String(
          Object.values(o.view.deals).filter((d) => d.status === 'inForce' || d.status === 'signed').length,
        ),
    },
  ];
  const year = Math.max(...open.map((o) => o.view.world.state.year));
  const points = ({ course }: (typeof open)[number]) =>
    course.year.map((y, n) => [y, course.temperatureC[n] ?? 0] as const);
  const only = open.length === 1 ? open[0] : undefined;
  return (
    <section className={cx(css.compare, narrow && css.narrow)}>
      <div>
        <h2>
          {t('compare.title')} <small>{t('compare.unit')}</small>
        </h2>
        <LineChart
          height={220}
          room={80}
          label={t('compare.title')}
          mark={year}
          band={only && likely(points(only), endsOf(only.course), year)}
          lines={open.map((o, i) => ({
            id: o.letter,
            look: LOOKS[i % LOOKS.length] ?? 'thin',
            label: `${open.length > 1 ? `${o.letter} ` : ''}${degrees(o.course.temperature2100C, locale)}`,
            points: points(o),
          }))}
        />
      </div>
      <div>
        <h2>{t('compare.table')}</h2>
        <table>
          <thead>
            <tr>
              <td />
              {open.map((o) => (
                <th key={o.letter} scope="col">
                  {open.length > 1 ? o.letter : t('compare.now')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.id}>
                <th scope="row">{t(`compare.${r.id}`)}</th>
                {open.map((o) => (
                  <td key={o.letter}>{r.say(o)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
