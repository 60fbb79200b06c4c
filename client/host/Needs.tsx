import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import type { TableState } from '../net/tableStore.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { LETTERS } from './Console.tsx';
import type { World } from './HostPage.tsx';
import css from './Needs.module.css';
import { seatState, type SeatState } from './SeatRows.tsx';

interface NeedsProps {
  readonly worlds: readonly World[];
  readonly states: readonly TableState[];
}

interface Need {
  readonly world: World;
  readonly letter: string;
  readonly seat: SeatState;
}

function needsOf(worlds: readonly World[], states: readonly TableState[]): readonly Need[] {
  return worlds.flatMap((world, i) => {
    const state = states[i];
    const view = state?.view;
    if (!state || !view || view.game.phase === 'lobby' || view.game.phase === 'debrief') return [];
    return Object.keys(view.seats)
      .map((bloc) => seatState(view, state.members, bloc))
      .filter((s) => s.key === 'lost' || s.key === 'empty')
      .map((seat) => ({ world, letter: LETTERS[i] ?? '', seat }));
  });
}

/** The deck in the facilitator's hand: cards that have not been played yet. */
function Deck({ worlds, states }: NeedsProps) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const content = useContent();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const [more, setMore] = useState(false);
  const played = new Set(states.flatMap((s) => s.view?.events.map((e) => e.event) ?? []));
  const cards = Object.values(content?.events ?? {}).filter((e) => !played.has(e.id));
  const release = async (event: string) => {
    for (const w of worlds) {
      const answer = await w.connection.send({ type: 'inject', event, bloc: null });
      if (!answer.ok) return say('bad', sentence(answer.refusal));
    }
    say('good', t('released'));
  };
  return (
    <section className={css['deck']}>
      <h2>{t('events')}</h2>
      <ul>
        {cards.slice(0, more ? cards.length : 4).map((e) => (
          <li key={e.id}>
            <span>
              <b>{e.name[locale]}</b>
              <small>{t(`kind.${e.kind}`)}</small>
            </span>
            <Button small onClick={() => void release(e.id)}>
              {t('release')}
            </Button>
          </li>
        ))}
      </ul>
      {cards.length > 4 && (
        <Button look="quiet" small onClick={() => setMore(!more)}>
          {t(more ? 'fewer' : 'more', { count: cards.length - 4 })}
        </Button>
      )}
    </section>
  );
}

/** Who is stuck or gone, with what to do about it; and the events that wait to be released. */
export function Needs({ worlds, states }: NeedsProps) {
  const { t } = useTranslation(['host', 'blocs']);
  const needs = needsOf(worlds, states);
  const began = states.some((s) => s.view && s.view.game.phase !== 'lobby');
  return (
    <>
      <h2 className={css['title']}>
        {t('needs.title')} {needs.length > 0 && <Count>{needs.length}</Count>}
      </h2>
      {needs.length === 0 && <p className={css['none']}>{t('needs.none')}</p>}
      <ul>
        {needs.map(({ world, letter, seat }) => (
          <li key={world.code + seat.bloc} className={css['need']}>
            <span className={seat.key === 'lost' ? css['bad'] : css['warn']}>
              <Icon name={seat.key === 'lost' ? 'wifiOff' : 'clock'} />
            </span>
            <div>
              <b>{worlds.length > 1 ? t('needs.inWorld', { letter, bloc: t(`blocs:${seat.bloc}.name`) }) : t(`blocs:${seat.bloc}.name`)}</b>
              <p>{t(`needs.${seat.key}`)}</p>
              <Button small onClick={() => void world.connection.send({ type: 'setControl', bloc: seat.bloc, control: 'ministry' })}>
                {t('needs.hold')}
              </Button>
              <Button small look="quiet" onClick={() => void world.connection.send({ type: 'setControl', bloc: seat.bloc, control: 'scripted' })}>
                {t('needs.script')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {began && <Deck worlds={worlds} states={states} />}
    </>
  );
}
