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
import { useHintWords, withHint } from './Refusals.tsx';

const THINK_MS = 150;

/** The advisers think after the page is drawn; while they do, what they said last stays, muted. */
function useBeliefs(draft: DealDraft): { readonly beliefs: readonly Belief[]; readonly stale: boolean } {
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const [known, setKnown] = useState<{ draft: DealDraft; beliefs: readonly Belief[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => setKnown({ draft, beliefs: estimateDeal(view, draft, bloc, rules).others }),
      THINK_MS,
    );
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
  const edit = useDrafting((s) => s.edit);
  const words = useHintWords();
  const [low, high] = [Math.round(belief.low * 100), Math.round(belief.high * 100)];
  const span = `${range(String(low), percent(belief.high, locale))}`;
  const { hint } = belief;
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
          label={t('belief.range', { bloc: t(`blocs:${belief.bloc}.name`), low, high })}
        />
        {(belief.hurts || hint) && (
          <p className={css.why}>
            {belief.hurts && t('belief.hurts', { objective: t(`table:objective.${belief.hurts}`) })}
            {hint && (
              <>
                {' '}
                {t('flips')}{' '}
                <Button look="quiet" small onClick={() => edit(withHint(draft, hint))}>
                  {words(draft, hint)}
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
        <small>{t('belief.chance')}</small>
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
