import { LEVERS } from '@accord/shared/game/objectives.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { useTranslation } from 'react-i18next';
import { money, moneyPerYear } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { cx } from '../../ui/cx.ts';
import { purseOf } from '../money.ts';
import { useSeat } from '../useSeat.ts';
import { costOf, measuresOf } from './levers.ts';
import css from './PlanBar.module.css';

/** How the free budget is planned, lever by lever, and what is left for deals. */
export function PlanBar({ levels }: { levels: MeasureLevels }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const { budget, deals } = purseOf(view, rules, bloc);
  const parts = LEVERS.map((lever) => ({
    lever,
    cost: costOf(view, rules, bloc, measuresOf(rules, lever), levels),
  }));
  const planned = parts.reduce((sum, p) => sum + p.cost, 0);
  const free = budget - deals - planned;
  const over = free < -0.05;
  return (
    <div className={css.plan}>
      <p>
        <span>
          {t('strategy.planned')} <b>{moneyPerYear(planned, locale)}</b>{' '}
          <small>{t('strategy.of', { budget: money(budget, locale) })}</small>
        </span>
        <span className={cx(over && css.over)} role={over ? 'alert' : undefined}>
          {over
            ? t('strategy.over', { amount: money(-free, locale) })
            : t('strategy.free', { amount: money(free, locale) })}
        </span>
      </p>
      <div className={css.bar} aria-hidden="true">
        {deals > 0 && <i className={css.deals} style={{ flexGrow: deals }} />}
        {parts.map((p, i) =>
          p.cost > 0 ? <i key={p.lever} style={{ flexGrow: p.cost, opacity: 0.5 + i * 0.09 }} /> : null,
        )}
        <i className={css.free} style={{ flexGrow: Math.max(0, free) }} />
      </div>
    </div>
  );
}
