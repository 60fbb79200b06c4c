import { useTranslation } from 'react-i18next';
import { degrees, fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './Headline.module.css';
import type { Debrief } from './types.ts';
import { useDealName } from './useDealName.ts';

/** The finding in one line, made from the data. */
export function Headline({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const name = useDealName();
  const { played, withoutDeals, withoutDeal, view } = debrief;
  const gain = withoutDeals.temperature2100C - played.temperature2100C;
  const best = Object.entries(withoutDeal)
    .map(([id, s]) => ({ id, gain: s.temperature2100C - played.temperature2100C }))
    .toSorted((a, b) => b.gain - a.gain)[0];
  const results = Object.values(view.result?.mandates ?? {});
  const above = results.filter((m) => m.points > 30).length;
  const record = best ? view.deals[best.id] : undefined;
  const share = best && gain > 0.005 ? best.gain / gain : 0;
  const how = gain < 0.02 ? 'little' : record && share > 0.25 ? 'oneDeal' : 'together';
  return (
    <header className={css['head']}>
      <h1>{t(`headline.${how}`, { at: degrees(played.temperature2100C, locale), gain: fixed(gain, locale, 2), deal: record ? name(record.deal) : '', share: fixed(share * 100, locale) })}</h1>
      <p>
        {t('lead', {
          without: degrees(withoutDeals.temperature2100C, locale),
          played: degrees(played.temperature2100C, locale),
          above,
          all: results.length,
        })}
      </p>
    </header>
  );
}
