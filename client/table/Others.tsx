import { useTranslation } from 'react-i18next';
import { fixed, gigatonnes, percent } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules, useView } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Meter } from '../ui/Meter.tsx';
import { boxOf, memberOf } from './deal/standing.ts';
import { factsOf, lastYear } from './figures.ts';
import css from './Others.module.css';

/** While nobody is chosen on the map: everybody at a glance, and the way to each. */
export function Others({ onSelect }: { onSelect: (bloc: string) => void }) {
  const { t } = useTranslation(['table', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = view.own?.bloc ?? '';
  const year = lastYear(view);
  const ours = Object.values(view.deals).filter(
    (deal) => boxOf(deal, own) === 'force' && memberOf(deal, own),
  );
  return (
    <section className={css.others} data-coach="others" aria-label={t('others.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('others.title')}</th>
            <th scope="col">{t('others.gases')}</th>
            <th scope="col">{t('others.head')}</th>
            <th scope="col">{t('others.clean')}</th>
            <th scope="col">{t('others.trust')}</th>
            <th scope="col">{t('others.deals')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.blocIds
            .filter((id) => id !== own)
            .map((id) => {
              const f = factsOf(rules, year, id);
              const trust = view.trust[id]?.[own] ?? 0;
              const deals = ours.filter((deal) => memberOf(deal, id)).length;
              return (
                <tr key={id}>
                  <th scope="row">
                    <button
                      type="button"
                      title={t('others.open', { bloc: t(`blocs:${id}.name`) })}
                      onClick={() => onSelect(id)}
                    >
                      <BlocTile bloc={id} /> {t(`blocs:${id}.name`)}
                    </button>
                  </th>
                  <td>{gigatonnes(f.ghgGt, locale, 1)}</td>
                  <td>
                    {fixed(f.perHeadT, locale, 1)} {t('fact.tonnes')}
                  </td>
                  <td>{percent(f.cleanShare, locale)}</td>
                  <td>
                    <span className={css.trust}>
                      <Meter share={trust / 100} label={t('others.trust')} tone="var(--text-2)" />{' '}
                      {fixed(trust, locale)}
                    </span>
                  </td>
                  <td>{deals === 0 ? '–' : deals}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
}
