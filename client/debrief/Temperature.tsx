import { useTranslation } from 'react-i18next';
import { LineChart } from '../charts/LineChart.tsx';
import type { XY } from '../charts/scale.ts';
import { degrees, fixed, range } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './Temperature.module.css';
import type { Debrief, Series } from './types.ts';

const points = (s: Series): readonly XY[] => s.year.map((y, i) => [y, s.temperatureC[i] ?? 0] as const);

/** How warm it became, beside the same events without any agreement. */
export function Temperature({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const rules = useRules();
  const { played, withoutDeals, view } = debrief;
  const planet = view.result?.planet;
  const line = points(played);
  const start = line[0]?.[1] ?? 0;
  const end = played.temperature2100C;
  const towards = (edge: number): readonly XY[] => line.map(([y, v]) => [y, start + ((v - start) * (edge - start)) / (end - start || 1)] as const);
  const band = planet ? { low: towards(planet.temperature2100LowC), high: towards(planet.temperature2100HighC) } : undefined;
  return (
    <Card className={css['card']}>
      <PanelTitle title={t('temperature.title')} note={t('temperature.unit')} />
      <LineChart
        height={380}
        room={150}
        label={t('temperature.title')}
        band={band}
        xTicks={[2025, 2045, 2060, 2080, 2100]}
        lines={[
          { id: 'without', points: points(withoutDeals), look: 'dashed', color: 'var(--data-ref)', label: t('temperature.noDeal', { value: degrees(withoutDeals.temperature2100C, locale) }) },
          { id: 'played', points: line, look: 'now', label: t('temperature.game', { value: degrees(end, locale) }), dots: rules.scenario.rounds },
        ]}
        rules={[
          { at: 1.5, label: '1.5 °C', tone: 'quiet' },
          { at: 2, label: '2 °C', tone: 'quiet' },
        ]}
      />
      <p>
        {t('temperature.note')}
        {planet && ` ${t('temperature.likely', { range: range(fixed(planet.temperature2100LowC, locale, 1), degrees(planet.temperature2100HighC, locale)) })}`}
      </p>
    </Card>
  );
}
