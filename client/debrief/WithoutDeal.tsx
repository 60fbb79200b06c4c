import { FATE_POINTS } from '@accord/shared/game/score.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dumbbell } from '../charts/Dumbbell.tsx';
import { degrees } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Sentence } from '../table/deal/Sentence.tsx';
import { Card } from '../ui/Card.tsx';
import { dealsInForce } from './Timeline.tsx';
import { type Debrief, OTHERWISE } from './types.ts';
import { WhyThatDeal } from './WhyThatDeal.tsx';
import css from './WithoutDeal.module.css';

interface WithoutDealProps {
  readonly debrief: Debrief;
  readonly selected: string | null;
  readonly onSelect: (deal: string) => void;
}

/** The same century replayed without one deal, or without all of them. */
export function WithoutDeal({ debrief, selected, onSelect }: WithoutDealProps) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const name = useDealName();
  const records = useMemo(() => dealsInForce(debrief), [debrief]);
  const chosen = records.find((r) => r.deal.id === selected) ?? null;
  const beside = useMemo(
    () =>
      records
        .filter(({ round, deal }) => round === chosen?.round && deal.id !== chosen.deal.id)
        .map(({ deal }) => deal),
    [records, chosen],
  );
  const other = OTHERWISE.find((kind) => kind === selected) ?? null;
  const series =
    (other && debrief.otherwise[other]) ??
    (chosen ? debrief.withoutDeal[chosen.deal.id] : debrief.withoutDeals);
  if (!series) return null;
  const pairs = rules.scenario.seats.map((bloc) => ({
    bloc,
    with: (debrief.played.mandates[bloc]?.points ?? FATE_POINTS) - FATE_POINTS,
    without: (series.mandates[bloc]?.points ?? FATE_POINTS) - FATE_POINTS,
  }));
  const worse = pairs.filter((p) => p.without < p.with - 0.05).length;
  const better = pairs.filter((p) => p.without > p.with + 0.05).length;
  return (
    <Card className={css.card}>
      <header>
        <h2>
          {other
            ? t(`otherwise.${other}`)
            : chosen
              ? t('without.title', { deal: name(chosen.deal) })
              : t('without.allTitle')}
        </h2>
        <select
          value={other ?? chosen?.deal.id ?? ''}
          aria-label={t('without.choose')}
          onChange={(e) => onSelect(e.target.value)}
        >
          <option value="">{t('without.every')}</option>
          {OTHERWISE.filter((kind) => debrief.otherwise[kind]).map((kind) => (
            <option key={kind} value={kind}>
              {t(`otherwise.${kind}`)}
            </option>
          ))}
          {records.map((r) => (
            <option key={r.deal.id} value={r.deal.id}>
              {r.deal.parties.map((p) => t(`blocs:${p}.letters`)).join(' · ')}: {name(r.deal)},{' '}
              {2025 + (r.inForceFromStep ?? 0) * 5}
            </option>
          ))}
        </select>
      </header>
      <p>
        {t('without.text', {
          without: degrees(series.temperature2100C, locale, 3),
          played: degrees(debrief.played.temperature2100C, locale, 3),
        })}{' '}
        {t('without.worse', { count: worse, all: pairs.length })}
        {better > 0 && ` ${t('without.better', { count: better })}`}
      </p>
      {chosen && <Sentence deal={chosen.deal} plain />}
      <p className={css.key}>
        <i className={css.full} /> {t('without.with')} <i /> {t('without.without')} · {t('without.unit')}
      </p>
      <Dumbbell pairs={pairs} label={t('without.unit')} />
      {chosen && <WhyThatDeal key={chosen.deal.id} game={debrief.game} record={chosen} beside={beside} />}
    </Card>
  );
}
