import { stepsOfRound } from '@accord/shared/rules/calendar.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Thermometer } from '../../charts/Thermometer.tsx';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { Flash } from '../../map/scene.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { blocVar } from '../../ui/blocLook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReadyButton } from '../ReadyButton.tsx';
import { useWarmth } from '../TopBar.tsx';
import { WorldPanel } from '../WorldPanel.tsx';
import { type Happening, happenings } from './happenings.ts';
import css from './Resolution.module.css';
import { useHappeningText } from './useHappeningText.ts';

const WHOLE_MS = 14_000;
const TICK_MS = 120;

/** 0 to 1 while the years run; 1 at once where motion is not wanted. */
function useProgress(skip: boolean): number {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [done, setDone] = useState(still ? 1 : 0);
  useEffect(() => {
    if (still) return;
    const start = performance.now();
    const timer = setInterval(() => {
      const share = Math.min(1, (performance.now() - start) / WHOLE_MS);
      setDone(share);
      if (share === 1) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [still]);
  return skip ? 1 : done;
}

const colorOf = (bloc: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(blocVar(bloc, 'line')).trim();

function HappeningLine({ h }: { h: Happening }) {
  const text = useHappeningText();
  return (
    <li className={css[h.tone]}>
      <small>{h.year}</small>
      {h.bloc ? <BlocTile bloc={h.bloc} size="small" named /> : <Icon name="globe" />}
      <span>{text(h)}</span>
    </li>
  );
}

/** The years run: what opened and closed, who delivered, what struck, and how warm it became. */
export default function Resolution() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const warmth = useWarmth();
  const [skip, setSkip] = useState(false);
  const [flash, setFlash] = useState<Flash | null>(null);
  const progress = useProgress(skip);
  const { first, last } = stepsOfRound(rules, view.game.round);
  const steps = useMemo(
    () => view.steps.filter((s) => s.step >= first && s.step <= last),
    [view.steps, first, last],
  );
  const series = useMemo(() => steps.flatMap((s) => s.series), [steps]);
  const all = useMemo(() => happenings(view, rules, steps), [view, rules, steps]);
  const at = series[Math.min(series.length - 1, Math.floor(progress * series.length))];
  const shown = all.filter((h) => at !== undefined && h.year <= at.year);
  const newest = shown.at(-1);
  useEffect(() => {
    if (newest?.bloc) setFlash({ bloc: newest.bloc, color: colorOf(newest.bloc) });
  }, [newest]);
  return (
    <div className={css.page}>
      <div className={css.world}>
        <WorldPanel selected={null} onSelect={() => undefined} flash={flash} />
        <p className={css.year} aria-live="off">
          {at?.year ?? ''}
        </p>
      </div>
      <aside className={css.side}>
        <h1>{t('resolution.title')}</h1>
        <div className={css.numbers}>
          <div>
            <small>{t('resolution.warming')}</small>
            <b>{fixed(at?.temperatureC ?? warmth.now, locale, 2)} °C</b>
          </div>
          <div>
            <small>{t('resolution.co2')}</small>
            <b>
              {locale === 'zh'
                ? fixed((at?.totalCo2Gt ?? 0) * 10, locale)
                : fixed(at?.totalCo2Gt ?? 0, locale, 1)}{' '}
              <small>{t('resolution.co2Unit')}</small>
            </b>
          </div>
        </div>
        <ol className={css.list} aria-live="polite">
          {shown.toReversed().map((h) => (
            <HappeningLine key={h.id} h={h} />
          ))}
        </ol>
        {progress === 1 && <Thermometer height={260} warmth={warmth} />}
        <div className={css.go}>
          {progress < 1 ? (
            <button type="button" onClick={() => setSkip(true)}>
              {t('resolution.skip')}
            </button>
          ) : (
            <ReadyButton wide label={t('resolution.done')} />
          )}
        </div>
      </aside>
    </div>
  );
}
