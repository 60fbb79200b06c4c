import { aboveFate, FATE_POINTS } from '@accord/shared/game/score.ts';
import { useTranslation } from 'react-i18next';
import { degrees, fixed, listed } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import css from './Headline.module.css';
import type { Debrief } from './types.ts';

/** The finding in one line, made from the data. */
export function Headline({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const name = useDealName();
  const rules = useRules();
  const { played, withoutDeals, withoutDeal, view } = debrief;
  const gain = withoutDeals.temperature2100C - played.temperature2100C;
  const best = Object.entries(withoutDeal)
    .map(([id, s]) => ({ id, gain: s.temperature2100C - played.temperature2100C }))
    .toSorted((a, b) => b.gain - a.gain)[0];
  const seats = rules.scenario.seats;
  const gained = (bloc: string) => aboveFate(view.result?.mandates[bloc]?.points ?? FATE_POINTS);
  const above = seats.filter((b) => gained(b) > 0).length;
  const below = seats.filter((b) => gained(b) < 0).map((b) => t(`blocs:${b}.name`));
  const withheld = Object.values(view.result?.word ?? {}).reduce((sum, w) => sum + w.willNot, 0);
  const record = best ? view.deals[best.id] : undefined;
  const space = locale === 'zh' ? '' : ' ';
  const share = best && gain > 0.005 ? best.gain / gain : 0;
  const how =
    Object.keys(withoutDeal).length === 0
      ? 'none'
      : gain < 0.02
        ? 'little'
        : record && share > 0.25
          ? 'oneDeal'
          : 'together';
  return (
    <header className={css.head}>
      <h1>
        {t(`headline.${how}`, {
          at: degrees(played.temperature2100C, locale),
          gain: fixed(gain, locale, 2),
          deal: record ? name(record.deal) : '',
          share: fixed(share * 100, locale),
        })}
      </h1>
      <p>
        {t('lead', {
          without: degrees(withoutDeals.temperature2100C, locale, 2),
          played: degrees(played.temperature2100C, locale, 2),
          above,
          all: seats.length,
        })}
        {below.length > 0 && space + t('leadBelow', { count: below.length, blocs: listed(below, locale) })}
        {withheld > 0 && space + t('leadWithheld', { count: withheld })}
      </p>
    </header>
  );
}
