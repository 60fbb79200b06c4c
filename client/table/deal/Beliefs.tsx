import { type Belief, estimateDeal } from '@accord/shared/agents/estimate.ts';
import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent, range } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { BeliefBar } from '../../ui/Meter.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Beliefs.module.css';
import { useDrafting } from './drafting.ts';
import { askedBy, exchangeOf, hintForOffer } from './offers.ts';
import { useHintWords, withHint } from './Refusals.tsx';

const THINK_MS = 150;

/**
 * The advisers think after the page is drawn; while they do, what they said last stays, muted. Nobody signs a
 * standing offer: of that, they say whether the one who is asked for an act would find the exchange worth it.
 */
function useBeliefs(draft: DealDraft): { readonly beliefs: readonly Belief[]; readonly stale: boolean } {
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const [known, setKnown] = useState<{ draft: DealDraft; beliefs: readonly Belief[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const asked = askedBy(draft)?.bloc;
      const { others } = estimateDeal(view, exchangeOf(draft, bloc) ?? draft, bloc, rules);
      setKnown({ draft, beliefs: others.filter((b) => asked === undefined || b.bloc === asked) });
    }, THINK_MS);
    return () => clearTimeout(timer);
  }, [view, draft, bloc, rules]);
  return { beliefs: known?.beliefs ?? [], stale: known?.draft !== draft };
}

const verdictOf = ({ low, high }: Belief): string =>
  (low + high) / 2 >= 0.7
    ? 'yes'
    : (low + high) / 2 >= 0.5
      ? 'maybe'
      : (low + high) / 2 >= 0.3
        ? 'hardly'
        : 'no';

function BeliefRow({ belief, draft }: { belief: Belief; draft: DealDraft }) {
  const { t } = useTranslation(['deals', 'blocs', 'table']);
  const locale = useLocale();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const words = useHintWords();
  const [low, high] = [Math.round(belief.low * 100), Math.round(belief.high * 100)];
  const span = `${range(String(low), percent(belief.high, locale))}`;
  const { hint } = belief;
  const offer = draft.kind === 'offer';
  const flipped = hint && (offer ? hintForOffer : withHint)(draft, hint);
  return (
    <li>
      <BlocTile bloc={belief.bloc} named />
      <div>
        <p className={css.line}>
          <b>{t(`belief.${verdictOf(belief)}`)}</b>
          <small>{span}</small>
        </p>
        <BeliefBar
          low={belief.low}
          high={belief.high}
          label={t(offer ? 'belief.rangeOffer' : 'belief.range', {
            bloc: t(`blocs:${belief.bloc}.name`),
            low,
            high,
          })}
        />
        {(belief.hurts || flipped) && (
          <p className={css.why}>
            {belief.hurts && t('belief.hurts', { objective: t(`table:objective.${belief.hurts}`) })}
            {hint && flipped && (
              <>
                {' '}
                {t('flips')}{' '}
                <Button look="quiet" small onClick={() => edit(flipped)}>
                  {words(exchangeOf(draft, own.bloc) ?? draft, hint)}
                </Button>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** What our advisers believe the others think: a range, never a point. */
export function Beliefs({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const { beliefs, stale } = useBeliefs(draft);
  return (
    <section className={css.beliefs} data-stale={stale || undefined} aria-busy={stale}>
      <header>
        <h3>{t('belief.title')}</h3>
        <small>{t(draft.kind === 'offer' ? 'belief.chanceOffer' : 'belief.chance')}</small>
      </header>
      {beliefs.length === 0 && <p className={css.why}>{t('belief.thinking')}</p>}
      <ul>
        {beliefs.map((b) => (
          <BeliefRow key={b.bloc} belief={b} draft={draft} />
        ))}
      </ul>
    </section>
  );
}
