import type { Clause } from '@accord/shared/diplomacy/deal.ts';
import { amountText } from '@accord/shared/diplomacy/sentence.ts';
import { useCallback } from 'react';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';

/** A clause's amount in words, as the reader's language writes it. */
export function useAmount(): (clause: Pick<Clause, 'verb' | 'amount'>) => string {
  const rules = useRules();
  const locale = useLocale();
  return useCallback(
    (clause) => {
      const verb = rules.content.verbs[clause.verb];
      return verb ? amountText(verb, clause.amount, locale, rules) : String(clause.amount);
    },
    [rules, locale],
  );
}
