import { draftOf } from '@accord/shared/agents/hints.ts';
import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { EnvoySays } from '../envoy/EnvoySays.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { Answering } from './Answering.tsx';
import { Caucuses } from './Caucuses.tsx';
import css from './DealCard.module.css';
import { useDrafting } from './drafting.ts';
import { Leaving } from './Leaving.tsx';
import { Ledger } from './Ledger.tsx';
import { asksFor, isDoneBy, takeUp } from './offers.ts';
import { Refusals } from './Refusals.tsx';
import { Sentence } from './Sentence.tsx';
import { Signatures } from './Signatures.tsx';
import { type Box, mayLeave, mayWithdraw, TALKING } from './standing.ts';

const TONES: Readonly<Record<string, Tone>> = {
  inForce: 'good',
  signed: 'good',
  suspended: 'warn',
  declined: 'bad',
  ended: 'plain',
};

/** Whose text it is, and of what kind. */
function Heading({ record: { deal, status, breaches } }: { record: DealRecord }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const { bloc } = useSeat();
  const by = t(`blocs:${deal.proposer}.name`);
  const kind = deal.kind === 'treaty' || deal.kind === 'offer' ? deal.kind : null;
  const ours = deal.proposer === bloc;
  const broken = status === 'inForce' && Object.values(breaches).some((count) => count > 0);
  const title = deal.counterTo
    ? t('counterFrom', { bloc: by })
    : kind
      ? t(`${kind}By`, { bloc: ours ? t('us') : by })
      : ours
        ? t('ourProposal')
        : t('proposalFrom', { bloc: by });
  return (
    <header>
      <BlocTile bloc={deal.proposer} size="small" />
      <span>{title}</span>
      {broken ? (
        <Chip tone="bad" icon="cross">
          {t('status.broken')}
        </Chip>
      ) : (
        <Chip tone={TONES[status] ?? 'plain'}>{t(`status.${status}`)}</Chip>
      )}
    </header>
  );
}

/** What this delegation can still do about a deal that it has answered. */
function Acts({ record, box }: { record: DealRecord; box: Box }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const { bloc } = useSeat();
  const view = useView();
  const rules = useRules();
  const head = useIsHead();
  const send = useSend();
  const edit = useDrafting((s) => s.edit);
  const { deal } = record;
  const waiting =
    box === 'out' && deal.kind !== 'treaty'
      ? deal.parties.find((p) => !record.accepted.includes(p) && !record.refused.some((r) => r.bloc === p))
      : undefined;
  const open = TALKING.has(view.game.phase);
  const [withdraw, leave] = [open && mayWithdraw(record, bloc), open && mayLeave(record, bloc)];
  const asked = asksFor(record, bloc) !== undefined && !isDoneBy(record, bloc, view.deals);
  const answer = asked ? takeUp(record, bloc, view, rules) : null;
  const again = open && box === 'closed' && deal.proposer === bloc && record.round === view.game.round;
  if (!waiting && !withdraw && !leave && !answer && !again) return null;
  return (
    <div className={css.after}>
      {waiting && (
        <Chip tone="warn" icon="ring">
          {t('waiting', { bloc: t(`blocs:${waiting}.name`) })}
        </Chip>
      )}
      {answer && (
        <Button small onClick={() => edit(answer, 2, null)}>
          {t('takeUp')}
        </Button>
      )}
      {again && (
        <Button small icon="edit" onClick={() => edit(draftOf(deal), 2, null)}>
          {t('again')}
        </Button>
      )}
      {withdraw && (
        <Button
          small
          look="quiet"
          disabled={!head}
          onClick={() => void send({ type: 'withdraw', deal: deal.id })}
        >
          {t('withdraw')}
        </Button>
      )}
      {leave && <Leaving record={record} />}
    </div>
  );
}

/** Envoys who have something to say to this card: whoever made it or, this round, agreed to it. */
function voicesOf({ deal, accepted, status, round }: DealRecord, now: number): readonly Voice[] {
  const agreed = accepted
    .filter((bloc) => bloc !== deal.proposer)
    .slice(0, 1)
    .map((bloc) => ({ bloc, deal: deal.id }));
  if (status === 'proposed') return [{ bloc: deal.proposer, deal: deal.counterTo ?? deal.id }];
  return round === now ? agreed : [];
}

interface Voice {
  readonly bloc: string;
  readonly deal: string;
}

/** A deal: its sentence, where it stands, and what this delegation can do about it. */
export function DealCard({ record, box }: { record: DealRecord; box: Box }) {
  const { t } = useTranslation('deals');
  const view = useView();
  const [open, setOpen] = useState(box === 'in');
  return (
    <article className={css.card}>
      <Heading record={record} />
      <Sentence deal={record.deal} plain />
      {voicesOf(record, view.game.round).map((voice) => (
        <EnvoySays key={voice.bloc} {...voice} />
      ))}
      {record.deal.kind === 'treaty' && <Signatures record={record} />}
      {box === 'in' && open && <Answering record={record} />}
      {box === 'in' && !open && (
        <div className={css.acts}>
          <Button onClick={() => setOpen(true)}>{t('answer')}</Button>
        </div>
      )}
      {box === 'out' && record.status === 'proposed' && <Caucuses record={record} />}
      <Refusals record={record} />
      {record.ledger.length > 0 && <Ledger record={record} />}
      {box !== 'in' && <Acts record={record} box={box} />}
    </article>
  );
}
