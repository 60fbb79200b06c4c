import { sliderMeasures, sliderPosition } from '@accord/shared/game/measures.ts';
import type { Lever } from '@accord/shared/game/objectives.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { money, moneyPerYear, signed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { usePhone } from '../../ui/useMedia.ts';
import { useSeat } from '../useSeat.ts';
import { ExpertRows } from './ExpertRows.tsx';
import css from './LeverRow.module.css';
import { costOf, isAt, LEVER_ICONS, measuresOf, withLever } from './levers.ts';
import type { OrderDesk } from './useOrders.ts';

interface LeverRowProps {
  readonly lever: Lever;
  readonly desk: OrderDesk;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const NOTCHES = [-0.5, 0, 0.5, 1] as const;

/** One lever: slider (or notches under a thumb), what it costs beyond the plan, and its measures behind a fold. */
export function LeverRow({ lever, desk, open, onToggle }: LeverRowProps) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const phone = usePhone();
  const position = sliderPosition(rules, lever, desk.levels);
  // Measures move in coarser steps than the slider: where it was put is where it is, else no key could move it on.
  const [put, setPut] = useState(0);
  const shown = isAt(rules, lever, put, desk.levels) ? put : Math.round(position * 20) / 20;
  const cost = costOf(view, rules, own.bloc, measuresOf(rules, lever), desk.levels);
  const at = (value: number) => withLever(rules, lever, sliderMeasures(rules, lever, value), desk.levels);
  const words = (value: number) =>
    Math.abs(value) < 0.005
      ? t('strategy.asPlanned')
      : t('strategy.beyond', { share: signed(value * 100, locale, 0) });
  const nearest = NOTCHES.find((n) => Math.abs(n - position) < 0.1) ?? null;
  return (
    <section className={cx(css.row, open && css.open)}>
      <div className={css.line}>
        <Icon name={LEVER_ICONS[lever]} />
        <div className={css.name}>
          <h2>{t(`lever.${lever}`)}</h2>
          <p>{t(`leverNote.${lever}`)}</p>
        </div>
        <div className={css.control}>
          {phone ? (
            <Notches
              label={t(`lever.${lever}`)}
              look="flat"
              value={nearest}
              onChange={(v) => desk.commit(at(v))}
              options={NOTCHES.map((value) => ({ value, label: t(`strategy.notch.${value}`) }))}
            />
          ) : (
            <Slider
              label={t(`lever.${lever}`)}
              value={shown}
              min={-1}
              max={1}
              step={0.05}
              plan={0}
              onMove={(v) => {
                setPut(v);
                desk.move(at(v));
              }}
              onCommit={(v) => desk.commit(at(v))}
              describe={words}
            />
          )}
        </div>
        <div className={css.cost}>
          <b>
            {Math.abs(cost) < 0.05
              ? moneyPerYear(0, locale)
              : `${cost > 0 ? '+' : ''}${moneyPerYear(cost, locale)}`}
          </b>
          <small>{words(position)}</small>
        </div>
        <button
          type="button"
          className={css.fold}
          aria-expanded={open}
          aria-label={t('strategy.measures', { lever: t(`lever.${lever}`) })}
          onClick={onToggle}
        >
          <Icon name={open ? 'down' : 'right'} />
        </button>
      </div>
      {open && <ExpertRows lever={lever} desk={desk} budget={money(cost, locale)} />}
    </section>
  );
}
