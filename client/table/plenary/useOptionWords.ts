import type { Bracket, Plenary } from '@accord/shared/diplomacy/plenary.ts';
import { useTranslation } from 'react-i18next';
import { useAmount } from '../deal/useAmount.ts';

/** What an option of a bracket says: an amount of its clause, a year, or how binding it is. */
export function useOptionWords(plenary: Plenary): (bracket: Bracket, value: number) => string {
  const { t } = useTranslation('table');
  const amount = useAmount();
  return (bracket, value) => {
    const clause = plenary.text.draft.clauses.find(({ id }) => bracket.clauses.includes(id));
    if (bracket.field === 'force') return t(value === 1 ? 'plenary.shall' : 'plenary.should');
    if (bracket.field === 'untilYear') return t('plenary.until', { year: value });
    return clause ? amount({ verb: clause.verb, amount: value }) : String(value);
  };
}
