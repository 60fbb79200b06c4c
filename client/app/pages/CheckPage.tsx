import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { ask } from '../../net/http.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './CheckPage.module.css';
import { cleanCode } from './CodeField.tsx';
import { HomeTop } from './HomeTop.tsx';

type Step = 'page' | 'server' | 'live';
const STEPS: readonly Step[] = ['page', 'server', 'live'];

interface Found {
  readonly ok: boolean;
  readonly ms: number;
}

async function timed(act: () => Promise<boolean>): Promise<Found> {
  const startedMs = performance.now();
  const ok = await act();
  return { ok, ms: Math.round(performance.now() - startedMs) };
}

const PATIENCE_MS = 8000;

/** Opens a line as a projector would, and closes it again: sockets are what some networks forbid. */
async function lineOpens(code: string): Promise<boolean> {
  const { Connection } = await import('../../net/connection.ts');
  const connection = new Connection({ code, entry: { as: 'screen' } });
  const opened = new Promise<boolean>((resolve) => {
    connection.store.subscribe(({ link, view }) => {
      if (link === 'open' && view) resolve(true);
      if (link === 'refused') resolve(false);
    });
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return opened.finally(() => connection.close());
}

/** Whether this device reaches the game: opened on one phone before a class, from the code on the wall. */
export default function CheckPage() {
  const { t } = useTranslation('join');
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [found, setFound] = useState<Partial<Record<Step, Found>>>({ page: { ok: true, ms: 0 } });
  useEffect(() => {
    const look = async () => {
      const server = await timed(async () => (await ask(`/api/games/${code}`)).ok);
      setFound((known) => ({ ...known, server }));
      const live = server.ok ? await timed(() => lineOpens(code)) : { ok: false, ms: 0 };
      setFound((known) => ({ ...known, live }));
    };
    void look();
  }, [code]);
  const done = found.live !== undefined;
  const well = done && STEPS.every((step) => found[step]?.ok);
  return (
    <div className={css.page}>
      <HomeTop />
      <main>
        <h1>{t(well ? 'check.well' : done ? 'check.bad' : 'check.looking')}</h1>
        <ul aria-live="polite">
          {STEPS.map((step) => {
            const at = found[step];
            return (
              <li key={step}>
                <span>{t(`check.step.${step}`)}</span>
                <b data-ok={at?.ok}>
                  {at === undefined ? '…' : at.ok ? t('check.ok', { ms: at.ms }) : t('check.failed')}
                </b>
              </li>
            );
          })}
        </ul>
        {done && !well && <Notice tone="warn">{t('check.advice')}</Notice>}
        {well && (
          <Link href={`/join/${code}`} className={buttonClass('main')}>
            {t('title')}
          </Link>
        )}
      </main>
    </div>
  );
}
