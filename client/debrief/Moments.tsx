import { stepStart } from '@accord/shared/rules/calendar.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { signed } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { type Happening, happenings } from '../table/phases/happenings.ts';
import { useHappeningText } from '../table/phases/useHappeningText.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import css from './Moments.module.css';
import { keyMoments } from './moments.ts';
import { dealsInForce } from './Timeline.tsx';
import type { Debrief } from './types.ts';

/** Deals that moved the world by less than this are told by the time line alone. */
const FELT_C = 0.005;

/** The deals that moved the world, as happenings of the year in which they began. */
function useDealMoments(debrief: Debrief): readonly Happening[] {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const name = useDealName();
  return dealsInForce(debrief).flatMap(({ deal, inForceFromStep }): Happening[] => {
    const without = debrief.withoutDeal[deal.id]?.temperature2100C;
    const degrees = without === undefined ? 0 : debrief.played.temperature2100C - without;
    if (Math.abs(degrees) < FELT_C) return [];
    const words = t('moments.deal', { deal: name(deal), degrees: signed(degrees, locale, 2) });
    return [
      {
        id: deal.id,
        year: stepStart(inForceFromStep ?? 0),
        kind: 'deal',
        bloc: deal.proposer,
        tone: degrees < 0 ? 'good' : 'bad',
        value: degrees * 100,
        digits: 2,
        data: {},
        text: { [locale]: words },
      },
    ];
  });
}

/** Few things that a class should remember, in the order of their years. */
export function Moments({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const rules = useRules();
  const { view } = debrief;
  const text = useHappeningText();
  const deals = useDealMoments(debrief);
  const told = useMemo(() => happenings(view, rules, view.steps), [view, rules]);
  const moments = keyMoments([...told, ...deals]);
  if (moments.length === 0) return null;
  return (
    <Card className={css.card}>
      <PanelTitle title={t('moments.title')} note={t('moments.note')} />
      <ol className={css.moments}>
        {moments.map((moment) => (
          <li key={moment.id} data-tone={moment.tone}>
            <b>{moment.year}</b>
            {moment.bloc ? <BlocTile bloc={moment.bloc} size="small" named /> : <Icon name="globe" />}
            <span>{text(moment)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
