import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { clock, degrees, fixed, gigatonnes, range } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { FlowLegend } from '../map/MapLegend.tsx';
import { shownFlows } from '../map/model.ts';
import { Connection } from '../net/connection.ts';
import { RulesProvider, TableProvider, useRules, useTable, useView } from '../net/Table.tsx';
import { useSecondsLeft } from '../net/useNow.ts';
import { useSentence } from '../net/useSentence.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { Sentence } from '../table/deal/Sentence.tsx';
import { lastYear } from '../table/figures.ts';
import { dealFlows, mapModel } from '../table/mapModel.ts';
import { Phases, RoundYears, useWarmth } from '../table/TopBar.tsx';
import { BigThermometer } from './BigThermometer.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import css from './ScreenPage.module.css';

const WorldMap = lazy(() => import('../map/WorldMap.tsx'));

const NEWS = 2;

function ScreenMap() {
  const { t } = useTranslation(['map', 'blocs']);
  const view = useView();
  const rules = useRules();
  const model = useMemo(
    () => mapModel({ view, rules, layer: 'blocs', selected: null, letters: (b) => t(`blocs:${b}.letters`), flows: shownFlows(dealFlows(view, rules, null, () => ''), null) }),
    [view, rules, t],
  );
  return (
    <>
      <Suspense fallback={null}>
        <WorldMap model={model} label={t('label')} onSelect={() => undefined} emphasis={1.5} />
      </Suspense>
      <div className={css['legend']}>
        <FlowLegend kinds={[...new Set(model.flows.map((f) => f.kind))]} />
      </div>
    </>
  );
}

function News() {
  const { t } = useTranslation('screen');
  const view = useView();
  const chat = useTable((s) => s.chat);
  const statement = chat.findLast((line) => line.to === 'press');
  const deals = Object.values(view.deals)
    .filter((d) => d.status === 'inForce' || d.status === 'signed')
    .toReversed()
    .slice(0, statement ? NEWS - 1 : NEWS);
  return (
    <>
      {deals.map((d) => (
        <section key={d.deal.id}>
          <h2>{t('newDeal')}</h2>
          <Sentence deal={d.deal} plain />
        </section>
      ))}
      {statement && (
        <section>
          <h2>{t('press')}</h2>
          <blockquote>
            {statement.from !== 'host' && <BlocTile bloc={statement.from} named />} {statement.text}
          </blockquote>
        </section>
      )}
      {deals.length === 0 && !statement && (
        <section>
          <h2>{t('newDeal')}</h2>
          <p className={css['none']}>{t('noDeals')}</p>
        </section>
      )}
    </>
  );
}

function Board() {
  const { t } = useTranslation(['screen', 'table']);
  const locale = useLocale();
  const view = useView();
  const code = useTable((s) => s.code);
  const offset = useTable((s) => s.offsetMs);
  const left = useSecondsLeft(view.game.clock, offset);
  const warmth = useWarmth();
  const { course } = view;
  const yearly = lastYear(view).totalCo2Gt;
  const lobby = view.game.phase === 'lobby';
  return (
    <div className={css['board']}>
      <header>
        <RoundYears />
        <Phases />
        <div className={css['clock']}>
          <span>{lobby ? t('join') : t(`table:phase.${view.game.phase}`)}</span>
          <b>{left === null ? '' : clock(left)}</b>
        </div>
        <div className={css['tools']}>
          <ThemeSwitch wordless />
          <OtherLanguage />
        </div>
      </header>
      <main>
        <div className={css['map']}>
          <ScreenMap />
        </div>
        <aside>
          <h2>{t('warming')}</h2>
          <div className={css['warm']}>
            <BigThermometer warmth={warmth} />
            {course && (
              <dl>
                <div>
                  <dt>{t('likely')}</dt>
                  <dd>{range(fixed(course.temperature2100LowC, locale, 1), degrees(course.temperature2100HighC, locale))}</dd>
                </div>
                <div>
                  <dt>{t('left')}</dt>
                  <dd>{gigatonnes(course.carbonBudgetLeftGt, locale, 0)}</dd>
                </div>
                <div>
                  <dt>{t('pace')}</dt>
                  <dd>{t('years', { count: Math.max(0, Math.round(course.carbonBudgetLeftGt / (yearly || 1))) })}</dd>
                </div>
              </dl>
            )}
          </div>
        </aside>
      </main>
      <footer>
        <News />
        <section className={css['code']}>
          <QrCode text={`${location.origin}/join/${code}`} size="9.4vw" label={t('qr')} />
          <div>
            <span>{t('scan')}</span>
            <b>{code}</b>
            <small>{location.host}</small>
          </div>
        </section>
      </footer>
    </div>
  );
}

function Ready() {
  const link = useTable((s) => s.link);
  const refusal = useTable((s) => s.refusal);
  const view = useTable((s) => s.view);
  const sentence = useSentence();
  if (link === 'refused' && refusal) return <p className={css['wait']}>{sentence(refusal)}</p>;
  if (!view) return <Loading />;
  return (
    <RulesProvider view={view}>
      <Board />
    </RulesProvider>
  );
}

/** The wall: public facts only, readable from the back of the room. */
export default function ScreenPage() {
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const made = new Connection({ code, entry: { as: 'screen' } });
    setConnection(made);
    return () => made.close();
  }, [code]);
  if (!connection) return <Loading />;
  return (
    <TableProvider connection={connection}>
      <Suspense fallback={<Loading />}>
        <Ready />
      </Suspense>
    </TableProvider>
  );
}
