import { isTimed, paceOf, phaseSeconds, SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import type { Phase } from '@accord/shared/game/state.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { SmallThermometer } from '../charts/Thermometer.tsx';
import { clock, degrees, fixed, gigatonnes, range, weekdayTime } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { endsHoursAhead, useSecondsLeft } from '../net/useNow.ts';
import { cx } from '../ui/cx.ts';
import { lastYear, roundYears } from './figures.ts';
import { PassDevice } from './HotSeat.tsx';
import { LinkState } from './LinkState.tsx';
import css from './TopBar.module.css';
import { useOpening } from './useOpening.ts';

const SHOWN: readonly Phase[] = ['briefing', 'strategy', 'negotiation', 'summit', 'resolution', 'stocktake'];

export function Phases() {
  const { t } = useTranslation('table');
  const { game } = useView();
  const rules = useRules();
  const { durationsSeconds } = rules.scenario;
  const offset = useTable((s) => s.offsetMs);
  const left = useSecondsLeft(game.clock, offset);
  const phases = SHOWN.filter(
    (p) => p === 'strategy' || p === 'resolution' || durationsSeconds[p as keyof typeof durationsSeconds] > 0,
  );
  const at = phases.indexOf(game.phase);
  const whole = isTimed(game.phase) ? phaseSeconds(game.phase, paceOf(game.config), rules) : 0;
  const done = left === null || !whole ? 0.5 : Math.min(1, Math.max(0.04, 1 - left / whole));
  return (
    <ol className={css.phases} aria-label={t('phases')}>
      {phases.map((phase, i) => (
        <li
          key={phase}
          className={cx(i < at && css.past, i === at && css.now)}
          aria-current={i === at ? 'step' : undefined}
        >
          {t(`phase.${phase}`)}
          <i style={i === at ? { ['--done' as string]: `${done * 100}%` } : undefined} />
        </li>
      ))}
    </ol>
  );
}

export function ClockFace({ big = false }: { big?: boolean }) {
  const { t } = useTranslation('table');
  const { game } = useView();
  const locale = useLocale();
  const offset = useTable((s) => s.offsetMs);
  const left = useSecondsLeft(game.clock, offset);
  const endsMs = endsHoursAhead(game.clock, offset, left);
  const until = endsMs === null ? null : t('until', { at: weekdayTime(endsMs, locale) });
  if (left === null) return big ? null : <span className={css.untimed}>{t('untimed')}</span>;
  return (
    <span className={css.clock}>
      <b
        role="timer"
        className={cx(
          left <= 20 && game.clock.kind === 'running' && css.soon,
          left >= SECONDS_PER_HOUR && css.long,
        )}
      >
        {clock(left, locale)}
      </b>
      <small>{game.clock.kind === 'paused' ? t('paused') : (until ?? t(`left.${game.phase}`))}</small>
    </span>
  );
}

export function RoundYears() {
  const { t } = useTranslation('table');
  const view = useView();
  const rules = useRules();
  const { from, until } = roundYears(view, rules);
  return (
    <div className={css.years}>
      <b>
        {from} → {until}
      </b>
      <small>{t('round', { round: view.game.round + 1, rounds: rules.scenario.rounds.length })}</small>
    </div>
  );
}

export function useWarmth() {
  const view = useView();
  const year = lastYear(view);
  const { course } = view;
  return {
    now: year.temperatureC,
    year: year.year,
    at2100: course?.temperature2100C ?? year.temperatureC,
    low: course?.temperature2100LowC ?? year.temperatureC,
    high: course?.temperature2100HighC ?? year.temperatureC,
  };
}

/** How warm it is and will be; on the first page its headline says the figures, and here stands the picture alone. */
function Warmth({ opening }: { opening: boolean }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const warmth = useWarmth();
  const n = (v: number) => fixed(v, locale, 1);
  return (
    <div className={css.warmth}>
      <SmallThermometer warmth={warmth} worded={opening} />
      {!opening && (
        <div>
          <span>
            <b>{degrees(warmth.now, locale, 2)}</b> {t('now')}
          </span>
          <span>
            <b>{degrees(warmth.at2100, locale)}</b> {t('in2100')}{' '}
            <small>{range(n(warmth.low), n(warmth.high))}</small>
          </span>
        </div>
      )}
    </div>
  );
}

/** Year, phase, clock, warmth, carbon budget, line: always there, never more. */
export function TopBar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const { course } = useView();
  const opening = useOpening();
  return (
    <header className={css.top}>
      <Link href="/" className={css.brand}>
        Carbon Accord <span lang="zh-Hans">碳约</span>
      </Link>
      <RoundYears />
      <Phases />
      <ClockFace />
      <Warmth opening={opening} />
      {course && !opening && (
        <div className={css.carbon}>
          <span>
            <b>{gigatonnes(course.carbonBudgetLeftGt, locale, 0)}</b> CO₂
          </span>
          <small>{t('budgetLeft')}</small>
        </div>
      )}
      <div className={css.end}>
        <PassDevice />
        {children && <span className={css.peek}>{children}</span>}
        <LinkState />
        <ThemeSwitch wordless />
        <OtherLanguage />
      </div>
    </header>
  );
}

/** What of it fits above a phone's thumb. */
export function PhoneBar() {
  const { t } = useTranslation('table');
  const view = useView();
  const rules = useRules();
  const { from, until } = roundYears(view, rules);
  return (
    <header className={css.phone}>
      <b>
        {from} → {until}
      </b>
      <small>{t(`phase.${view.game.phase}`)}</small>
      <span className={css.end}>
        <PassDevice />
        <ClockFace big />
        <LinkState />
        <OtherLanguage />
      </span>
    </header>
  );
}
