import { createContext, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HotSeat, hotSeats } from '../net/hotSeats.ts';
import { useTable } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import css from './HotSeat.module.css';

/** Covers the table and opens it again for another delegation of this device. */
const HandOver = createContext<(seat: HotSeat) => void>(() => undefined);
export const HandOverProvider = HandOver;

/** On a device that several delegations share: whose turn it is. */
export function PassDevice() {
  const { t } = useTranslation(['table', 'blocs']);
  const code = useTable((s) => s.code);
  const own = useTable((s) => s.view?.own?.bloc);
  const handOver = use(HandOver);
  const [open, setOpen] = useState(false);
  const others = hotSeats(code).filter(({ bloc }) => bloc !== own);
  if (others.length === 0) return null;
  return (
    <>
      <Button small icon="people" onClick={() => setOpen(true)}>
        {t('hotseat.pass')}
      </Button>
      <Dialog title={t('hotseat.title')} open={open} onClose={() => setOpen(false)}>
        <p className={css.note}>{t('hotseat.note')}</p>
        <ul className={css.list}>
          {others.map((seat) => (
            <li key={seat.bloc}>
              <Button wide onClick={() => handOver(seat)}>
                <BlocTile bloc={seat.bloc} /> {t(`blocs:${seat.bloc}.name`)}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

/** Nothing of any delegation, until the right one has the device in its hands. */
export function Cover({ bloc, onHere }: { readonly bloc: string; readonly onHere: () => void }) {
  const { t } = useTranslation(['table', 'blocs']);
  const name = t(`blocs:${bloc}.name`);
  return (
    <main className={css.cover}>
      <BlocTile bloc={bloc} size="large" />
      <h1>{t('hotseat.cover', { bloc: name })}</h1>
      <Button look="main" onClick={onHere}>
        {t('hotseat.here', { bloc: name })}
      </Button>
    </main>
  );
}
