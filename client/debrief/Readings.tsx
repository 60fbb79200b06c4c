import type { ReadingMechanism } from '@accord/shared/content/mechanism.ts';
import { createGame } from '@accord/shared/game/create.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { indicatorOf } from '@accord/shared/game/mechanismEffect.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { tidy } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './Readings.module.css';
import type { Debrief } from './types.ts';

/** A measure that moved by less than this share says nothing about a reading. */
const MOVED_SHARE = 0.02;

/** What bears on each reading, at the start and at the end of this game; readings on which nothing bears are left out. */
function useReadings({ view }: Debrief) {
  const rules = useRules();
  return useMemo(() => {
    const end = worldFor(view, rules);
    const start = evolve(null, createGame(end.config, {}, rules, end.contentHash), rules);
    const measured = (reading: ReadingMechanism) =>
      reading.measures
        .filter(({ bloc }) => rules.blocIds.includes(bloc))
        .map((measure) => ({
          ...measure,
          from: indicatorOf(start, rules, measure.indicator, measure.bloc),
          to: indicatorOf(end, rules, measure.indicator, measure.bloc),
        }));
    return Object.values(rules.content.mechanisms)
      .filter((mechanism) => mechanism.kind === 'reading')
      .map((reading) => ({ reading, values: measured(reading) }))
      .filter(({ values }) =>
        values.some(({ from, to }) => Math.abs(to - from) > MOVED_SHARE * Math.max(1e-9, Math.abs(from))),
      );
  }, [view, rules]);
}

/** Claims that read the world and rule nothing: questions, beside what this game has to say about them. */
export function Readings({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const readings = useReadings(debrief);
  if (readings.length === 0) return null;
  return (
    <Card className={css.card}>
      <PanelTitle title={t('readings.title')} note={t('readings.note')} />
      <ul className={css.readings}>
        {readings.map(({ reading, values }) => (
          <li key={reading.id}>
            <h3>
              <Link href={`/library/${reading.id}`}>{reading.name[locale]}</Link>
            </h3>
            <p>{reading.claim[locale]}</p>
            <dl>
              {values.map((value) => (
                <div key={value.indicator + value.bloc}>
                  <dt>{value.what[locale]}</dt>
                  <dd>
                    {tidy(value.from, locale)} → <b>{tidy(value.to, locale)}</b>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Card>
  );
}
