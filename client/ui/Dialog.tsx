import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import css from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog on a desktop, a sheet from below on a phone. Focus stays inside and returns afterwards. */
export function Dialog({ title, open, onClose, wide, children }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
    >
      <Modal className={cx(css.modal, wide && css.wide)}>
        <AriaDialog className={css.dialog ?? ''}>
          <header className={css.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon="cross" aria-label={t('close')} onClick={onClose} />
          </header>
          <div className={css.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
