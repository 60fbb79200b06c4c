import type { DealDraft, DealRecord, Hint, Refused } from '@accord/shared/diplomacy/deal.ts';
import { dealSentence } from '@accord/shared/diplomacy/sentence.ts';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSeat } from '../useSeat.ts';
import { useDrafting } from './drafting.ts';
import css from './Refusals.module.css';
import { useAmount } from './useAmount.ts';

/** The deal with the smallest change that would flip a refusal. */
export function withHint(draft: DealDraft, hint: Hint): DealDraft {
  switch (hint.kind) {
    case 'amount':
      return {
        ...draft,
        clauses: draft.clauses.map((c) => (c.id === hint.clause ? { ...c, amount: hint.amount } : c)),
      };
    case 'until':
      return {
        ...draft,
        clauses: draft.clauses.map((c) => (c.id === hint.clause ? { ...c, untilYear: hint.untilYear } : c)),
      };
    case 'remove':
      return { ...draft, clauses: draft.clauses.filter((c) => c.id !== hint.clause) };
    case 'add':
      return { ...draft, clauses: [...draft.clauses, hint.clause] };
  }
}

/** A hint in words. */
export function useHintWords(): (draft: DealDraft, hint: Hint) => string {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const rules = useRules();
  const amount = useAmount();
  const name = (draft: DealDraft, id: string) => {
    const clause = draft.clauses.find((c) => c.id === id);
    return clause ? (rules.content.verbs[clause.verb]?.name[locale] ?? clause.verb) : id;
  };
  return (draft, hint) => {
    switch (hint.kind) {
      case 'amount': {
        const clause = draft.clauses.find((c) => c.id === hint.clause);
        return t('hint.amount', {
          what: name(draft, hint.clause),
          amount: clause ? amount({ verb: clause.verb, amount: hint.amount }) : hint.amount,
        });
      }
      case 'until':
        return t('hint.until', { what: name(draft, hint.clause), year: hint.untilYear });
      case 'remove':
        return t('hint.remove', { what: name(draft, hint.clause) });
      case 'add':
        return t('hint.add', {
          what: dealSentence({ ...draft, clauses: [hint.clause] }, locale, rules)
            .filter((p) => p.kind !== 'link' || p.text.length < 40)
            .slice(0, 6)
            .map((p) => p.text)
            .join(''),
        });
    }
  };
}

function Refusal({ refused, record }: { refused: Refused; record: DealRecord }) {
  const { t } = useTranslation(['deals', 'blocs', 'table']);
  const locale = useLocale();
  const { bloc } = useSeat();
  const edit = useDrafting((s) => s.edit);
  const words = useHintWords();
  const { id: _, proposer: __, counterTo: ___, ...draft } = record.deal;
  const hint = refused.hint;
  return (
    <li>
      <BlocTile bloc={refused.bloc} size="small" named />
      <p>
        {t(`said.${refused.reason}`)}
        {refused.objective &&
          refused.points !== null &&
          ` ${t('hurts', { objective: t(`table:objective.${refused.objective}`), points: fixed(Math.abs(refused.points), locale, 1) })}`}
        {hint && record.deal.parties.includes(bloc) && (
          <>
            {' '}
            {t('flips')}{' '}
            <Button look="quiet" small onClick={() => edit(withHint(draft, hint), 3, null)}>
              {words(draft, hint)}
            </Button>
          </>
        )}
      </p>
    </li>
  );
}

/** Who said no, why, and the smallest change that turns it into a yes. */
export function Refusals({ record }: { record: DealRecord }) {
  if (record.refused.length === 0) return null;
  return (
    <ul className={css.list}>
      {record.refused.map((r) => (
        <Refusal key={r.bloc} refused={r} record={record} />
      ))}
    </ul>
  );
}
