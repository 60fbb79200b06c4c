import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { Connection } from '../net/connection.ts';
import { keptGame } from '../net/keep.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Console } from './Console.tsx';
import css from './HostPage.module.css';
import { KeyForm } from './KeyForm.tsx';
import { type World, worldsOf } from './worlds.ts';

export type { World } from './worlds.ts';

/** The facilitator's console: one line to each parallel world. */
export default function HostPage() {
  const { t } = useTranslation('host');
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [codes, setCodes] = useState(() => worldsOf(code));
  const [worlds, setWorlds] = useState<readonly World[]>([]);
  const list = codes.join();
  useEffect(() => {
    const made = (list === '' ? [] : list.split(',')).flatMap((c): World[] => {
      const key = keptGame(c, 'host')?.secret;
      return key
        ? [{ code: c, key, connection: new Connection({ code: c, entry: { as: 'host', key } }) }]
        : [];
    });
    setWorlds(made);
    return () => {
      for (const w of made) w.connection.close();
    };
  }, [list]);
  if (codes.length === 0)
    return (
      <main className={css.door}>
        <h1>{t('noKey.title', { code })}</h1>
        <p>{t('noKey.text')}</p>
        <KeyForm code={code} onKept={() => setCodes(worldsOf(code))} />
        <Link href="/" className={buttonClass('edge')}>
          {t('noKey.home')}
        </Link>
      </main>
    );
  return (
    <Suspense fallback={<Loading />}>
      <Console main={code} worlds={worlds} onAdded={() => setCodes(worldsOf(code))} />
    </Suspense>
  );
}
