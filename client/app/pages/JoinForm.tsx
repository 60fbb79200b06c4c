import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { type FormEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLocale } from '../../i18n/useLocale.ts';
import { addHotSeat, type HotSeat } from '../../net/hotSeats.ts';
import type { Answer } from '../../net/http.ts';
import { invitationIn } from '../../net/invitation.ts';
import { type KeptGame, keep, keptGame } from '../../net/keep.ts';
import { newSeatKey } from '../../net/newKey.ts';
import { useSentence } from '../../net/useSentence.ts';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './JoinPage.module.css';

const DESKS = ['head', 'finance', 'technology', 'press'] as const;
type Desk = (typeof DESKS)[number];

/** Opens the line once, only to be seated; the table opens its own with the token it leaves behind. */
async function sitDown(
  lobby: LobbyAnswer,
  bloc: string,
  name: string,
  desk: Desk,
  language: 'en' | 'zh',
  key: string,
): Promise<Answer<true>> {
  const { Connection } = await import('../../net/connection.ts');
  return new Promise((resolve) => {
    const entry = { as: 'newcomer' as const, bloc, name, desk, language, key };
    const connection = new Connection({
      code: lobby.code,
      entry,
      onWelcome: (welcome) => {
        if (!welcome.token) return;
        keep({
          code: lobby.code,
          as: 'seat',
          secret: welcome.token,
          game: lobby.game,
          bloc,
          title: lobby.title,
          solo: false,
          year: 2025,
          round: 1,
          rounds: 0,
          ended: false,
          atMs: Date.now(),
        });
        resolve({ ok: true, value: true });
        connection.close();
      },
    });
    connection.store.subscribe(({ link, refusal }) => {
      if (link === 'refused' && refusal) {
        resolve({ ok: false, refusal });
        connection.close();
      }
      if (link === 'lost') {
        resolve({ ok: false, refusal: { code: 'no-connection', data: {} } });
        connection.close();
      }
    });
  });
}

/** From now on this device holds both delegations and asks whose turn it is. */
function shareDevice(code: string, before: KeptGame | undefined, seat: HotSeat): void {
  if (before?.bloc) addHotSeat(code, { bloc: before.bloc, secret: before.secret });
  addHotSeat(code, seat);
}

/** Nickname, delegation, desk: its controls come while the lobby is asked for. */
export function JoinForm({ lobby }: { lobby: LobbyAnswer }) {
  const { t } = useTranslation(['join', 'blocs']);
  const language = useLocale();
  const sentence = useSentence();
  const [, go] = useLocation();
  const seats = lobby.seats.filter((s) => s.control === 'human' || lobby.phase === 'lobby');
  const emptiest = seats.toSorted((a, b) => a.members - b.members)[0]?.bloc ?? null;
  const [more] = useState(() => new URLSearchParams(location.search).has('more'));
  const [before] = useState(() => keptGame(lobby.code, 'seat'));
  const [invited] = useState(() => invitationIn(location.hash));
  const [key, setKey] = useState(() => invited?.key ?? newSeatKey());
  const [name, setName] = useState(invited?.name ?? localStorage.getItem('accord.name') ?? '');
  const [bloc, setBloc] = useState<string | null>(invited?.bloc ?? emptiest);
  const [desk, setDesk] = useState<Desk>(invited?.desk ?? 'head');
  const [choosing, setChoosing] = useState(invited === null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** Another person takes another seat, never the one that was kept. */
  const choose = () => {
    setKey(newSeatKey());
    setName('');
    setChoosing(true);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!bloc || name.trim() === '') return;
    setBusy(true);
    setError(null);
    localStorage.setItem('accord.name', name.trim());
    const answer = await sitDown(lobby, bloc, name.trim(), desk, language, key);
    setBusy(false);
    if (answer.ok) {
      if (more) shareDevice(lobby.code, before, { bloc, secret: key });
      go(`/play/${lobby.code}`);
    } else setError(sentence(answer.refusal));
  };
  if (invited && !choosing)
    return (
      <form className={css.form} onSubmit={submit}>
        <p>{t('invited.lead')}</p>
        <p className={css.invited}>
          <BlocTile bloc={invited.bloc} size="large" />
          <b>{t(`blocs:${invited.bloc}.name`)}</b>
          <small>{t(`desks.${invited.desk}`)}</small>
        </p>
        {error && (
          <Notice tone="bad" live>
            {error}
          </Notice>
        )}
        <Button type="submit" look="main" wide disabled={busy}>
          {t('invited.sit', { name: invited.name })}
        </Button>
        <Button look="quiet" onClick={choose}>
          {t('invited.other')}
        </Button>
      </form>
    );
  return (
    <form className={css.form} onSubmit={submit}>
      <label className={css.field}>
        {t('name')}
        <input
          value={name}
          maxLength={24}
          autoComplete="nickname"
          placeholder={t('nameHint')}
          onChange={(e) => setName(e.target.value)}
        />
      </label>
      <div>
        <h2>{t('delegation')}</h2>
        <RadioGroup className={css.seats ?? ''} aria-label={t('delegation')} value={bloc} onChange={setBloc}>
          {seats.map((s) => (
            <Radio key={s.bloc} value={s.bloc} className={css.seat ?? ''}>
              <BlocTile bloc={s.bloc} size="large" />
              <b>{t(`blocs:${s.bloc}.name`)}</b>
              <small>{s.members === 0 ? t('empty') : t('people', { count: s.members })}</small>
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <div>
        <h2>{t('desk')}</h2>
        <Notches
          label={t('desk')}
          look="flat"
          value={desk}
          onChange={setDesk}
          options={DESKS.map((value) => ({ value, label: t(`desks.${value}`) }))}
        />
        <p className={css.note}>{t(`deskNote.${desk}`)}</p>
      </div>
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button type="submit" look="main" wide disabled={busy || !bloc || name.trim() === ''}>
        {t('sit')}
      </Button>
    </form>
  );
}
