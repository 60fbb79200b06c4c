import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import type { TableState } from '../net/tableStore.ts';
import { AskButton } from './AskButton.tsx';
import css from './Deck.module.css';
import { LETTERS } from './letters.ts';
import { useHostSend } from './useHostSend.ts';
import type { World } from './worlds.ts';

/** What was drawn or released for this round and has not struck yet: it can still be called off. */
function DrawnIn({
  world,
  state,
  letter,
}: {
  readonly world: World;
  readonly state: TableState;
  readonly letter: string;
}) {
  const { t } = useTranslation(['host', 'blocs']);
  const locale = useLocale();
  const content = useContent();
  const send = useHostSend(world);
  const { view } = state;
  if (!view || view.game.phase === 'debrief') return null;
  const { round, step } = view.game;
  const waiting = view.events.filter((e) => e.round === round && e.step >= step);
  return waiting.map(({ event, bloc }) => (
    <li key={event + letter}>
      <div className={css.words}>
        <b>{content?.events[event]?.name[locale] ?? event}</b>
        <small>
          {letter && `${t('world', { letter })} · `}
          {bloc ? t(`blocs:${bloc}.name`) : t('deck.world')}
        </small>
      </div>
      <AskButton
        small
        label={t('drawn.veto')}
        text={t('drawn.vetoText')}
        yes={t('drawn.vetoYes')}
        onYes={() => void send({ type: 'vetoEvent', event })}
      />
    </li>
  ));
}

/** Events that will strike in this round, in every world. */
export function Drawn({
  worlds,
  states,
}: {
  readonly worlds: readonly World[];
  readonly states: readonly TableState[];
}) {
  const { t } = useTranslation('host');
  const any = states.some(({ view }) =>
    view?.events.some((e) => e.round === view.game.round && e.step >= view.game.step),
  );
  if (!any) return null;
  return (
    <section className={css.deck}>
      <h2>{t('drawn.title')}</h2>
      <ul>
        {worlds.map((world, i) => {
          const state = states[i];
          const letter = worlds.length > 1 ? (LETTERS[i] ?? '') : '';
          return state ? <DrawnIn key={world.code} world={world} state={state} letter={letter} /> : null;
        })}
      </ul>
    </section>
  );
}
