import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../i18n/format.ts';
import { useDealName } from '../../i18n/useDealName.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useView } from '../../net/Table.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useSeat } from '../useSeat.ts';
import { type Box, boxOf } from './standing.ts';

/** Where our own proposals lie. What stands as an offer asks nobody for an answer. */
const ownBoxes = (deals: readonly DealRecord[], own: string): ReadonlyMap<string, Box> =>
  new Map(
    deals
      .filter(({ deal }) => deal.proposer === own && deal.kind !== 'offer')
      .map((record) => [record.deal.id, boxOf(record, own)]),
  );

/** Says once what became of a proposal of ours, wherever we look when the answer comes. */
export function useAnswers(): void {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const name = useDealName();
  const { deals } = useView();
  const { bloc } = useSeat();
  const say = useToasts((s) => s.say);
  const known = useRef<ReadonlyMap<string, Box> | null>(null);
  useEffect(() => {
    const before = known.current;
    const now = ownBoxes(Object.values(deals), bloc);
    known.current = now;
    if (before === null) return;
    for (const [id, box] of now) {
      const record = deals[id];
      if (record === undefined || (before.get(id) ?? 'out') !== 'out') continue;
      const blocs = listed(
        record.refused.map((refused) => t(`blocs:${refused.bloc}.called`)),
        locale,
      );
      if (box === 'force') say('good', t('answered.yes', { deal: name(record.deal) }));
      else if (box === 'closed' && blocs) say('warn', t('answered.no', { deal: name(record.deal), blocs }));
    }
  }, [deals, bloc, t, locale, name, say]);
}
