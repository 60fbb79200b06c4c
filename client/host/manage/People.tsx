import { paceOf } from '@accord/shared/game/pace.ts';
import { ABSENCES, type Absence } from '@accord/shared/protocol/names.ts';
import type { LobbyAnswer, Member } from '@accord/shared/protocol/rooms.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../net/http.ts';
import type { TableState } from '../../net/tableStore.ts';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { AskButton } from '../AskButton.tsx';
import { useHostAct } from '../useHostAct.ts';
import type { World } from '../worlds.ts';
import css from './Manage.module.css';
import { Roster } from './Roster.tsx';

/** One person: the name to correct, the delegation, the word, the door. */
function PersonRow({
  world,
  member,
  seats,
}: {
  readonly world: World;
  readonly member: Member;
  readonly seats: readonly string[];
}) {
  const { t } = useTranslation(['host', 'blocs']);
  const act = useHostAct(world);
  const [name, setName] = useState(member.name);
  useEffect(() => setName(member.name), [member.name]);
  const rename = async () => {
    const next = name.trim();
    if (next === '' || next === member.name) return setName(member.name);
    if (!(await act({ act: 'rename', member: member.id, name: next }))) setName(member.name);
  };
  return (
    <li className={css.person}>
      <BlocTile bloc={member.bloc} size="small" />
      <input
        value={name}
        maxLength={24}
        aria-label={t('people.nameOf', { name: member.name })}
        onChange={(e) => setName(e.target.value)}
        onBlur={() => void rename()}
        onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
      />
      <small className={css.there}>{t(member.connected ? 'people.here' : 'people.away')}</small>
      <select
        value={member.bloc}
        aria-label={t('people.blocOf', { name: member.name })}
        onChange={(e) => void act({ act: 'move', member: member.id, bloc: e.target.value })}
      >
        {seats.map((bloc) => (
          <option key={bloc} value={bloc}>
            {t(`blocs:${bloc}.name`)}
          </option>
        ))}
      </select>
      <Button
        small
        aria-pressed={member.muted}
        onClick={() => void act({ act: 'mute', member: member.id, muted: !member.muted })}
      >
        {t(member.muted ? 'people.unmute' : 'people.mute')}
      </Button>
      <AskButton
        small
        look="quiet"
        label={t('people.remove')}
        text={t('people.removeText', { name: member.name })}
        yes={t('people.removeYes')}
        onYes={() => void act({ act: 'remove', member: member.id })}
      />
    </li>
  );
}

/** Whether a delegation without anybody waits, follows its ministry, or is led by its envoy. */
function AbsencePick({ world, state }: { readonly world: World; readonly state: TableState }) {
  const { t } = useTranslation('host');
  const act = useHostAct(world);
  const [policy, setPolicy] = useState<Absence | null>(null);
  const config = state.view?.game.config;
  const title = t(`absence.title.${config ? paceOf(config) : 'lesson'}`);
  useEffect(() => {
    void ask<LobbyAnswer>(`/api/games/${world.code}`).then(
      (answer) => answer.ok && setPolicy(answer.value.absence),
    );
  }, [world.code]);
  const follow = async (next: Absence) => {
    if (await act({ act: 'absence', policy: next })) setPolicy(next);
  };
  return (
    <section>
      <h3>{title}</h3>
      <Notches
        label={title}
        look="flat"
        value={policy}
        onChange={(next) => void follow(next)}
        options={ABSENCES.map((value) => ({ value, label: t(`absence.${value}`) }))}
      />
      <p className={css.note}>{t('absence.note')}</p>
    </section>
  );
}

/** Chat off for everybody, and on again: deals and their reasons still speak. */
function MuteAll({ world, members }: { readonly world: World; readonly members: readonly Member[] }) {
  const { t } = useTranslation('host');
  const act = useHostAct(world);
  const muted = members.every((member) => member.muted);
  const turn = async () => {
    for (const { id, muted: now } of members)
      if (now === muted) await act({ act: 'mute', member: id, muted: !muted });
  };
  return (
    <p className={css.note}>
      <Button small icon="talk" aria-pressed={muted} onClick={() => void turn()}>
        {t(muted ? 'people.chatOn' : 'people.chatOff')}
      </Button>{' '}
      {t('people.chatNote')}
    </p>
  );
}

/** Everybody of one world, by delegation. */
export function People({ world, state }: { readonly world: World; readonly state: TableState }) {
  const { t } = useTranslation('host');
  const seats = Object.keys(state.view?.seats ?? {});
  const members = state.members.toSorted((a, b) => seats.indexOf(a.bloc) - seats.indexOf(b.bloc));
  return (
    <>
      <section>
        <h3>{t('people.title', { count: members.length })}</h3>
        {members.length === 0 && <p className={css.note}>{t('people.none')}</p>}
        {members.length > 1 && <MuteAll world={world} members={members} />}
        <ul className={css.list}>
          {members.map((member) => (
            <PersonRow key={member.id} world={world} member={member} seats={seats} />
          ))}
        </ul>
      </section>
      <AbsencePick world={world} state={state} />
      <Roster code={world.code} seats={seats} />
    </>
  );
}
