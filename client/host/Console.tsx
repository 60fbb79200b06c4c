import { paceOf } from '@accord/shared/game/pace.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { useLocale } from '../i18n/useLocale.ts';
import { createGame } from '../net/games.ts';
import { useJoinAddress } from '../net/joinAddress.ts';
import { keptGame } from '../net/keep.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { AskButton } from './AskButton.tsx';
import { Compare } from './Compare.tsx';
import css from './Console.module.css';
import { extensionOf } from './extension.ts';
import { LobbyHero } from './LobbyHero.tsx';
import { LETTERS } from './letters.ts';
import { MessageDialog } from './MessageDialog.tsx';
import { Needs } from './Needs.tsx';
import { useWorlds } from './useWorlds.ts';
import { WorldCard } from './WorldCard.tsx';
import { WorldDetail } from './WorldDetail.tsx';
import type { World } from './worlds.ts';

interface ConsoleProps {
  readonly main: string;
  readonly worlds: readonly World[];
  readonly onAdded: () => void;
}

/** Everything a teacher needs in one screen: codes, worlds, who needs help, events, comparison. */
export function Console({ main, worlds, onAdded }: ConsoleProps) {
  const { t } = useTranslation('host');
  const language = useLocale();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const states = useWorlds(worlds);
  const views = states.map(({ view }) => view);
  const [writing, setWriting] = useState(false);
  const [detail, setDetail] = useState(0);
  const kept = keptGame(main, 'host');
  const config = states.find((s) => s.view)?.view?.game.config;
  const extension = config && extensionOf(config);
  const people = states.flatMap((s) => s.members);
  const running = states.filter((s) => s.view?.game.clock.kind === 'running').length;
  const paused = states.filter((s) => s.view?.game.clock.kind === 'paused').length;
  const began = states.some(
    (s) => s.view && s.view.game.phase !== 'lobby' && s.view.game.phase !== 'debrief',
  );
  const revealed = states.some((s) => s.view?.secrets);
  const hero = states.findIndex((s) => s.code === main && s.view?.game.phase === 'lobby');
  const heroWorld = worlds[hero];
  const heroState = states[hero];
  const inLobby = heroState !== undefined;
  const reveal = () => {
    for (const w of worlds)
      void w.connection.reveal().then((answer) => !answer.ok && say('bad', sentence(answer.refusal)));
  };
  const each = (command: Parameters<World['connection']['send']>[0]) => {
    for (const [i, w] of worlds.entries()) {
      const kind = states[i]?.view?.game.clock.kind;
      if (command.type === 'pause' && kind !== 'running') continue;
      if (command.type === 'resume' && kind !== 'paused') continue;
      if (command.type === 'extend' && kind === 'untimed') continue;
      void w.connection.send(command).then((answer) => !answer.ok && say('bad', sentence(answer.refusal)));
    }
  };
  const add = async () => {
    if (!config) return;
    const { scenario } = config;
    const answer = await createGame(
      { scenario, mode: 'class', language, title: kept?.title ?? '', pace: paceOf(config) },
      kept?.rounds ?? 0,
      { beside: kept?.beside ?? main },
    );
    if (answer.ok) onAdded();
    else say('bad', sentence(answer.refusal));
  };
  const place = useJoinAddress();
  const address = `${location.protocol}//${place}/join/${main}`;
  return (
    <div className={css.page}>
      <header className={css.top}>
        <div className={css.name}>
          <Link href="/">Carbon Accord · 碳约</Link>
          <h1>{kept?.title || t('untitled', { code: main })}</h1>
          <p>
            {t('summary', {
              worlds: t('worlds', { count: worlds.length }),
              here: people.filter((m) => m.connected).length,
              all: people.length,
            })}
          </p>
        </div>
        <div className={css.acts}>
          {running > 0 && (
            <Button look="main" icon="pause" onClick={() => each({ type: 'pause' })}>
              {t(worlds.length > 1 ? 'pauseAll' : 'pause')}
            </Button>
          )}
          {running === 0 && paused > 0 && (
            <Button look="main" icon="play" onClick={() => each({ type: 'resume' })}>
              {t(worlds.length > 1 ? 'resumeAll' : 'resume')}
            </Button>
          )}
          {running + paused > 0 && extension && (
            <Button onClick={() => each(extension.command)}>{t(extension.label)}</Button>
          )}
          <Button icon="talk" onClick={() => setWriting(true)}>
            {t('message')}
          </Button>
          <Button icon="plus" onClick={() => void add()}>
            {t('addWorld')}
          </Button>
          <a className={buttonClass('edge')} href={`/screen/${main}`} target="_blank" rel="noreferrer">
            {t('projector')}
          </a>
          <a className={buttonClass('edge')} href={`/press/${main}`} target="_blank" rel="noreferrer">
            {t('press')}
          </a>
          {began && !revealed && (
            <AskButton
              icon="eye"
              label={t('reveal.label')}
              text={t('reveal.text')}
              yes={t('reveal.yes')}
              onYes={reveal}
            />
          )}
          {began && revealed && (
            <Button icon="eyeOff" onClick={reveal}>
              {t('reveal.hide')}
            </Button>
          )}
        </div>
        <div className={css.look}>
          <ThemeSwitch wordless />
          <OtherLanguage />
        </div>
        <div className={cx(css.code, inLobby && css.away)}>
          <div>
            <small>{place}</small>
            <b>{main}</b>
          </div>
          <QrCode text={address} size={80} label={t('qr', { address })} />
        </div>
      </header>
      <div className={css.body}>
        <aside className={css.side}>
          <Needs worlds={worlds} states={states} />
        </aside>
        <main className={css.main}>
          {heroWorld && heroState && <LobbyHero world={heroWorld} state={heroState} />}
          <div className={cx(css.worlds, worlds.length === 1 && !inLobby && css.one)}>
            {worlds.map((w, i) => {
              const state = states[i];
              return state ? (
                <WorldCard
                  key={w.code}
                  world={w}
                  state={state}
                  letter={LETTERS[i] ?? '?'}
                  single={worlds.length === 1}
                  starts={!inLobby || w.code !== main}
                  onAdded={onAdded}
                />
              ) : null;
            })}
            {worlds.length === 1 && !inLobby && <Compare views={views} narrow />}
          </div>
          {!inLobby && (
            <WorldDetail
              worlds={worlds}
              states={states}
              letters={LETTERS}
              chosen={Math.min(detail, states.length - 1)}
              onChoose={setDetail}
            />
          )}
          {worlds.length > 1 && <Compare views={views} />}
        </main>
      </div>
      {writing && <MessageDialog worlds={worlds} onClose={() => setWriting(false)} />}
    </div>
  );
}
