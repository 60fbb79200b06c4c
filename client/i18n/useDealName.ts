import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useCallback } from 'react';
import { useRules } from '../net/Table.tsx';
import { listed } from './format.ts';
import { useLocale } from './useLocale.ts';

/** A deal by its card, or by what was promised in it. */
export function useDealName(): (deal: DealDraft) => string {
  const locale = useLocale();
  const rules = useRules();
  return useCallback(
    (deal) => {
      const card = deal.card ? rules.content.cards[deal.card] : undefined;
      if (card) return card.name[locale];
      const promised = deal.clauses.map(({ verb }) => rules.content.verbs[verb]?.name[locale] ?? verb);
      return listed([...new Set(promised)].slice(0, 3), locale);
    },
    [rules, locale],
  );
}
