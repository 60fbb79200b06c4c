import type { EventFile } from '@accord/shared/content/event.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import type { TableState } from '../net/tableStore.ts';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import css from './Deck.module.css';
import type { World } from './worlds.ts';

interface DeckProps {
  readonly worlds: readonly World[];
  readonly states: readonly TableState[];
}

const SHOWN = 4;

/** One card: what it is, whom it strikes, and its release into every world. */
function EventRow({
  card,
  blocs,
  onRelease,
}: {
  card: EventFile;
  blocs: readonly string[];
  onRelease: (bloc: string | null) => void;
}) {
  const { t } = useTranslation(['host', 'blocs']);
  const locale = useLocale();
  const [bloc, setBloc] = useState(blocs[0] ?? '');
  const one = card.strikes === 'one';
  return (
    <li data-one={one || undefined}>
      <details>
        <summary>
          <b>{card.name[locale]}</b>
          <small>
            {t(`kind.${card.kind}`)} · {t(one ? 'deck.one' : 'deck.world')}
          </small>
        </summary>
        <p>{card.text[locale]}</p>
      </details>
      <div>
        {one && (
          <select
            value={bloc}
            aria-label={t('deck.whom', { event: card.name[locale] })}
            onChange={(e) => setBloc(e.target.value)}
          >
            {blocs.map((b) => (
              <option key={b} value={b}>
                {t(`blocs:${b}.name`)}
              </option>
            ))}
          </select>
        )}
        <Button small onClick={() => onRelease(one ? bloc : null)}>
          {t('release')}
        </Button>
      </div>
    </li>
  );
}

/** The deck in the facilitator's hand: cards that have not been played yet. */
export function Deck({ worlds, states }: DeckProps) {
  const { t } = useTranslation('host');
  const content = useContent();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  const [more, setMore] = useState(false);
  if (!content) return null;
  const played = new Set(states.flatMap((s) => s.view?.events.map((e) => e.event) ?? []));
  const seats = Object.keys(states.find((s) => s.view)?.view?.seats ?? {});
  const cards = Object.values(content.events).filter((e) => !played.has(e.id));
  /** A card that names regions strikes the blocs that hold one of them. */
  const within = (card: EventFile) => {
    const fit = seats.filter(
      (b) => card.regions.length === 0 || content.blocs[b]?.regions.some((r) => card.regions.includes(r)),
    );
    return fit.length > 0 ? fit : seats;
  };
  const release = async (event: string, bloc: string | null) => {
    const answers = await Promise.all(worlds.map((w) => w.connection.send({ type: 'inject', event, bloc })));
    const failed = answers.find((a) => !a.ok);
    if (failed && !failed.ok) say('bad', sentence(failed.refusal));
    else say('good', t('released'));
  };
  return (
    <section className={css.deck}>
      <h2>{t('events')}</h2>
      <ul>
        {cards.slice(0, more ? cards.length : SHOWN).map((card) => (
          <EventRow
            key={card.id}
            card={card}
            blocs={within(card)}
            onRelease={(bloc) => void release(card.id, bloc)}
          />
        ))}
      </ul>
      {cards.length > SHOWN && (
        <Button look="quiet" small onClick={() => setMore(!more)}>
          {t(more ? 'fewer' : 'more', { count: cards.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}
