import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outlook, Prospect, ProspectYear } from '../../advice/outlook.ts';
import { Unanswered } from '../../advice/Unanswered.tsx';
import { useAdvice } from '../../advice/useAdvice.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { LineKey } from '../../charts/LineKey.tsx';
import type { XY } from '../../charts/scale.ts';
import { AHEAD_YEARS } from '../../explain/ahead.ts';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Change } from '../../ui/Change.tsx';
import { lastYear } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import { Advice } from './Advice.tsx';
import css from './WhatIf.module.css';

interface CurveProps {
  readonly title: string;
  readonly unit: string;
  readonly orders: readonly XY[];
  readonly plan: readonly XY[];
  readonly digits: number;
  readonly better: 'up' | 'down';
  readonly readAt: number;
  readonly redLine?: number;
}

function CurvePair({ title, unit, orders, plan, digits, better, readAt, redLine }: CurveProps) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const valueAt = (points: readonly XY[]) =>
    points.find((p) => p[0] >= readAt)?.[1] ?? points.at(-1)?.[1] ?? 0;
  const ends = [orders, plan].map((p) => fixed(p.at(-1)?.[1] ?? 0, locale, digits));
  return (
    <section className={css.curve}>
      <header>
        <h3>{title}</h3>
        <small>{unit}</small>
        {orders.length > 0 && (
          <Change
            value={valueAt(orders) - valueAt(plan)}
            digits={digits}
            better={better}
            unit={t('strategy.inYear', { year: readAt })}
          />
        )}
      </header>
      <LineChart
        height={164}
        room={84}
        label={t('strategy.chart', { title, plan: ends[1], orders: ends[0] })}
        lines={[
          { id: 'plan', points: plan, look: 'ghost', label: t('strategy.planAt', { value: ends[1] }) },
          { id: 'orders', points: orders, look: 'now', label: ends[0] ?? '' },
        ]}
        {...(redLine === undefined
          ? {}
          : {
              rules: [
                {
                  at: redLine,
                  label: t('strategy.redLine', { value: fixed(redLine, locale) }),
                  tone: 'warn' as const,
                },
              ],
            })}
      />
    </section>
  );
}

/** Three curves of our own; their frames stand before the first answer is there. */
const Curves = memo(function Curves({ outlook }: { outlook: Outlook | null }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const readAt = lastYear(view).year + AHEAD_YEARS;
  const scale = locale === 'zh' ? 10 : 1;
  const pairOf = (read: (year: ProspectYear) => number) => {
    const points = (prospect?: Prospect): readonly XY[] =>
      (prospect?.years ?? []).map((y) => [y.year, read(y)] as const);
    return { orders: points(outlook?.orders), plan: points(outlook?.plan), readAt };
  };
  return (
    <>
      <CurvePair
        title={t('indicator.ghg')}
        unit={t('strategy.ghgUnit')}
        digits={locale === 'zh' ? 1 : 2}
        better="down"
        {...pairOf((y) => y.ghgGtCo2e * scale)}
      />
      <CurvePair
        title={t('indicator.support')}
        unit="0–100"
        digits={1}
        better="up"
        {...pairOf((y) => y.support)}
        redLine={rules.blocs[bloc]?.politics.redLineSupport ?? 0}
      />
      <CurvePair
        title={t('strategy.price')}
        unit={t('strategy.priceUnit')}
        digits={0}
        better="down"
        {...pairOf((y) => y.priceUsdPerMwh)}
      />
    </>
  );
});

/** What the orders change, against the ministry's plan: the same engine as the server's. */
export function WhatIf({ levels }: { levels: MeasureLevels }) {
  const { t } = useTranslation('table');
  const view = useView();
  const { answer, thinking, again } = useAdvice<'outlook'>(
    useMemo(() => ({ ask: 'outlook', view, levels }), [view, levels]),
  );
  return (
    <div aria-busy={thinking}>
      <header className={css.head}>
        <h2>{t('strategy.changes')}</h2>
        <span>
          <LineKey look="now" />
          {t('strategy.yours')}
        </span>
        <span>
          <LineKey look="reference" />
          {t('strategy.ministry')}
        </span>
      </header>
      {again && <Unanswered again={again} />}
      <Curves outlook={answer} />
      {answer && <Advice after={answer.orders.next} planned={answer.plan.next} />}
    </div>
  );
}
