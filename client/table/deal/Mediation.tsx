import { draftOf, withHint } from '@accord/shared/agents/hints.ts';
import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useIsHead } from '../useSeat.ts';
import { useDrafting } from './drafting.ts';
import { useHintWords } from './Refusals.tsx';

/** After as many counters as the rules allow: somebody without a stake looks for the one change that helps most. */
export function Mediation({ record }: { record: DealRecord }) {
  const { t } = useTranslation('deals');
  const send = useSend();
  const head = useIsHead();
  const edit = useDrafting((s) => s.edit);
  const words = useHintWords();
  const { deal, mediation } = record;
  const { id } = deal;
  const draft = draftOf(deal);
  if (mediation === null)
    return (
      <Button disabled={!head} icon="scale" onClick={() => void send({ type: 'callMediator', deal: id })}>
        {t('mediator.call')}
      </Button>
    );
  if (mediation === 'called') return <Chip icon="scale">{t('mediator.called')}</Chip>;
  if (mediation === 'silent') return <Notice>{t('mediator.silent')}</Notice>;
  return (
    <Notice>
      {t('mediator.says')} {words(draft, mediation)}{' '}
      <Button small disabled={!head} onClick={() => edit(withHint(draft, mediation), 2, id)}>
        {t('mediator.use')}
      </Button>
    </Notice>
  );
}
