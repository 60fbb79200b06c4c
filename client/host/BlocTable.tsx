import { OBJECTIVES } from '@accord/shared/game/objectives.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { useTranslation } from 'react-i18next';
import { fixed, money } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { ghgOf, lastYear, levelsNow } from '../table/figures.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import css from './BlocTable.module.css';

const ORDERS_SHOWN = 3;

interface Row {
  readonly bloc: string;
  readonly levels: ReturnType<typeof levelsNow>;
  readonly redLine: number;
  readonly ghg: number;
  readonly trust: number;
}

function rowOf(view: GameView, rules: Rules, bloc: string): Row {
  const given = Object.entries(view.trust).flatMap(([other, row]) =>
    other === bloc ? [] : (row[bloc] ?? []),
  );
  return {
    bloc,
    levels: levelsNow(view, rules, bloc),
    redLine: rules.blocs[bloc]?.politics.redLineSupport ?? 0,
    ghg: ghgOf(rules, lastYear(view), bloc),
    trust: given.reduce((sum, v) => sum + v, 0) / (given.length || 1),
  };
}

/** Sealed papers of a bloc, once they are revealed. */
function Sealed({ view, bloc }: { view: GameView; bloc: string }) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const rules = useRules();
  const step = view.steps.at(-1)?.blocs[bloc];
  const aims =
    rules.blocs[bloc]?.secretObjectives.filter((o) => view.secrets?.secretObjectives[bloc]?.includes(o.id)) ??
    [];
  const orders = Object.entries(view.secrets?.orders[bloc]?.measures ?? {}).filter(
    ([, level]) => level !== 0,
  );
  const names = orders.map(([id]) => rules.content.measures[id]?.name[locale] ?? id);
  const join = locale === 'zh' ? '、' : ', ';
  const rest = names.length - ORDERS_SHOWN;
  return (
    <>
      <td>
        {step
          ? t('blocTable.spent', {
              spent: money(step.spentUsdBillionPerYear, locale),
              budget: money(step.budgetUsdBillionPerYear, locale),
            })
          : '–'}
      </td>
      <td className={css.words} title={names.join(join)}>
        {names.slice(0, ORDERS_SHOWN).join(join) || t('blocTable.asPlanned')}
        {rest > 0 && ` +${rest}`}
      </td>
      <td className={css.words}>{aims.map((a) => a.text[locale]).join(locale === 'zh' ? '；' : '; ')}</td>
    </>
  );
}

/** Every bloc's levels at a glance: against its own past, never as a ranking. */
export function BlocTable({ view }: { view: GameView }) {
  const { t } = useTranslation(['host', 'table', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const open = view.secrets !== null;
  return (
    <Card className={css.card}>
      <PanelTitle title={t('blocTable.title')} note={t('blocTable.note')} />
      <Scroller label={t('blocTable.title')} className={css.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('seat.bloc')}</th>
              {OBJECTIVES.map((o) => (
                <th key={o} scope="col">
                  {t(`table:objective.${o}`)}
                </th>
              ))}
              <th scope="col">{t('blocTable.trust')}</th>
              <th scope="col">{t('blocTable.ghg')}</th>
              {open &&
                ['budget', 'orders', 'aims'].map((key) => (
                  <th key={key} scope="col">
                    {t(`blocTable.${key}`)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rules.blocIds.map((bloc) => {
              const row = rowOf(view, rules, bloc);
              return (
                <tr key={bloc}>
                  <th scope="row">
                    <BlocTile bloc={bloc} size="small" /> {t(`blocs:${bloc}.name`)}
                  </th>
                  {OBJECTIVES.map((o) => {
                    const level = row.levels?.[o] ?? 0;
                    const low = o === 'support' && level < row.redLine;
                    return (
                      <td
                        key={o}
                        data-low={low || undefined}
                        title={low ? t('blocTable.redLine', { value: row.redLine }) : undefined}
                      >
                        <span className={css.bar} aria-hidden="true">
                          <i style={{ width: `${Math.min(100, level)}%` }} />
                        </span>
                        {fixed(level, locale)}
                        {low && <span className="sr">{t('blocTable.redLine', { value: row.redLine })}</span>}
                      </td>
                    );
                  })}
                  <td>{fixed(row.trust, locale)}</td>
                  <td>{fixed(locale === 'zh' ? row.ghg * 10 : row.ghg, locale, locale === 'zh' ? 0 : 1)}</td>
                  {open && <Sealed view={view} bloc={bloc} />}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}
