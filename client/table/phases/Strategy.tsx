import { LEVERS, type Lever } from '@accord/shared/game/objectives.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AHEAD_YEARS } from '../../explain/ahead.ts';
import { years } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { roundYears } from '../figures.ts';
import { ReadyButton } from '../ReadyButton.tsx';
import { useSeat } from '../useSeat.ts';
import { LeverRow } from './LeverRow.tsx';
import { PlanBar } from './PlanBar.tsx';
import css from './Strategy.module.css';
import { useOrders } from './useOrders.ts';
import { WhatIf } from './WhatIf.tsx';
import { WhyOrders } from './WhyOrders.tsx';

/** Orders of the round: six levers, each opening into its measures, and what they change. */
export function Strategy() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const send = useSend();
  const desk = useOrders();
  const [open, setOpen] = useState<Lever | null>(null);
  const { from, until } = roundYears(view, rules);
  const asPlanned = Object.keys(desk.levels).length === 0;
  return (
    <div className={css.page}>
      <div className={css.orders}>
        <header className={css.head}>
          <div>
            <h1>
              <BlocTile bloc={own.bloc} size="large" />{' '}
              {t('strategy.title', { years: years(from + 1, until, locale) })}
            </h1>
            <p>{t('strategy.lead')}</p>
          </div>
          <div className={css.tools}>
            {own.canUndo && (
              <Button look="quiet" icon="back" onClick={() => void send({ type: 'undo' })}>
                {t('strategy.undo')}
              </Button>
            )}
            <Button disabled={asPlanned} onClick={() => desk.commit({})}>
              {t('strategy.back')}
            </Button>
          </div>
        </header>
        <div className={css.levers} data-coach="levers">
          {LEVERS.map((lever) => (
            <LeverRow
              key={lever}
              lever={lever}
              desk={desk}
              open={open === lever}
              onToggle={() => setOpen(open === lever ? null : lever)}
            />
          ))}
        </div>
        {!asPlanned && <WhyOrders levels={desk.levels} year={from + AHEAD_YEARS} />}
      </div>
      <aside className={css.effects} data-coach="what-if">
        <WhatIf levels={desk.levels} />
      </aside>
      <footer className={css.foot}>
        <PlanBar levels={desk.levels} />
        <ReadyButton label={t('strategy.confirm')} />
      </footer>
    </div>
  );
}
