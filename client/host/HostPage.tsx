import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Console } from './Console.tsx';
import css from './HostPage.module.css';
import { KeyForm } from './KeyForm.tsx';
import { useLines } from './useLines.ts';
import { worldsOf } from './worlds.ts';

/** The facilitator's console: one line to each parallel world. */
export default function HostPage() {
  const { t } = useTranslation('host');
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [codes, setCodes] = useState(() => worldsOf(code));
  const worlds = useLines(codes);
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
