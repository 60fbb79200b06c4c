import type { MeasureFile } from '@accord/shared/content/measure.ts';
import { measureCost } from '@accord/shared/game/measures.ts';
import type { Lever } from '@accord/shared/game/objectives.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../advice/useAdvice.ts';
import { AHEAD_YEARS } from '../../explain/ahead.ts';
import { money, signed, tidy } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useUnit } from '../../i18n/useUnit.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { lastYear } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import css from './ExpertRows.module.css';
import { measuresOf } from './levers.ts';
import type { OrderDesk } from './useOrders.ts';

/** What each measure does to our greenhouse gases ten years on. */
function useEffects(measures: readonly MeasureFile[], levels: MeasureLevels) {
  const view = useView();
  const question = useMemo(
    () => ({ ask: 'effects', view, levels, measures: measures.map((m) => m.id) }) as const,
    [view, levels, measures],
  );
  return useAdvice<'effects'>(question).answer ?? {};
}

function Row({ measure, desk, effect }: { measure: MeasureFile; desk: OrderDesk; effect: number }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const unit = useUnit();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const level = desk.levels[measure.id] ?? 0;
  const cost = measureCost(rules, lastYear(view), bloc, measure, level);
  const at = (value: number) => ({ ...desk.levels, [measure.id]: value });
  const words = (value: number) =>
    value === 0 ? t('strategy.plan') : `${value > 0 ? '+' : ''}${unit(value, measure.unit)}`;
  return (
    <tr>
      <th scope="row">
        {measure.name[locale]}
        <small>{measure.explains[locale]}</small>
      </th>
      <td className={css.slide}>
        <Slider
          small
          label={measure.name[locale]}
          value={level}
          min={measure.min}
          max={measure.max}
          step={measure.step}
          plan={0}
          onMove={(v) => desk.move(at(v))}
          onCommit={(v) => desk.commit(at(v))}
          describe={words}
        />
      </td>
      <td className={css.order}>{words(level)}</td>
      <td className={css.effect}>
        {Math.abs(effect) < 0.0005
          ? '0'
          : `${signed(locale === 'zh' ? effect * 10 : effect, locale, locale === 'zh' ? 2 : 3)} ${t('strategy.gt')}`}
      </td>
      <td className={css.price}>
        {Math.abs(cost) < 0.05 ? tidy(0, locale) : `${cost > 0 ? '+' : ''}${money(cost, locale)}`}
      </td>
    </tr>
  );
}

/** The measures behind a lever, each with its own order, effect and cost. */
export function ExpertRows({ lever, desk }: { lever: Lever; desk: OrderDesk; budget: string }) {
  const { t } = useTranslation('table');
  const rules = useRules();
  const view = useView();
  const measures = useMemo(() => measuresOf(rules, lever), [rules, lever]);
  const effects = useEffects(measures, desk.levels);
  return (
    <table className={css.rows}>
      <thead>
        <tr>
          <th scope="col">{t('strategy.expert')}</th>
          <th scope="col">{t('strategy.dashes')}</th>
          <th scope="col">{t('strategy.order')}</th>
          <th scope="col">{t('strategy.effect', { year: lastYear(view).year + AHEAD_YEARS })}</th>
          <th scope="col">{t('strategy.cost')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((m) => (
          <Row key={m.id} measure={m} desk={desk} effect={effects[m.id] ?? 0} />
        ))}
      </tbody>
    </table>
  );
}
