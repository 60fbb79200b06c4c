import { useTranslation } from 'react-i18next';
import { fixed, signed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Change } from '../../ui/Change.tsx';
import css from './ConsequenceCard.module.css';
import type { Consequences } from './consequences.ts';

/** Ours, computed. Theirs stands below, believed. */
export function ConsequenceCard({ c, offer = false }: { c: Consequences; offer?: boolean }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const gt = locale === 'zh' ? 10 : 1;
  const rows: readonly { id: string; value: number; digits: number; better: 'up' | 'down'; unit: string }[] =
    [
      {
        id: 'world',
        value: c.worldGhgGt * gt,
        digits: locale === 'zh' ? 1 : 2,
        better: 'down',
        unit: t('card.gt'),
      },
      { id: 'output', value: c.outputPercent, digits: 2, better: 'up', unit: '%' },
      { id: 'energySecurity', value: c.energySecurity, digits: 1, better: 'up', unit: t('card.points') },
      { id: 'valueChain', value: c.valueChain, digits: 1, better: 'up', unit: t('card.points') },
      {
        id: 'support',
        value: c.support,
        digits: 1,
        better: 'up',
        unit: t('card.supportTo', { value: fixed(c.supportAfter, locale) }),
      },
      { id: 'influence', value: c.influence, digits: 1, better: 'up', unit: t('card.points') },
    ];
  return (
    <section className={css.card}>
      <header>
        <h2>{t(offer ? 'card.met' : 'card.ours')}</h2>
        <small>{t('card.by', { year: c.year })}</small>
      </header>
      <dl>
        {rows.map((r) => (
          <div key={r.id}>
            <dt>{t(`card.${r.id}`)}</dt>
            <dd>
              <Change value={r.value} digits={r.digits} better={r.better} />
              <small>{r.unit}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t('card.warming')} <b>{signed(c.warming2100C, locale, 3)} °C</b>
      </p>
    </section>
  );
}
