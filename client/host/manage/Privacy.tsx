import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { forget, keep, keepInvitations, keptGame } from '../../net/keep.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { AskButton } from '../AskButton.tsx';
import { useHostAct } from '../useHostAct.ts';
import type { World } from '../worlds.ts';
import css from './Manage.module.css';

/** What is kept and for how long; a new key; forgetting the people, or the whole game. */
export function Privacy({ world }: { readonly world: World }) {
  const { t } = useTranslation('host');
  const [, go] = useLocation();
  const say = useToasts((s) => s.say);
  const act = useHostAct(world);
  const [key, setKey] = useState<string | null>(null);
  const renew = async () => {
    const done = await act({ act: 'newKey' });
    if (!done?.hostKey) return;
    const known = keptGame(world.code, 'host');
    if (known) keep({ ...known, secret: done.hostKey });
    setKey(done.hostKey);
  };
  const erasePeople = async () => {
    if (!(await act({ act: 'erase', what: 'people' }))) return;
    keepInvitations(world.code, []);
    say('good', t('privacy.peopleGone'));
  };
  const eraseGame = async () => {
    if (!(await act({ act: 'erase', what: 'game' }))) return;
    forget(world.code);
    say('good', t('privacy.gameGone'));
    go('/');
  };
  return (
    <section>
      <p className={css.note}>{t('privacy.kept')}</p>
      <ul className={css.list}>
        <li className={css.round}>
          <span>{t('privacy.keyNote')}</span>
          <AskButton
            small
            icon="lock"
            label={t('privacy.newKey')}
            text={t('privacy.newKeyText')}
            yes={t('privacy.newKeyYes')}
            onYes={() => void renew()}
          />
        </li>
        {key && (
          <li>
            <code className={css.key}>{key}</code>
          </li>
        )}
        <li className={css.round}>
          <span>{t('privacy.peopleNote')}</span>
          <AskButton
            small
            icon="trash"
            label={t('privacy.people')}
            text={t('privacy.peopleText')}
            yes={t('privacy.peopleYes')}
            onYes={() => void erasePeople()}
          />
        </li>
        <li className={css.round}>
          <span>{t('privacy.gameNote')}</span>
          <AskButton
            small
            look="danger"
            icon="trash"
            label={t('privacy.game')}
            text={t('privacy.gameText')}
            yes={t('privacy.gameYes')}
            onYes={() => void eraseGame()}
          />
        </li>
      </ul>
    </section>
  );
}
