import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { Verdict } from '../challenge/Verdict.tsx';
import { type Answer, ask } from '../net/http.ts';
import { RulesProvider } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { SetUp } from '../setup/SetUp.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { Aims } from './Aims.tsx';
import { ClassShift } from './ClassShift.tsx';
import css from './DebriefPage.module.css';
import { Equity } from './Equity.tsx';
import { ExportButton } from './ExportDialog.tsx';
import { Headline } from './Headline.tsx';
import { Moments } from './Moments.tsx';
import { Panels } from './Panels.tsx';
import { Questions } from './Questions.tsx';
import { Readings } from './Readings.tsx';
import { Temperature } from './Temperature.tsx';
import { Timeline } from './Timeline.tsx';
import type { Debrief } from './types.ts';
import { usePaper } from './usePaper.ts';
import { useResponses } from './useResponses.ts';
import { WithoutDeal } from './WithoutDeal.tsx';
import { Worlds } from './Worlds.tsx';

function Body({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation(['debrief', 'setup']);
  const [deal, setDeal] = useState<string | null>(null);
  const [paper, printPage] = usePaper();
  const responses = useResponses(debrief.game);
  return (
    <div className={cx(css.page, paper && css.paper)}>
      <header className={css.top}>
        <Link href="/">
          <b>Carbon Accord</b> <span lang="zh-Hans">碳约</span>
        </Link>
        <p>
          {debrief.title
            ? t('of', { title: debrief.title, code: debrief.code })
            : t('ofCode', { code: debrief.code })}
        </p>
        <div>
          <ExportButton debrief={debrief} />
          <Button small icon="print" onClick={printPage}>
            {t('print')}
          </Button>
          <ThemeSwitch wordless />
          <OtherLanguage />
        </div>
      </header>
      <main>
        <Headline debrief={debrief} />
        <Verdict view={debrief.view} />
        <div className={css.first}>
          <Temperature debrief={debrief} />
          <Panels debrief={debrief} />
        </div>
        <Worlds debrief={debrief} />
        <Moments debrief={debrief} />
        <Timeline debrief={debrief} selected={deal} onSelect={setDeal} />
        <Aims debrief={debrief} />
        <div className={css.last}>
          <div className={css.left}>
            <WithoutDeal debrief={debrief} selected={deal} onSelect={setDeal} />
            <Equity debrief={debrief} />
          </div>
          <Questions debrief={debrief} reflections={responses?.reflections ?? []} />
        </div>
        <Readings debrief={debrief} />
        <Card className={css.setUp}>
          <PanelTitle title={t('setup:title')} />
          <SetUp config={debrief.view.game.config} />
        </Card>
        {responses && <ClassShift survey={responses.survey} />}
      </main>
    </div>
  );
}

const AGAIN_MS = 15_000;

/** While the reruns are computed, while the game still runs, or when there is no such game. */
function Waiting({ game }: { game: string }) {
  const { t } = useTranslation(['debrief', 'table']);
  const sentence = useSentence();
  const [answer, setAnswer] = useState<Answer<Debrief> | null>(null);
  const [tries, setTries] = useState(0);
  const again = () => setTries((n) => n + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks once more.
  useEffect(() => {
    void ask<Debrief>(`/api/debrief/${game}`).then(setAnswer);
  }, [game, tries]);
  const running = answer?.ok === false && answer.refusal.code === 'wrong-phase';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setTries((n) => n + 1), AGAIN_MS);
    return () => clearInterval(timer);
  }, [running]);
  if (!answer)
    return (
      <main className={css.door} aria-busy="true">
        <h1>{t('computing')}</h1>
        <p>{t('computingText')}</p>
        <Loading />
      </main>
    );
  if (answer.ok)
    return (
      <RulesProvider view={answer.value.view}>
        <Body debrief={answer.value} />
      </RulesProvider>
    );
  const phase = answer.refusal.data.phase;
  return (
    <main className={css.door}>
      <h1>{t(running ? 'notYet' : 'notHere')}</h1>
      <p>{running ? t('notYetText', { phase: t(`table:phase.${phase}`) }) : sentence(answer.refusal)}</p>
      <div className={css.acts}>
        <Button look="main" onClick={again}>
          {t('again')}
        </Button>
        <Link href="/" className={buttonClass('edge')}>
          {t('home')}
        </Link>
      </div>
    </main>
  );
}

/** What happened, why, and what would have happened otherwise. */
export default function DebriefPage() {
  const { game } = useParams<{ game: string }>();
  return (
    <Suspense fallback={<Loading />}>
      <Waiting game={game ?? ''} />
    </Suspense>
  );
}
