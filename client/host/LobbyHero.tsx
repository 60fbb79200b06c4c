import { useTranslation } from 'react-i18next';
import { useJoinAddress } from '../net/joinAddress.ts';
import type { TableState } from '../net/tableStore.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import css from './LobbyHero.module.css';
import { NetworkCheck } from './NetworkCheck.tsx';
import { useHostSend } from './useHostSend.ts';
import type { World } from './worlds.ts';

const isAlone = (place: string): boolean => /^(localhost|127\.|\[::1\])/.test(place);

/** Before the start: the code as large as it goes, the three things to do, and the one button. */
export function LobbyHero({ world, state }: { world: World; state: TableState }) {
  const { t } = useTranslation('host');
  const send = useHostSend(world);
  const { view, members } = state;
  const place = useJoinAddress();
  if (view?.game.phase !== 'lobby') return null;
  const address = `${location.protocol}//${place}/join/${world.code}`;
  const human = Object.entries(view.seats).filter(([, seat]) => seat.control === 'human');
  const taken = human.filter(([bloc]) => members.some((m) => m.bloc === bloc)).length;
  return (
    <section className={css.hero} aria-label={t('lobby.label')}>
      <QrCode text={address} size={232} label={t('qr', { address })} />
      <div className={css.code}>
        <p>{t('lobby.join', { address: place })}</p>
        <strong>{world.code}</strong>
        {isAlone(place) && <Notice tone="warn">{t('lobby.local')}</Notice>}
      </div>
      <ol className={css.steps}>
        <li>
          <span>{t('lobby.step1')}</span>
          <a
            className={buttonClass('edge', true)}
            href={`/screen/${world.code}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('projector')}
          </a>
          <NetworkCheck code={world.code} />
        </li>
        <li>
          <span>{t('lobby.step2')}</span>
          <b role="status">{t('lobby.taken', { taken, all: human.length, people: members.length })}</b>
        </li>
        <li>
          <span>{t('lobby.step3')}</span>
          <Button look="main" icon="play" onClick={() => void send({ type: 'start' })}>
            {t('start')}
          </Button>
        </li>
      </ol>
    </section>
  );
}
