import type { YearRecord } from '@accord/shared/economy/world.ts';
import { type Roll, rollForward } from '@accord/shared/game/rollForward.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/LineChart.tsx';
import type { XY } from '../../charts/scale.ts';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Change } from '../../ui/Change.tsx';
import { ghgOf, lastYear, priceOf } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import { stepsUntil, useWorld } from '../useWorld.ts';
import { Advice } from './Advice.tsx';
import css from './WhatIf.module.css';

interface Pair {
  readonly orders: Roll;
  readonly plan: Roll;
}

/** Two worlds that differ in our orders alone. A finger may move faster than they are computed: the newest wins. */
function usePair(levels: MeasureLevels): Pair {
  const world = useWorld();
  const rules = useRules();
  const { bloc } = useSeat();
  const calm = useDeferredValue(levels);
  const untilStep = Math.min(15, Math.max(stepsUntil(2050), world.step + 4));
  const plan = useMemo(
    () => rollForward(world, rules, { untilStep, orders: { [bloc]: {} } }),
    [world, rules, bloc, untilStep],
  );
  const orders = useMemo(
    () => rollForward(world, rules, { untilStep, orders: { [bloc]: calm } }),
    [world, rules, bloc, calm, untilStep],
  );
  return { orders, plan };
}

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
        <Change
          value={valueAt(orders) - valueAt(plan)}
          digits={digits}
          better={better}
          unit={t('strategy.inYear', { year: readAt })}
        />
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

/** What the orders change, against the ministry's plan: the same engine as the server's. */
export function WhatIf({ levels }: { levels: MeasureLevels }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const pair = usePair(levels);
  const now = lastYear(view);
  const yearly = (roll: Roll, read: (year: YearRecord) => number): readonly XY[] =>
    [now, ...roll.steps.map((s) => s.end)].map((y) => [y.year, read(y)] as const);
  const support = (roll: Roll): readonly XY[] => [
    [now.year, view.politics[bloc]?.support ?? 0] as const,
    ...roll.steps.map((s) => [s.untilYear, s.blocs[bloc]?.politics.support ?? 0] as const),
  ];
  const readAt = now.year + 10;
  const scale = locale === 'zh' ? 10 : 1;
  return (
    <>
      <header className={css.head}>
        <h2>{t('strategy.changes')}</h2>
        <span>
          <svg width="20" height="6" aria-hidden="true">
            <path d="M0 3h20" stroke="var(--data-now)" strokeWidth="2.4" />
          </svg>
          {t('strategy.yours')}
        </span>
        <span>
          <svg width="20" height="6" aria-hidden="true">
            <path d="M0 3h20" stroke="var(--data-ref)" strokeWidth="1.5" strokeDasharray="4 3" />
          </svg>
          {t('strategy.ministry')}
        </span>
      </header>
      <CurvePair
        title={t('indicator.ghg')}
        unit={t('strategy.ghgUnit')}
        digits={locale === 'zh' ? 1 : 2}
        better="down"
        readAt={readAt}
        orders={yearly(pair.orders, (y) => ghgOf(rules, y, bloc) * scale)}
        plan={yearly(pair.plan, (y) => ghgOf(rules, y, bloc) * scale)}
      />
      <CurvePair
        title={t('indicator.support')}
        unit="0–100"
        digits={1}
        better="up"
        readAt={readAt}
        orders={support(pair.orders)}
        plan={support(pair.plan)}
        redLine={rules.blocs[bloc]?.politics.redLineSupport ?? 0}
      />
      <CurvePair
        title={t('strategy.price')}
        unit={t('strategy.priceUnit')}
        digits={0}
        better="down"
        readAt={readAt}
        orders={yearly(pair.orders, (y) => priceOf(rules, y, bloc))}
        plan={yearly(pair.plan, (y) => priceOf(rules, y, bloc))}
      />
      <Advice roll={pair.orders} plan={pair.plan} />
    </>
  );
}
