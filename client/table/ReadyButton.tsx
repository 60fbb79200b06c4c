import { useTranslation } from 'react-i18next';
import { useSend, useView } from '../net/Table.tsx';
import { Button } from '../ui/Button.tsx';
import { useIsHead, useSeat } from './useSeat.ts';

/** "We are done here." Nobody waits for a clock when every human seat has said so; it can be taken back. */
export function ReadyButton({ label, wide = false }: { label: string; wide?: boolean }) {
  const { t } = useTranslation('table');
  const { bloc } = useSeat();
  const view = useView();
  const head = useIsHead();
  const send = useSend();
  const ready = view.seats[bloc]?.ready ?? false;
  const waiting = Object.values(view.seats).filter((s) => s.control === 'human' && !s.ready).length;
  if (!head)
    return (
      <Button disabled wide={wide}>
        {t('headOnly')}
      </Button>
    );
  if (ready)
    return (
      <Button icon="check" wide={wide} onClick={() => void send({ type: 'setReady', ready: false })}>
        {t('readyWaiting', { count: waiting })}
      </Button>
    );
  return (
    <Button look="main" wide={wide} onClick={() => void send({ type: 'setReady', ready: true })}>
      {label}
    </Button>
  );
}
