import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { type Answer, ask } from '../../net/http.ts';
import { keptGame } from '../../net/keep.ts';
import { useSentence } from '../../net/useSentence.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../Loading.tsx';
import { cleanCode } from './CodeField.tsx';
import { HomeTop } from './HomeTop.tsx';
import type { JoinForm } from './JoinForm.tsx';
import css from './JoinPage.module.css';

function JoinBody({ code }: { code: string }) {
  const { t } = useTranslation('join');
  const sentence = useSentence();
  const [, go] = useLocation();
  const [lobby, setLobby] = useState<Answer<LobbyAnswer> | null>(null);
  const [Form, setForm] = useState<typeof JoinForm | null>(null);
  useEffect(() => {
    // Together, and without a fallback between them: the page's first picture waits for neither.
    void Promise.all([ask<LobbyAnswer>(`/api/games/${code}`), import('./JoinForm.tsx')]).then(
      ([answer, { JoinForm: form }]) => {
        setForm(() => form);
        setLobby(answer);
      },
      () => setLobby({ ok: false, refusal: { code: 'no-connection', data: {} } }),
    );
  }, [code]);
  const kept = keptGame(code, 'seat');
  const more = new URLSearchParams(location.search).has('more');
  const title = lobby?.ok ? lobby.value.title : '';
  return (
    <main className={css.main}>
      <p className={css.code}>{title ? `${code} · ${title}` : code}</p>
      <h1>{t('title')}</h1>
      {more && <p className={css.note}>{t('more.note')}</p>}
      {kept && (
        <p className={css.back}>
          <Button onClick={() => go(`/play/${code}`)}>{t('backToSeat')}</Button>
        </p>
      )}
      {lobby?.ok && (
        <p className={css.back}>
          <Link href={`/press/${code}`}>{t('watch')}</Link>
        </p>
      )}
      {!lobby && <Loading />}
      {lobby?.ok && Form && <Form lobby={lobby.value} />}
      {lobby?.ok === false && <Notice tone="bad">{sentence(lobby.refusal)}</Notice>}
    </main>
  );
}

/** Nickname, delegation, desk: also where the QR code leads. */
export default function JoinPage() {
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  return (
    <div className={css.page}>
      <HomeTop />
      <Suspense fallback={<Loading />}>
        <JoinBody code={code} />
      </Suspense>
    </div>
  );
}
