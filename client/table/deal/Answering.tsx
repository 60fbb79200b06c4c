import { draftOf } from '@accord/shared/agents/hints.ts';
import { DECLINE_REASONS, type DealRecord, type DeclineReason } from '@accord/shared/diplomacy/deal.ts';
import { mayMediate } from '@accord/shared/game/decideDeal.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { Caucuses } from './Caucuses.tsx';
import { ConsequenceCard } from './ConsequenceCard.tsx';
import { useConsequences } from './consequences.ts';
import css from './DealCard.module.css';
import { DealChips } from './DealChips.tsx';
import { useDrafting } from './drafting.ts';
import { Mediation } from './Mediation.tsx';
import { TALKING } from './standing.ts';
import { joinedBy } from './treaties.ts';
import { WhyDeal } from './WhyDeal.tsx';

interface DecliningProps {
  readonly onReason: (reason: DeclineReason) => void;
  readonly onBack: () => void;
}

function Declining({ onReason, onBack }: DecliningProps) {
  const { t } = useTranslation('deals');
  return (
    <fieldset className={css.reasons} aria-label={t('why')}>
      <p>{t('why')}</p>
      {DECLINE_REASONS.map((reason) => (
        <Button key={reason} small onClick={() => onReason(reason)}>
          {t(`reason.${reason}`)}
        </Button>
      ))}
      <Button small look="quiet" onClick={onBack}>
        {t('cancel')}
      </Button>
    </fieldset>
  );
}

/** What a proposal would do to us, and our answer to it. */
export function Answering({ record }: { record: DealRecord }) {
  const { t } = useTranslation('deals');
  const { bloc } = useSeat();
  const view = useView();
  const rules = useRules();
  const head = useIsHead();
  const send = useSend();
  const edit = useDrafting((s) => s.edit);
  const [declining, setDeclining] = useState(false);
  const joined = useMemo(() => joinedBy(record, bloc), [record, bloc]);
  const consequences = useConsequences(joined, { replaces: record.deal.id });
  const { id } = record.deal;
  const draft = draftOf(record.deal);
  const open = TALKING.has(view.game.phase);
  const treaty = draft.kind === 'treaty';
  return (
    <>
      <DealChips draft={draft} waitingFor={null} />
      {consequences && <ConsequenceCard c={consequences} />}
      <WhyDeal draft={joined} replaces={record.deal.id} />
      <Caucuses record={record} />
      {declining ? (
        <Declining
          onBack={() => setDeclining(false)}
          onReason={(reason) => void send({ type: 'decline', deal: id, reason })}
        />
      ) : (
        <div className={css.acts}>
          <Button
            look="main"
            disabled={!head || !open}
            onClick={() => void send({ type: 'accept', deal: id })}
          >
            {t(treaty ? 'join' : 'accept')}
          </Button>
          {!treaty &&
            (mayMediate(view, record, rules) ? (
              <Mediation record={record} />
            ) : (
              <Button disabled={!open} onClick={() => edit(draft, 2, id)}>
                {t('counter')}
              </Button>
            ))}
          <Button look="quiet" disabled={!head || !open} onClick={() => setDeclining(true)}>
            {t('decline')}
          </Button>
        </div>
      )}
    </>
  );
}
