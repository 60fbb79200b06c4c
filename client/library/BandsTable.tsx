import type { Content } from '@accord/shared/content/content.ts';
import { useTranslation } from 'react-i18next';
import { fixed, range } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Icon } from '../ui/Icon.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import css from './BandsTable.module.css';
import { BANDS, type Band } from './bands.ts';
import type { PolicyRuns } from './policyRuns.ts';

/** Where a value stands in its published range: the range is the box, the value the mark. */
function Mark({ band, value }: { band: Band; value: number }) {
  const span = band.high - band.low;
  const place = Math.min(100, Math.max(0, 20 + (60 * (value - band.low)) / span));
  return (
    <span className={css.mark} aria-hidden="true">
      <i />
      <b style={{ left: `${place}%` }} />
    </span>
  );
}

/** Published ranges beside what the model of this page computes now. */
export function BandsTable({ content, runs }: { content: Content; runs: PolicyRuns }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const n = (value: number, band: Band) =>
    band.unit === 'year' ? String(Math.round(value)) : fixed(value, locale, band.digits);
  return (
    <Scroller label={t('bands.title')} className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('bands.what')}</th>
            <th scope="col">{t('bands.policy')}</th>
            <th scope="col">{t('bands.published')}</th>
            <th scope="col">{t('bands.ours')}</th>
            <th scope="col">
              <span className="sr">{t('bands.inside')}</span>
            </th>
            <th scope="col">{t('bands.source')}</th>
          </tr>
        </thead>
        <tbody>
          {BANDS.map((band) => {
            const run = runs[band.policy];
            const value = run ? band.value(run) : null;
            const inside = value !== null && value >= band.low && value <= band.high;
            return (
              <tr key={`${band.id}${band.policy}`}>
                <th scope="row">{t(`bands.row.${band.id}`)}</th>
                <td>{content.policies[band.policy]?.name[locale]}</td>
                <td className={css.number}>
                  {range(n(band.low, band), n(band.high, band))}{' '}
                  {band.unit !== 'year' && <small>{t(`bands.unit.${band.unit}`)}</small>}
                </td>
                <td className={css.number}>
                  <b>{value === null ? '…' : n(value, band)}</b>
                </td>
                <td className={css.place}>
                  {value !== null && (
                    <>
                      <Mark band={band} value={value} />
                      <span className={inside ? css.good : css.bad}>
                        <Icon name={inside ? 'check' : 'cross'} size={14} />
                        <span className="sr">{t(inside ? 'bands.in' : 'bands.out')}</span>
                      </span>
                    </>
                  )}
                </td>
                <td className={css.source}>{t(`bands.from.${band.source}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
