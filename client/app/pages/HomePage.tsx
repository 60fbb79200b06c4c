import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ask } from '../../net/http.ts';
import { useSentence } from '../../net/useSentence.ts';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CodeField } from './CodeField.tsx';
import { HomeFoot } from './HomeFoot.tsx';
import css from './HomePage.module.css';
import { HomeTop } from './HomeTop.tsx';

const HomeMap = lazy(() => import('./HomeMap.tsx'));
const SoloDialog = lazy(() => import('./SoloDialog.tsx'));
const HostDialog = lazy(() => import('./HostDialog.tsx'));

const SEATS = ['CN', 'US', 'EU', 'ES', 'RS', 'VS'];
const LENGTHS = ['four', 'six', 'nine'] as const;

function JoinDoor() {
  const { t } = useTranslation('home');
  const [, go] = useLocation();
  const sentence = useSentence();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const join = async (code: string) => {
    setBusy(true);
    setError(null);
    const answer = await ask<LobbyAnswer>(`/api/games/${code}`);
    setBusy(false);
    if (answer.ok) go(`/join/${code}`);
    else setError(sentence(answer.refusal));
  };
  return (
    <section className={css.door}>
      <h2>{t('join.title')}</h2>
      <p>{t('join.lead')}</p>
      <CodeField onCode={join} error={error} busy={busy} />
    </section>
  );
}

export default function HomePage() {
  const { t } = useTranslation(['home', 'common', 'blocs']);
  const [open, setOpen] = useState<'solo' | 'host' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={css.page}>
      <HomeTop />
      <main>
        <div className={css.hero}>
          <div className={css.words}>
            <h1>
              Carbon Accord <span lang="zh-Hans">碳约</span>
            </h1>
            <p>{t('lead')}</p>
          </div>
          <div className={css.map}>
            <Suspense fallback={null}>
              <HomeMap />
            </Suspense>
          </div>
        </div>
        <div className={css.doors}>
          <JoinDoor />
          <section className={css.door}>
            <h2>{t('solo.title')}</h2>
            <p>{t('solo.lead')}</p>
            <div className={css.tiles}>
              {SEATS.map((bloc) => (
                <BlocTile key={bloc} bloc={bloc} named />
              ))}
            </div>
            <div className={css.act}>
              <Button onClick={() => setOpen('solo')}>{t('solo.go')}</Button>
              <span>{t('solo.time')}</span>
            </div>
          </section>
          <section className={css.door}>
            <h2>{t('host.title')}</h2>
            <p>{t('host.lead')}</p>
            <dl className={css.lengths}>
              {LENGTHS.map((key) => (
                <div key={key}>
                  <dt>{t(`host.${key}`)}</dt>
                  <dd>{t(`host.${key}Time`)}</dd>
                </div>
              ))}
            </dl>
            <div className={cx(css.act)}>
              <Button onClick={() => setOpen('host')}>{t('host.go')}</Button>
            </div>
          </section>
        </div>
      </main>
      <HomeFoot />
      <Suspense fallback={null}>
        {open === 'solo' && <SoloDialog onClose={close} />}
        {open === 'host' && <HostDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
