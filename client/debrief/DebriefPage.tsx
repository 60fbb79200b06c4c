import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { ask, type Answer } from '../net/http.ts';
import { RulesProvider } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './DebriefPage.module.css';
import { Headline } from './Headline.tsx';
import { Panels } from './Panels.tsx';
import { Questions } from './Questions.tsx';
import { Temperature } from './Temperature.tsx';
import { Timeline } from './Timeline.tsx';
import type { Debrief } from './types.ts';
import { WithoutDeal } from './WithoutDeal.tsx';

function download(debrief: Debrief): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(debrief)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `carbon-accord-${debrief.code}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Paper is day: patterns and lines at full ink, whatever the screen shows. */
function usePaperTheme(): void {
  useEffect(() => {
    const root = document.documentElement;
    let before = root.dataset['theme'];
    const begin = () => {
      before = root.dataset['theme'];
      root.dataset['theme'] = 'light';
    };
    const end = () => {
      root.dataset['theme'] = before ?? 'dark';
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
}

function Body({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const [deal, setDeal] = useState<string | null>(null);
  usePaperTheme();
  return (
    <div className={css['page']}>
      <header className={css['top']}>
        <Link href="/">
          <b>Carbon Accord</b> <span lang="zh-Hans">碳约</span>
        </Link>
        <p>{debrief.title ? t('of', { title: debrief.title, code: debrief.code }) : t('ofCode', { code: debrief.code })}</p>
        <div>
          <Button look="quiet" small icon="download" onClick={() => download(debrief)}>
            {t('data')}
          </Button>
          <Button small icon="print" onClick={() => print()}>
            {t('print')}
          </Button>
          <ThemeSwitch wordless />
          <OtherLanguage />
        </div>
      </header>
      <main>
        <Headline debrief={debrief} />
        <div className={css['first']}>
          <Temperature debrief={debrief} />
          <Panels debrief={debrief} />
        </div>
        <Timeline debrief={debrief} selected={deal} onSelect={setDeal} />
        <div className={css['last']}>
          <WithoutDeal debrief={debrief} selected={deal} onSelect={setDeal} />
          <Questions debrief={debrief} />
        </div>
      </main>
    </div>
  );
}

function Waiting({ game }: { game: string }) {
  const { t } = useTranslation('debrief');
  const sentence = useSentence();
  const [answer, setAnswer] = useState<Answer<Debrief> | null>(null);
  useEffect(() => {
    void ask<Debrief>(`/api/debrief/${game}`).then(setAnswer);
  }, [game]);
  if (!answer) return <p className={css['wait']}>{t('computing')}</p>;
  if (answer.ok)
    return (
      <RulesProvider view={answer.value.view}>
        <Body debrief={answer.value} />
      </RulesProvider>
    );
  return (
    <main className={css['door']}>
      <h1>{t('notYet')}</h1>
      <Notice tone="warn">{answer.refusal.code === 'wrong-phase' ? t('notYetText') : sentence(answer.refusal)}</Notice>
      <Link href="/" className={buttonClass('edge')}>
        {t('home')}
      </Link>
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
