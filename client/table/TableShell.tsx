import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { keptGame } from '../net/keep.ts';
import { useTable, useView } from '../net/Table.tsx';
import { SurveyCard } from '../survey/SurveyCard.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { usePhone } from '../ui/useMedia.ts';
import { Coach } from './coach/Coach.tsx';
import { useDrafting } from './deal/drafting.ts';
import { Lobby } from './Lobby.tsx';
import { PhasePage } from './PhasePage.tsx';
import css from './TableShell.module.css';
import { TopBar } from './TopBar.tsx';

const Desk = lazy(() => import('./Desk.tsx').then((m) => ({ default: m.Desk })));
const PhoneShell = lazy(() => import('./PhoneShell.tsx').then((m) => ({ default: m.PhoneShell })));

function Ended() {
  const { t } = useTranslation('table');
  const code = useTable((s) => s.code);
  const game = keptGame(code, 'seat')?.game;
  const { mode } = useView().game.config;
  return (
    <main className={css.ended}>
      <h1>{t('ended.title')}</h1>
      <p>{t('ended.text')}</p>
      {game && (
        <Link href={`/debrief/${game}`} className={buttonClass('main')}>
          {t('ended.open')}
        </Link>
      )}
      {mode === 'class' && <SurveyCard code={code} part="after" />}
    </main>
  );
}

export function TableShell() {
  const { game } = useView();
  const phone = usePhone();
  const [table, setTable] = useState(false);
  const discard = useDrafting((s) => s.discard);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase begins on its own page.
  useEffect(() => {
    setTable(false);
    if (game.phase === 'resolution') discard();
  }, [game.phase, game.round]);
  if (game.phase === 'lobby') return <Lobby />;
  if (game.phase === 'debrief') return <Ended />;
  if (phone) return <PhoneShell />;
  const canLookUp = game.phase === 'briefing' || game.phase === 'strategy' || game.phase === 'summit';
  return (
    <div className={css.shell} data-phase={game.phase}>
      <TopBar>{canLookUp && <Peek table={table} onToggle={() => setTable(!table)} />}</TopBar>
      <Coach />
      <main className={css.main}>
        <Suspense fallback={null}>
          {table && canLookUp ? <Desk /> : <PhasePage phase={game.phase} />}
        </Suspense>
      </main>
    </div>
  );
}

/** From any page of a phase to the table and back. */
function Peek({ table, onToggle }: { table: boolean; onToggle: () => void }) {
  const { t } = useTranslation('table');
  const { game } = useView();
  return (
    <Button small className={css.peek} onClick={onToggle}>
      {table ? t('backTo', { phase: t(`phase.${game.phase}`) }) : t('openTable')}
    </Button>
  );
}
