import { DECLINE_REASONS, type DealRecord, type DeclineReason } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { Caucuses } from './Caucuses.tsx';
import { ConsequenceCard } from './ConsequenceCard.tsx';
import { useConsequences } from './consequences.ts';
import css from './DealCard.module.css';
import { DealChips } from './DealChips.tsx';
import { useDrafting } from './drafting.ts';
import { Ledger } from './Ledger.tsx';
import { Refusals } from './Refusals.tsx';
import { Sentence } from './Sentence.tsx';

const TALKING = new Set(['negotiation', 'summit']);

const TONES: Readonly<Record<string, Tone>> = {
  inForce: 'good',
  signed: 'good',
  suspended: 'warn',
  declined: 'bad',
  ended: 'plain',
};

function Declining({ onReason, onBack }: { onReason: (reason: DeclineReason) => void; onBack: () => void }) {
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

function Answering({ record }: { record: DealRecord }) {
  const { t } = useTranslation('deals');
  const { bloc } = useSeat();
  const view = useView();
  const head = useIsHead();
  const send = useSend();
  const edit = useDrafting((s) => s.edit);
  const [declining, setDeclining] = useState(false);
  const consequences = useConsequences(record.deal);
  const { deal } = record;
  const open = TALKING.has(view.game.phase);
  const { id, proposer: _, counterTo: __, ...draft } = deal;
  return (
    <>
      <DealChips draft={deal} waitingFor={null} />
      {consequences && <ConsequenceCard c={consequences} />}
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
            {t('accept')}
          </Button>
          {deal.parties.includes(bloc) && deal.kind !== 'treaty' && (
            <Button disabled={!open} onClick={() => edit(draft, 2, id)}>
              {t('counter')}
            </Button>
          )}
          <Button look="quiet" disabled={!head || !open} onClick={() => setDeclining(true)}>
            {t('decline')}
          </Button>
        </div>
      )}
    </>
  );
}

/** A deal: its sentence, where it stands, and what this delegation can do about it. */
export function DealCard({ record, box }: { record: DealRecord; box: string }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const { bloc } = useSeat();
  const head = useIsHead();
  const send = useSend();
  const { deal, status } = record;
  const [open, setOpen] = useState(box === 'in');
  const waiting = deal.parties.find(
    (p) => p !== deal.proposer && !record.accepted.includes(p) && !record.refused.some((r) => r.bloc === p),
  );
  return (
    <article className={css.card}>
      <header>
        <BlocTile bloc={deal.proposer} size="small" />
        <span>
          {deal.counterTo
            ? t('counterFrom', { bloc: t(`blocs:${deal.proposer}.name`) })
            : deal.proposer === bloc
              ? t('ourProposal')
              : t('proposalFrom', { bloc: t(`blocs:${deal.proposer}.name`) })}
        </span>
        <Chip tone={TONES[status] ?? 'plain'}>{t(`status.${status}`)}</Chip>
      </header>
      <Sentence deal={deal} plain />
      {box === 'in' && open && <Answering record={record} />}
      {box === 'in' && !open && (
        <div className={css.acts}>
          <Button onClick={() => setOpen(true)}>{t('answer')}</Button>
        </div>
      )}
      {box === 'out' && (
        <div className={css.acts}>
          {waiting && (
            <Chip tone="warn" icon="ring">
              {t('waiting', { bloc: t(`blocs:${waiting}.name`) })}
            </Chip>
          )}
          {deal.proposer === bloc && (
            <Button
              small
              look="quiet"
              disabled={!head}
              onClick={() => void send({ type: 'withdraw', deal: deal.id })}
            >
              {t('withdraw')}
            </Button>
          )}
        </div>
      )}
      <Refusals record={record} />
      {record.ledger.length > 0 && <Ledger record={record} />}
    </article>
  );
}
