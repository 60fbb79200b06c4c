import type { PolicyId } from '@accord/shared/content/policies.ts';
import { likelyFactors } from '@accord/shared/game/likely.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../charts/LineChart.tsx';
import { likely } from '../charts/likely.ts';
import type { XY } from '../charts/scale.ts';
import { degrees, fixed, percent, range } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { type PolicyRun, usePolicyRuns } from '../library/policyRuns.ts';
import { useRules } from '../net/Table.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { usePhone } from '../ui/useMedia.ts';
import css from './Temperature.module.css';
import type { Debrief, Series } from './types.ts';

/** Reference policies of the model, run in this page as a frame for the game's own curve. */
const FRAME = ['current', 'ndc', 'net-zero'] as const satisfies readonly PolicyId[];

const points = (s: Series): readonly XY[] => s.year.map((y, i) => [y, s.temperatureC[i] ?? 0] as const);
const frame = (run: PolicyRun): readonly XY[] =>
  run.filter((r) => r.year >= 2025).map((r) => [r.year, r.temperatureC] as const);

/** How far this game's climate was drawn from the median: 0.2 is a fifth more warming. */
function luckOf({ view, played }: Debrief, rules: Rules): number {
  const planet = view.result?.planet;
  const now = view.world.reference.temperatureC;
  if (!planet) return 0;
  const [low] = likelyFactors(rules.scoring.warming.quantiles);
  return ((played.temperature2100C - now) * low) / (planet.temperature2100LowC - now || 1) - 1;
}

/** How warm it became, beside the same events without any agreement. */
export function Temperature({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const rules = useRules();
  const phone = usePhone();
  const runs = usePolicyRuns(rules.content, FRAME);
  const { played, withoutDeals, view } = debrief;
  const planet = view.result?.planet;
  const line = points(played);
  const end = played.temperature2100C;
  const band = planet && likely(line, [planet.temperature2100LowC, planet.temperature2100HighC]);
  const luck = luckOf(debrief, rules);
  const mood = luck > 0.05 ? 'harsher' : luck < -0.05 ? 'milder' : 'median';
  const framing = FRAME.flatMap((id) => {
    const run = runs[id];
    if (!run) return [];
    const value = degrees(run.at(-1)?.temperatureC ?? 0, locale);
    return [
      { id, points: frame(run), look: 'thin' as const, label: t(`temperature.frame.${id}`, { value }) },
    ];
  });
  return (
    <Card className={css.card}>
      <PanelTitle title={t('temperature.title')} note={t('temperature.unit')} />
      <LineChart
        height={phone ? 300 : 620}
        room={phone ? 140 : 150}
        label={t('temperature.title')}
        band={band}
        xTicks={phone ? [2025, 2060, 2100] : [2025, 2045, 2060, 2080, 2100]}
        lines={[
          ...framing,
          {
            id: 'without',
            points: points(withoutDeals),
            look: 'dashed',
            color: 'var(--data-ref)',
            label: t('temperature.noDeal', { value: degrees(withoutDeals.temperature2100C, locale, 2) }),
          },
          {
            id: 'played',
            points: line,
            look: 'now',
            label: t('temperature.game', { value: degrees(end, locale, 2) }),
            dots: rules.scenario.rounds,
          },
        ]}
      />
      <p>{t('temperature.note')}</p>
      {planet && (
        <p>
          {t('temperature.likely', {
            range: range(
              fixed(planet.temperature2100LowC, locale, 1),
              degrees(planet.temperature2100HighC, locale),
            ),
          })}{' '}
          {t(`temperature.luck.${mood}`, { share: percent(Math.abs(luck), locale) })}
        </p>
      )}
    </Card>
  );
}
