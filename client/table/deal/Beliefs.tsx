import type { Belief } from '@accord/shared/agents/estimate.ts';
import { withHint } from '@accord/shared/agents/hints.ts';
import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../advice/Unanswered.tsx';
import { useAdvice } from '../../advice/useAdvice.ts';
import { percent, range } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { BeliefBar } from '../../ui/Meter.tsx';
import { within } from '../envoy/lineText.ts';
import { useSeat } from '../useSeat.ts';
import css from './Beliefs.module.css';
import { useDrafting } from './drafting.ts';
import { askedBy, exchangeOf, hintForOffer } from './offers.ts';
import { Flip, useHintWords } from './Refusals.tsx';

/**
 * The advisers think while the page goes on; what they said last stays, muted. Nobody signs a standing offer: of
 * that, they say whether the one who is asked for an act would find the exchange worth it.
 */
function useBeliefs(draft: DealDraft) {
  const view = useView();
  const { bloc } = useSeat();
  const question = useMemo(
    () => ({ ask: 'estimate', view, draft: exchangeOf(draft, bloc) ?? draft, bloc }) as const,
    [view, draft, bloc],
  );
  const { answer, thinking, again } = useAdvice<'estimate'>(question);
  const asked = askedBy(draft)?.bloc;
  const beliefs: readonly Belief[] =
    answer?.others.filter((b) => asked === undefined || b.bloc === asked) ?? [];
  return { beliefs, thinking, again };
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
        {belief.hurts && (
          <p className={css.why}>
            {t('belief.hurts', { objective: within(t(`table:objective.${belief.hurts}`)) })}
          </p>
        )}
        {hint && flipped && (
          <Flip label={t('mediator.use')} onApply={() => edit(flipped)}>
            {words(exchangeOf(draft, own.bloc) ?? draft, hint)}
          </Flip>
        )}
      </div>
    </li>
  );
}

/** What our advisers believe the others think: a range, never a point. */
export function Beliefs({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const { beliefs, thinking, again } = useBeliefs(draft);
  return (
    <section className={css.beliefs} aria-busy={thinking}>
      <header>
        <h3>{t('belief.title')}</h3>
        <small>{t(draft.kind === 'offer' ? 'belief.chanceOffer' : 'belief.chance')}</small>
      </header>
      {again && <Unanswered again={again} />}
      {beliefs.length === 0 && !again && <p className={css.why}>{t('belief.thinking')}</p>}
      <ul>
        {beliefs.map((b) => (
          <BeliefRow key={b.bloc} belief={b} draft={draft} />
        ))}
      </ul>
    </section>
  );
}
