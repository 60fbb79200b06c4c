import { DECLINE_REASONS, type DeclineReason } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useIsHead } from '../useSeat.ts';
import css from './Plenary.module.css';

/** To object stops a text and says why; to walk out stops nothing and is remembered. Both are asked twice. */
export function Objecting({ objected, price }: { objected: boolean; price: number }) {
  const { t } = useTranslation(['table', 'deals']);
  const head = useIsHead();
  const send = useSend();
  const [asking, setAsking] = useState<'object' | 'walk' | null>(null);
  const [reason, setReason] = useState<DeclineReason>('too-costly');
  const close = () => setAsking(null);
  const act = async () => {
    const command =
      asking === 'object' ? ({ type: 'object', reason } as const) : ({ type: 'walkOut' } as const);
    close();
    await send(command);
  };
  return (
    <div className={css.stops}>
      <Button small look="danger" disabled={!head || objected} onClick={() => setAsking('object')}>
        {objected ? t('plenary.weObjected') : t('plenary.object')}
      </Button>
      <Button small look="quiet" disabled={!head} onClick={() => setAsking('walk')}>
        {t('plenary.walkOut')}
      </Button>
      <Dialog
        title={t(asking === 'walk' ? 'plenary.walkTitle' : 'plenary.objectTitle')}
        open={asking !== null}
        onClose={close}
      >
        <p className={css.lead}>
          {asking === 'walk'
            ? t('plenary.walkNote')
            : t(price === 0 ? 'plenary.objectFree' : 'plenary.objectPrice', { count: price })}
        </p>
        {asking === 'object' && (
          <Notches
            look="flat"
            label={t('plenary.why')}
            value={reason}
            onChange={setReason}
            options={DECLINE_REASONS.map((value) => ({ value, label: t(`deals:reason.${value}`) }))}
          />
        )}
        <div className={css.stops}>
          <Button look="danger" onClick={() => void act()}>
            {t(asking === 'walk' ? 'plenary.walkOut' : 'plenary.object')}
          </Button>
          <Button onClick={close}>{t('plenary.stay')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
