import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJoinAddress } from '../net/joinAddress.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import css from './NetworkCheck.module.css';

/** Before a class: one phone scans this and says whether pupils will get in; and what to do if it does not. */
export function NetworkCheck({ code }: { readonly code: string }) {
  const { t } = useTranslation('host');
  const place = useJoinAddress();
  const [open, setOpen] = useState(false);
  const address = `${location.protocol}//${place}/check/${code}`;
  return (
    <>
      <Button small icon="wifi" onClick={() => setOpen(true)}>
        {t('network.open')}
      </Button>
      <Dialog title={t('network.title')} open={open} onClose={() => setOpen(false)}>
        <div className={css.check}>
          <QrCode text={address} size={200} label={t('qr', { address })} />
          <p>{t('network.scan')}</p>
          <h3>{t('network.nothing')}</h3>
          <ol>
            {(['isolated', 'hotspot', 'hotseat'] as const).map((key) => (
              <li key={key}>{t(`network.${key}`)}</li>
            ))}
          </ol>
          <a className={buttonClass('edge')} href="/forms" target="_blank" rel="noreferrer">
            {t('network.forms')}
          </a>
        </div>
      </Dialog>
    </>
  );
}
