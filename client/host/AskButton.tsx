import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { IconName } from '../ui/Icon.tsx';
import css from './AskButton.module.css';

interface AskButtonProps {
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  /** What will happen, in one sentence. */
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Something that cannot be taken back: says what it does before it does it. */
export function AskButton({ label, icon, look = 'edge', small = false, text, yes, onYes }: AskButtonProps) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} small={small} {...(icon ? { icon } : {})} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={yes} open={open} onClose={() => setOpen(false)}>
        <p className={css.text}>{text}</p>
        <div className={css.acts}>
          <Button
            look="main"
            onClick={() => {
              setOpen(false);
              onYes();
            }}
          >
            {yes}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
