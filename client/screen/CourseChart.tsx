import { useTranslation } from 'react-i18next';
import { likely } from '../charts/likely.ts';
import { linear, smooth } from '../charts/scale.ts';
import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules, useView } from '../net/Table.tsx';
import { lastYear } from '../table/figures.ts';
import css from './CourseChart.module.css';

const WIDTH = 560;
const HEIGHT = 230;
const LEFT = 62;
const RIGHT = WIDTH - 92;

/** Warming so far, and where the present course leads; drawn for a wall. */
export function CourseChart() {
  const { t } = useTranslation('screen');
  const locale = useLocale();
  const view = useView();
  const { course } = view;
  const rules = useRules();
  if (!course) return null;
  const now = lastYear(view).year;
  const points = course.year.map((y, i) => [y, course.temperatureC[i] ?? 0] as const);
  const top = Math.max(2.2, course.temperature2100HighC + 0.1);
  const { low, high } = likely(points, [course.temperature2100LowC, course.temperature2100HighC], now);
  const x = linear([2025, 2100], [LEFT, RIGHT]);
  const y = linear([1.2, top], [HEIGHT - 42, 18]);
  const line = (from: number, until: number) =>
    smooth(points.filter(([year]) => year >= from && year <= until).map(([a, b]) => [x(a), y(b)] as const));
  const at = (edge: typeof low) => edge.map(([a, b]) => [x(a), y(b)] as const);
  const area = `${smooth(at(high))}L${at(low)
    .toReversed()
    .map((p) => p.join(' '))
    .join('L')}Z`;
  const end = course.temperature2100C;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={css.chart}
      role="img"
      aria-label={t('courseLabel', { at: fixed(end, locale, 1) })}
    >
      {[1.5, 2].map((limit) => (
        <g key={limit}>
          <line x1={LEFT} x2={RIGHT} y1={y(limit)} y2={y(limit)} className={css.rule} />
          <text x={LEFT - 8} y={y(limit) + 9} textAnchor="end" className={css.tick}>
            {fixed(limit, locale, 1)}°
          </text>
        </g>
      ))}
      {[2025, 2060, 2100].map((year) => (
        <text key={year} x={x(year)} y={HEIGHT - 6} textAnchor="middle" className={css.tick}>
          {year}
        </text>
      ))}
      {rules.scenario.rounds.map((year) => (
        <line key={year} x1={x(year)} x2={x(year)} y1={HEIGHT - 42} y2={HEIGHT - 34} className={css.rule} />
      ))}
      <path d={area} className={css.likely} />
      <path d={line(now, 2100)} className={css.ahead} />
      <path d={line(2025, now)} className={css.past} />
      <circle cx={x(now)} cy={y(points.find(([year]) => year === now)?.[1] ?? 0)} r="7" className={css.dot} />
      <text x={RIGHT + 10} y={y(end) + 10} className={css.end}>
        {fixed(end, locale, 1)}°
      </text>
    </svg>
  );
}
