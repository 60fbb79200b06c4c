import { LEVERS, type Lever } from '@accord/shared/game/objectives.ts';
import { memo, Suspense, useDeferredValue, useState } from 'react';
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
import { measuresOf } from './levers.ts';
import { PlanBar } from './PlanBar.tsx';
import css from './Strategy.module.css';
import { StrategyRow } from './StrategyRow.tsx';
import { useOrders } from './useOrders.ts';
import { WhatIf } from './WhatIf.tsx';
import { WhyOrders } from './WhyOrders.tsx';

const Effects = memo(WhatIf);
const Budget = memo(PlanBar);

/** Orders of the round: six levers, each opening into its measures, and what they change. */
export function Strategy() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const send = useSend();
  const { levels, move, commit } = useOrders();
  // The lever under the finger is drawn at once; whatever follows from it as soon as there is time.
  const calm = useDeferredValue(levels);
  const [open, setOpen] = useState<Lever | null>(null);
  const { from, until } = roundYears(view, rules);
  const moved = (lever: Lever) => measuresOf(rules, lever).some(({ id }) => levels[id] !== calm[id]);
  const asPlanned = Object.keys(levels).length === 0;
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
            <Button disabled={asPlanned} onClick={() => commit(() => ({}))}>
              {t('strategy.back')}
            </Button>
          </div>
        </header>
        <div className={css.levers} data-coach="levers">
          {LEVERS.map((lever) => (
            <StrategyRow
              key={lever}
              lever={lever}
              levels={moved(lever) ? levels : calm}
              move={move}
              commit={commit}
              open={open === lever}
              setOpen={setOpen}
            />
          ))}
        </div>
        {!asPlanned && (
          // Its texts come with the first order: a page that hid meanwhile would take the lever out of one's hand.
          <Suspense fallback={null}>
            <WhyOrders levels={calm} year={from + AHEAD_YEARS} />
          </Suspense>
        )}
      </div>
      <aside className={css.effects} data-coach="what-if">
        <Effects levels={calm} />
      </aside>
      <footer className={css.foot}>
        <Budget levels={calm} />
        <ReadyButton label={t('strategy.confirm')} />
      </footer>
    </div>
  );
}
