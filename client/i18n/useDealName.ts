import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useRules } from '../net/Table.tsx';
import { listed } from './format.ts';
import { useLocale } from './useLocale.ts';

/** A deal by its card, or by what was promised in it. */
export function useDealName(): (deal: DealDraft) => string {
  const locale = useLocale();
  const rules = useRules();
  return (deal) => {
    const card = deal.card ? rules.content.cards[deal.card] : undefined;
    if (card) return card.name[locale];
    return listed(
      [...new Set(deal.clauses.map((c) => rules.content.verbs[c.verb]?.name[locale] ?? c.verb))].slice(0, 3),
      locale,
    );
  };
}
