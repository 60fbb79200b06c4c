import { SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, degrees, fixed, gigatonnes, range, weekdayTime } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { FlowLegend } from '../map/MapLegend.tsx';
import { shownFlows } from '../map/model.ts';
import { useJoinAddress } from '../net/joinAddress.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { endsHoursAhead, useSecondsLeft } from '../net/useNow.ts';
import { dealFlows, mapModel } from '../table/mapModel.ts';
import { Phases, RoundYears, useWarmth } from '../table/TopBar.tsx';
import { cx } from '../ui/cx.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { BigThermometer } from './BigThermometer.tsx';
import css from './Board.module.css';
import { CourseChart } from './CourseChart.tsx';
import { News } from './News.tsx';
import { Tools } from './Tools.tsx';

const WorldMap = lazy(() => import('../map/WorldMap.tsx'));

function ScreenMap() {
  const { t } = useTranslation(['map', 'blocs']);
  const view = useView();
  const rules = useRules();
  const model = useMemo(() => {
    const flows = shownFlows(
      dealFlows(view, rules, null, () => ''),
      null,
    );
    return mapModel({
      view,
      rules,
      layer: 'blocs',
      selected: null,
      letters: (b) => t(`blocs:${b}.letters`),
      flows,
    });
  }, [view, rules, t]);
  return (
    <div className={css.map}>
      <Suspense fallback={null}>
        <WorldMap model={model} label={t('label')} onSelect={() => undefined} />
      </Suspense>
      <div className={css.legend}>
        <FlowLegend kinds={[...new Set(model.flows.map((f) => f.kind))]} />
      </div>
    </div>
  );
}

function Clock() {
  const { t } = useTranslation(['screen', 'table']);
  const { game } = useView();
  const locale = useLocale();
  const offset = useTable((s) => s.offsetMs);
  const left = useSecondsLeft(game.clock, offset);
  const endsMs = endsHoursAhead(game.clock, offset, left);
  const paused = game.clock.kind === 'paused';
  const soon = left !== null && left <= 20 && !paused;
  return (
    <div className={css.clock}>
      <span>
        {left === null
          ? t(`table:phase.${game.phase}`)
          : t(paused ? 'table:paused' : `table:left.${game.phase}`)}
        {endsMs !== null && <small>{t('table:until', { at: weekdayTime(endsMs, locale) })}</small>}
      </span>
      {left !== null && (
        <b
          role="timer"
          className={cx(soon && css.soon, paused && css.still, left >= SECONDS_PER_HOUR && css.long)}
        >
          {clock(left, locale)}
        </b>
      )}
    </div>
  );
}

/** While the game runs: map and flows, clock, warmth, deals in force, press. */
export function Board() {
  const { t } = useTranslation('screen');
  const locale = useLocale();
  const { course } = useView();
  const code = useTable((s) => s.code);
  const place = useJoinAddress();
  const warmth = useWarmth();
  return (
    <div className={css.board}>
      <header>
        <h1 className="sr">{t('title', { code })}</h1>
        <RoundYears />
        <Phases />
        <Clock />
        <Tools />
      </header>
      <main>
        <ScreenMap />
        <aside>
          <h2>{t('warming')}</h2>
          <div className={css.warm}>
            <BigThermometer warmth={warmth} />
            {course && (
              <dl>
                <div>
                  <dt>{t('likely')}</dt>
                  <dd>
                    {range(
                      fixed(course.temperature2100LowC, locale, 1),
                      degrees(course.temperature2100HighC, locale),
                    )}
                  </dd>
                </div>
                <div>
                  <dt>{t('left')}</dt>
                  <dd>{gigatonnes(Math.max(0, course.carbonBudgetLeftGt), locale, 0)}</dd>
                </div>
              </dl>
            )}
          </div>
          <h2 className={css.course}>{t('course')}</h2>
          <CourseChart />
        </aside>
      </main>
      <footer>
        <News />
        <section className={css.code}>
          <QrCode text={`${location.protocol}//${place}/join/${code}`} size="9vw" label={t('qr')} />
          <div>
            <span>{t('scan')}</span>
            <b>{code}</b>
            <small>{place}</small>
          </div>
        </section>
      </footer>
    </div>
  );
}
