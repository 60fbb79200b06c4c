import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { ask } from '../net/http.ts';
import { keptGame } from '../net/keep.ts';
import { save } from '../net/save.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import css from './ExportDialog.module.css';
import type { Debrief } from './types.ts';

const TABLES = ['climate', 'blocs', 'deals', 'promises', 'results', 'survey'] as const;

/** The whole log with everybody's secrets, for whoever holds the facilitator's key. */
function ReplayButton({ code, secret }: { readonly code: string; readonly secret: string }) {
  const { t } = useTranslation('debrief');
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const download = async () => {
    const answer = await ask<unknown>(`/api/games/${code}/export`, { headers: { 'x-host-key': secret } });
    if (!answer.ok) return say('bad', sentence(answer.refusal));
    save(`carbon-accord-${code}-replay.json`, JSON.stringify(answer.value), 'application/json');
  };
  return <Button onClick={() => void download()}>{t('export.replay')}</Button>;
}

/** Results as files: plain links, which every browser can follow. */
export function ExportButton({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { code, game } = debrief;
  const secret = keptGame(code, 'host')?.secret;
  const base = `/api/debrief/${game}/tables`;
  return (
    <>
      <Button look="quiet" small icon="download" onClick={() => setOpen(true)}>
        {t('export.title')}
      </Button>
      <Dialog title={t('export.label')} open={open} onClose={() => setOpen(false)}>
        <div className={css.files}>
          <a className={buttonClass('main')} href={`${base}.xlsx?lang=${locale}`} download>
            {t('export.xlsx')}
          </a>
          <h3>{t('export.csv')}</h3>
          <ul>
            {TABLES.map((table) => (
              <li key={table}>
                <a
                  className={buttonClass('edge', true)}
                  href={`${base}/${table}.csv?lang=${locale}`}
                  download
                >
                  {t(`export.${table}`)}
                </a>
              </li>
            ))}
          </ul>
          <h3>JSON</h3>
          <a
            className={buttonClass('edge')}
            href={`/api/debrief/${game}`}
            download={`carbon-accord-${code}.json`}
          >
            {t('export.json')}
          </a>
          {secret && <ReplayButton code={code} secret={secret} />}
        </div>
      </Dialog>
    </>
  );
}
