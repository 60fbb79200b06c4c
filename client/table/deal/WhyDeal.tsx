import type { DealDraft, DealId } from '@accord/shared/diplomacy/deal.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AHEAD_YEARS } from '../../explain/ahead.ts';
import { Explained } from '../../explain/Explained.tsx';
import { Fold } from '../../explain/Fold.tsx';
import { useView } from '../../net/Table.tsx';
import { lastYear } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import { useWorld } from '../useWorld.ts';
import { asDeal } from './consequences.ts';
import { supposedWith } from './offers.ts';

interface WhyDealProps {
  readonly draft: DealDraft;
  /** A deal left out of both courses: the one that a counter-offer answers. */
  readonly without?: DealId | undefined;
  /** A deal that the previewed one stands for, as when we join a treaty in force. */
  readonly replaces?: DealId | undefined;
}

function Answer({ draft, without, replaces }: WhyDealProps) {
  const { t } = useTranslation('why');
  const view = useView();
  const world = useWorld();
  const { bloc } = useSeat();
  const year = lastYear(view).year + AHEAD_YEARS;
  const question = useMemo(() => {
    const left = [without, replaces].filter((id) => id !== undefined);
    const withDeals = supposedWith(asDeal(draft, bloc), bloc, world.deals);
    return {
      ask: 'explain',
      from: { state: world, assume: { withoutDeals: left } },
      to: { state: world, assume: { withoutDeals: left, withDeals } },
      options: { bloc, year },
    } as const;
  }, [world, bloc, draft, without, replaces, year]);
  return (
    <Explained
      question={question}
      note={t('deal.note', { year })}
      from={t('deal.from')}
      to={t('deal.to')}
      dealOf={() => draft}
    />
  );
}

/** With the deal and without it: what each promise does by itself. */
export function WhyDeal(props: WhyDealProps) {
  const { t } = useTranslation('why');
  return (
    <Fold title={t('deal.title')}>
      <Answer {...props} />
    </Fold>
  );
}
