import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { Connection } from '../net/connection.ts';
import type { HotSeat } from '../net/hotSeats.ts';
import { keep, keptGame, touch } from '../net/keep.ts';
import { RulesProvider, TableProvider, useRules, useTable } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAnswers } from './deal/useAnswers.ts';
import { roundYears } from './figures.ts';
import { Cover, HandOverProvider } from './HotSeat.tsx';
import css from './PlayPage.module.css';
import { TableShell } from './TableShell.tsx';

function Refused() {
  const { t } = useTranslation('table');
  const refusal = useTable((s) => s.refusal);
  const code = useTable((s) => s.code);
  const sentence = useSentence();
  return (
    <main className={css.door}>
      <h1>{t('door.title', { code })}</h1>
      <Notice tone="bad">{refusal ? sentence(refusal) : t('door.unknown')}</Notice>
      <p>
        <Link href={`/join/${code}`} className={buttonClass('main')}>
          {t('door.join')}
        </Link>{' '}
        <Link href="/" className={buttonClass('quiet')}>
          {t('door.home')}
        </Link>
      </p>
    </main>
  );
}

/** Writes down where this browser stands, for the list on the first page. */
function Remember() {
  const view = useTable((s) => s.view);
  const code = useTable((s) => s.code);
  const rules = useRules();
  const round = view?.game.round ?? 0;
  const phase = view?.game.phase;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a phase is enough.
  useEffect(() => {
    if (!view) return;
    const { from, until } = roundYears(view, rules);
    touch(code, 'seat', {
      year: phase === 'debrief' ? 2100 : phase === 'stocktake' ? until : from,
      round: round + 1,
      rounds: rules.scenario.rounds.length,
      ended: phase === 'debrief',
      bloc: view.own?.bloc ?? null,
    });
  }, [code, round, phase, rules]);
  return null;
}

function Answers() {
  useAnswers();
  return null;
}

function Ready() {
  const { t } = useTranslation('table');
  const link = useTable((s) => s.link);
  const view = useTable((s) => s.view);
  if (link === 'refused') return <Refused />;
  if (!view) return <p className={css.wait}>{t('door.opening')}</p>;
  return (
    <RulesProvider view={view}>
      <Remember />
      <Answers />
      <TableShell />
    </RulesProvider>
  );
}

/** The delegation's table: opens the line, keeps it open, shows what comes. */
export default function PlayPage() {
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [connection, setConnection] = useState<Connection | null>(null);
  const [token, setToken] = useState(() => keptGame(code, 'seat')?.secret);
  const [coming, setComing] = useState<HotSeat | null>(null);
  useEffect(() => {
    if (!token) return;
    const made = new Connection({ code, entry: { as: 'member', token } });
    setConnection(made);
    return () => made.close();
  }, [code, token]);
  const handOver = (seat: HotSeat) => {
    const kept = keptGame(code, 'seat');
    if (kept) keep({ ...kept, secret: seat.secret, bloc: seat.bloc });
    setConnection(null);
    setToken(undefined);
    setComing(seat);
  };
  const begin = (seat: HotSeat) => {
    setComing(null);
    setToken(seat.secret);
  };
  if (coming)
    return (
      <Suspense fallback={<Loading />}>
        <Cover bloc={coming.bloc} onHere={() => begin(coming)} />
      </Suspense>
    );
  if (!token) return <NoSeat code={code} />;
  if (!connection) return <Loading />;
  return (
    <TableProvider connection={connection}>
      <HandOverProvider value={handOver}>
        <Suspense fallback={<Loading />}>
          <Ready />
        </Suspense>
      </HandOverProvider>
    </TableProvider>
  );
}

function NoSeat({ code }: { code: string }) {
  const { t } = useTranslation('table');
  return (
    <main className={css.door}>
      <h1>{t('door.title', { code })}</h1>
      <p>{t('door.noSeat')}</p>
      <p>
        <Link href={`/join/${code}`} className={buttonClass('main')}>
          {t('door.join')}
        </Link>
      </p>
    </main>
  );
}
