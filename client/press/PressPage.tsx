import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useStore } from 'zustand';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { BlocTable } from '../host/BlocTable.tsx';
import { DealList } from '../host/DealList.tsx';
import { Connection } from '../net/connection.ts';
import { RulesProvider } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notes } from './Notes.tsx';
import css from './PressPage.module.css';
import { Wire } from './Wire.tsx';

function Room({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation(['press', 'table', 'common']);
  const sentence = useSentence();
  const { view, refusal, chat, code } = useStore(connection.store);
  if (refusal)
    return (
      <main className={css.page}>
        <h1>{sentence(refusal)}</h1>
        <Link href="/" className={buttonClass('edge')}>
          {t('common:home')}
        </Link>
      </main>
    );
  if (!view) return <Loading />;
  const { game } = view;
  return (
    <RulesProvider view={view}>
      <header className={css.top}>
        <Link href="/">
          Carbon Accord <span lang="zh-Hans">碳约</span>
        </Link>
        <h1>{t('title')}</h1>
        <p role="status">
          {t(`table:phase.${game.phase}`)} · {view.world.state.year}
        </p>
        <ThemeSwitch wordless />
        <OtherLanguage />
      </header>
      <main className={css.page}>
        <p className={css.lead}>{t('lead')}</p>
        <div className={css.columns}>
          <Wire view={view} chat={chat} />
          <Notes code={code} />
        </div>
        <DealList view={view} />
        <BlocTable view={view} />
      </main>
    </RulesProvider>
  );
}

/** For pupils without a delegation: what is public, deal by deal, and a page of their own to write on. */
export default function PressPage() {
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const made = new Connection({ code, entry: { as: 'screen' } });
    setConnection(made);
    return () => made.close();
  }, [code]);
  return (
    <Suspense fallback={<Loading />}>{connection ? <Room connection={connection} /> : <Loading />}</Suspense>
  );
}
