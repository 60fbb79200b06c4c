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
import { Sentence } from './Sentence.tsx';

const TALKING = new Set(['negotiation', 'summit']);

/** Step 3: the sentence, what it does to us, what they may think, and off it goes. */
export function ReviewStep({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const view = useView();
  const own = useSeat();
  const head = useIsHead();
  const send = useSend();
  const { counterTo, discard, go } = useDrafting();
  const [busy, setBusy] = useState(false);
  const consequences = useConsequences(draft, counterTo ?? undefined);
  const open = TALKING.has(view.game.phase);
  const propose = async () => {
    setBusy(true);
    const answer = await send(
      counterTo ? { type: 'counter', deal: counterTo, draft } : { type: 'propose', draft },
    );
    setBusy(false);
    if (answer.ok) discard();
  };
  const save = async () => {
    const answer = await send({ type: 'saveDrafts', drafts: [...own.drafts, draft] });
    if (answer.ok) discard();
  };
  return (
    <>
      <div className={css.body}>
        <div className={css.sentence}>
          <Sentence deal={draft} />
          <DealChips draft={draft} />
        </div>
        {consequences && <ConsequenceCard c={consequences} />}
        <Beliefs draft={draft} />
        {!open && <Notice>{t('notYet')}</Notice>}
      </div>
      <div className={css.cta}>
        <Button look="quiet" onClick={() => go(2)}>
          {t('back')}
        </Button>
        <Button onClick={() => void save()}>{t('save')}</Button>
        <Button look="main" disabled={!open || !head || busy} onClick={() => void propose()}>
          {head ? t(counterTo ? 'sendCounter' : 'send', { count: draft.parties.length - 1 }) : t('headSends')}
        </Button>
      </div>
    </>
  );
}
