import { OBJECTIVES } from '@accord/shared/game/objectives.ts';
import type { Arrow } from '@accord/shared/game/view.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineKey } from '../charts/LineKey.tsx';
import { Sparkline } from '../charts/Sparkline.tsx';
import { fixed, money, moneyPerYear, tidy, years } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { BudgetBar } from '../ui/BudgetBar.tsx';
import { Button } from '../ui/Button.tsx';
import { blocColor } from '../ui/blocLook.ts';
import { PanelTitle } from '../ui/Card.tsx';
import { Change } from '../ui/Change.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useDrafting } from './deal/drafting.ts';
import { INDICATORS, type Indicator, roundYears, seriesOf } from './figures.ts';
import { givenBy, purseOf } from './money.ts';
import css from './OwnPanel.module.css';
import { useSeat } from './useSeat.ts';
import { useCourse } from './useWorld.ts';

const MARKS: Record<string, string> = { '-2': '▼▼', '-1': '▼', '0': '=', '1': '▲', '2': '▲▲' };

function ArrowMark({ value, label }: { value: Arrow; label: string }) {
  const tone = value > 0 ? css.good : value < 0 ? css.bad : css.flat;
  return (
    <span className={tone} role="img" aria-label={label}>
      {MARKS[String(value)]}
    </span>
  );
}

function Mandate() {
  const { t } = useTranslation('table');
  const own = useSeat();
  const view = useView();
  const rules = useRules();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const bloc = rules.blocs[own.bloc];
  const support = view.politics[own.bloc]?.support ?? 0;
  const aims = bloc?.secretObjectives.filter((o) => own.secretObjectives.includes(o.id)) ?? [];
  return (
    <section>
      <PanelTitle title={t('mandate.title')} note={t('mandate.note')} level={3} />
      <table className={css.mandate}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('mandate.soFar')}</th>
            <th scope="col">{t('mandate.onCourse')}</th>
          </tr>
        </thead>
        <tbody>
          {OBJECTIVES.map((o) => (
            <tr key={o}>
              <th scope="row">{t(`objective.${o}`)}</th>
              <td>
                <ArrowMark value={own.soFar[o]} label={t(`arrow.${own.soFar[o]}`)} />
              </td>
              <td>
                <ArrowMark value={own.onCourse[o]} label={t(`arrow.${own.onCourse[o]}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={css.lines}>
        <li>
          <span className={css.warn}>
            <Icon name="shield" size={14} />
            {t('mandate.redLine')}
          </span>
          <span>
            {t('mandate.redLineText', { value: fixed(bloc?.politics.redLineSupport ?? 0, locale) })}
          </span>
        </li>
        <li>
          <span>
            <Icon name="person" size={14} />
            {t('mandate.ratify')}
          </span>
          <span>
            {t('mandate.ratifyText', {
              needed: fixed(bloc?.politics.ratificationThreshold ?? 0, locale),
              now: fixed(support, locale),
            })}
          </span>
        </li>
        {aims.length > 0 && (
          <li>
            <span>
              <Icon name="lock" size={14} />
              {t('mandate.aims', { count: aims.length })}
            </span>
            <Button look="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'hide' : 'show')}
            </Button>
          </li>
        )}
      </ul>
      {open && (
        <ul className={css.aims}>
          {aims.map((aim) => (
            <li key={aim.id}>{aim.text[locale]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Budget() {
  const { t } = useTranslation('table');
  const own = useSeat();
  const view = useView();
  const rules = useRules();
  const locale = useLocale();
  const draft = useDrafting((s) => s.draft);
  const purse = purseOf(view, rules, own.bloc);
  const { from, until } = roundYears(view, rules);
  const drafted = draft ? givenBy(draft.clauses, own.bloc, rules) : 0;
  const free = purse.free - drafted;
  return (
    <section>
      <PanelTitle title={t('budget.title', { years: years(from + 1, until, locale) })} level={3}>
        <b>{moneyPerYear(purse.budget, locale)}</b>
      </PanelTitle>
      <BudgetBar
        bloc={own.bloc}
        color={blocColor(own.bloc, 'line')}
        total={Math.max(purse.budget, purse.orders + purse.deals + drafted)}
        label={t('budget.label', { free: money(free, locale) })}
        format={(amount) => money(amount, locale)}
        parts={[
          { id: 'orders', label: t('budget.orders'), amount: purse.orders, look: 'plan' },
          { id: 'deals', label: t('budget.deals'), amount: purse.deals, look: 'force' },
          ...(drafted > 0
            ? [{ id: 'draft', label: t('budget.draft'), amount: drafted, look: 'draft' as const }]
            : []),
          { id: 'free', label: t('budget.free'), amount: free, look: 'free' },
        ]}
      />
    </section>
  );
}

const BETTER: Record<Indicator, 'up' | 'down'> = {
  ghg: 'down',
  output: 'up',
  energySecurity: 'up',
  valueChain: 'up',
  support: 'up',
  influence: 'up',
};

function Indicators() {
  const { t } = useTranslation('table');
  const own = useSeat();
  const view = useView();
  const rules = useRules();
  const locale = useLocale();
  const course = useCourse();
  return (
    <section>
      <PanelTitle title={t('since')} level={3}>
        <span className={css.key}>
          <LineKey look="reference" />
          {t('presentCourse')}
        </span>
      </PanelTitle>
      {INDICATORS.map((id) => {
        const past = seriesOf(id, view, rules, own.bloc);
        const whole = seriesOf(id, view, rules, own.bloc, [...view.steps, ...course.steps]);
        const now = past.at(-1) ?? 0;
        const change = now - (past[0] ?? now);
        const digits = id === 'ghg' ? 2 : id === 'output' ? 1 : 0;
        return (
          <div key={id} className={css.indicator}>
            <span>
              {t(`indicator.${id}`)}
              <span className={css.figure}>
                <b>
                  {id === 'ghg'
                    ? locale === 'zh'
                      ? tidy(now * 10, locale)
                      : fixed(now, locale, 2)
                    : fixed(now, locale, id === 'output' ? 1 : 0)}
                </b>{' '}
                <small>{t(`indicatorUnit.${id}`)}</small>
              </span>
            </span>
            <span className={css.course}>
              <Sparkline values={past} ghost={whole} />
              <Change
                value={locale === 'zh' && id === 'ghg' ? change * 10 : change}
                digits={locale === 'zh' && id === 'ghg' ? 1 : digits}
                better={BETTER[id]}
              />
            </span>
          </div>
        );
      })}
    </section>
  );
}

/** The left column: who we are, what we were sent to do, what we may spend, how we stand. */
export function OwnPanel() {
  const { t } = useTranslation(['table', 'blocs']);
  const own = useSeat();
  const size = useTable((s) => s.members.filter((m) => m.bloc === own.bloc).length);
  return (
    <div className={css.panel}>
      <header>
        <BlocTile bloc={own.bloc} size="large" />
        <div>
          <h2>{t(`blocs:${own.bloc}.name`)}</h2>
          <p>{t('delegation', { count: Math.max(1, size) })}</p>
        </div>
      </header>
      <Mandate />
      <Budget />
      <Indicators />
    </div>
  );
}
