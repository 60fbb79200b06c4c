import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { Beliefs } from './Beliefs.tsx';
import css from './Builder.module.css';
import { ConsequenceCard } from './ConsequenceCard.tsx';
import { useConsequences } from './consequences.ts';
import { DealChips } from './DealChips.tsx';
import { useDrafting } from './drafting.ts';
import { isMet } from './offers.ts';
import { Sentence } from './Sentence.tsx';
import { OpenTo } from './Signatures.tsx';
import { TALKING } from './standing.ts';
import { WhyDeal } from './WhyDeal.tsx';

/** Step 3: the sentence, what it does to us, what they may think, and off it goes. */
export function ReviewStep({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const view = useView();
  const own = useSeat();
  const head = useIsHead();
  const send = useSend();
  const { counterTo, discard, sent, go } = useDrafting();
  const [busy, setBusy] = useState(false);
  const consequences = useConsequences(draft, { without: counterTo ?? undefined });
  const met = isMet(draft, own.bloc, view.deals);
  const open = TALKING.has(view.game.phase);
  const propose = async () => {
    setBusy(true);
    const answer = await send(
      counterTo ? { type: 'counter', deal: counterTo, draft } : { type: 'propose', draft },
    );
    setBusy(false);
    if (answer.ok) sent();
  };
  const save = async () => {
    const answer = await send({ type: 'saveDrafts', drafts: [...own.drafts, draft] });
    if (answer.ok) discard();
  };
  const words = counterTo
    ? t('sendCounter')
    : draft.kind === 'offer'
      ? t('publish')
      : t('send', { count: draft.parties.length - 1 });
  return (
    <>
      <div className={css.body}>
        <div className={css.sentence}>
          <Sentence deal={draft} />
          {draft.kind === 'treaty' && <OpenTo parties={draft.parties} />}
          <DealChips draft={draft} />
        </div>
        {consequences && <ConsequenceCard c={consequences} offer={draft.kind === 'offer'} />}
        <WhyDeal draft={draft} without={counterTo ?? undefined} />
        {met ? (
          <div className={css.below}>
            <Notice tone="good">{t('alreadyPromised')}</Notice>
          </div>
        ) : (
          <Beliefs draft={draft} />
        )}
        {!open && <Notice>{t('notYet')}</Notice>}
      </div>
      <div className={css.cta}>
        <Button look="quiet" onClick={() => go(2)}>
          {t('back')}
        </Button>
        <Button onClick={() => void save()}>{t('save')}</Button>
        <Button look="main" disabled={!open || !head || busy} onClick={() => void propose()}>
          {head ? words : t('headSends')}
        </Button>
      </div>
    </>
  );
}
