import { type DealRecord, isOpen } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../table/deal/Sentence.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { AskButton } from './AskButton.tsx';
import css from './DealList.module.css';
import { Mediate } from './Mediate.tsx';
import { useHostSend } from './useHostSend.ts';
import type { World } from './worlds.ts';

const TONES: Readonly<Record<string, Tone>> = {
  signed: 'good',
  inForce: 'good',
  suspended: 'bad',
  declined: 'bad',
  proposed: 'warn',
};
const ORDER = ['proposed', 'signed', 'inForce', 'suspended'];
const SHOWN = 4;

const rank = ({ status }: DealRecord): number => {
  const at = ORDER.indexOf(status);
  return at === -1 ? ORDER.length : at;
};

/** The press prints a closed deal. */
function Leak({ deal, world }: { readonly deal: string; readonly world: World }) {
  const { t } = useTranslation('host');
  const send = useHostSend(world);
  return (
    <AskButton
      small
      icon="press"
      label={t('leak.label')}
      text={t('leak.text')}
      yes={t('leak.yes')}
      onYes={() => void send({ type: 'leak', deal })}
    />
  );
}

/** Deals as sentences: what waits, what binds, what was broken. Proposals show only after “Reveal”. */
export function DealList({
  view,
  world = null,
}: {
  readonly view: GameView;
  /** The facilitator's line; without it deals are only read. */
  readonly world?: World | null;
}) {
  const { t } = useTranslation(['host', 'deals', 'blocs']);
  const [all, setAll] = useState(false);
  const records = Object.values(view.deals)
    .toReversed()
    .toSorted((a, b) => rank(a) - rank(b));
  return (
    <Card className={css.card}>
      <PanelTitle title={t('dealList.title')} note={view.secrets ? t('dealList.open') : t('dealList.public')}>
        {records.length > SHOWN && (
          <Button look="quiet" small onClick={() => setAll(!all)}>
            {t(all ? 'fewer' : 'dealList.all', { count: records.length })}
          </Button>
        )}
      </PanelTitle>
      {records.length === 0 && <p className={css.none}>{t('dealList.none')}</p>}
      <ul>
        {(all ? records : records.slice(0, SHOWN)).map((record) => {
          const waiting = record.deal.parties.filter((p) => !record.accepted.includes(p));
          const broken = record.ledger.find((e) => e.shortfall === 'willNot' && e.found);
          return (
            <li key={record.deal.id}>
              <Sentence deal={record.deal} plain />
              <div>
                <Chip tone={TONES[record.status] ?? 'plain'}>{t(`deals:status.${record.status}`)}</Chip>
                {!isOpen(record) && (
                  <>
                    <Chip icon="lock">{t(`deals:visibility.${record.deal.visibility}`)}</Chip>
                    {world && <Leak deal={record.deal.id} world={world} />}
                  </>
                )}
                {record.status === 'proposed' &&
                  waiting.map((p) => (
                    <small key={p}>{t('dealList.waits', { bloc: t(`blocs:${p}.name`) })}</small>
                  ))}
                {broken && (
                  <Chip tone="bad" icon="cross">
                    {t('dealList.broken', { bloc: t(`blocs:${broken.from}.name`), year: broken.untilYear })}
                  </Chip>
                )}
              </div>
              {world && record.mediation === 'called' && <Mediate record={record} world={world} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
