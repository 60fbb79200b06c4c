import { draftOf, withHint } from '@accord/shared/agents/hints.ts';
import { unhappiest } from '@accord/shared/agents/lines.ts';
import type { DealDraft, DealRecord, Hint, Refused } from '@accord/shared/diplomacy/deal.ts';
import { dealSentence } from '@accord/shared/diplomacy/sentence.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { EnvoySays } from '../envoy/EnvoySays.tsx';
import { within } from '../envoy/lineText.ts';
import { useSeat } from '../useSeat.ts';
import { useDrafting } from './drafting.ts';
import css from './Refusals.module.css';
import { useAmount } from './useAmount.ts';

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

interface FlipProps {
  readonly label: string;
  readonly onApply: () => void;
  readonly children: ReactNode;
}

/** The smallest change that turns a no into a yes, and the button that makes it. */
export function Flip({ label, onApply, children }: FlipProps) {
  const { t } = useTranslation('deals');
  return (
    <div className={css.flip}>
      <p>
        {t('flips')} <b>{children}</b>
      </p>
      <Button small icon="edit" onClick={onApply}>
        {label}
      </Button>
    </div>
  );
}

/** Why: the objective that hurts, or the group at home that stands in the way. */
function Why({ refused }: { refused: Refused }) {
  const { t } = useTranslation(['deals', 'table']);
  const locale = useLocale();
  const view = useView();
  const blocks = refused.reason === 'parliament' ? unhappiest(view, refused.bloc) : undefined;
  const at = blocks && view.politics[refused.bloc]?.constituencies[blocks];
  return (
    <>
      {refused.objective &&
        refused.points !== null &&
        t('hurts', {
          objective: within(t(`table:objective.${refused.objective}`)),
          points: fixed(Math.abs(refused.points), locale, 1),
        })}{' '}
      {blocks &&
        at !== undefined &&
        t('blocks', { who: t(`table:constituency.${blocks}`), value: fixed(at, locale) })}
    </>
  );
}

function Refusal({ refused, record }: { refused: Refused; record: DealRecord }) {
  const { t } = useTranslation('deals');
  const view = useView();
  const { bloc } = useSeat();
  const edit = useDrafting((s) => s.edit);
  const words = useHintWords();
  const draft = draftOf(record.deal);
  const hint = record.deal.parties.includes(bloc) ? refused.hint : null;
  const scripted = view.seats[refused.bloc]?.control === 'scripted';
  return (
    <li>
      {scripted ? (
        <EnvoySays bloc={refused.bloc} deal={record.deal.id} />
      ) : (
        <p className={css.said}>
          <BlocTile bloc={refused.bloc} size="small" named /> {t(`said.${refused.reason}`)}
        </p>
      )}
      <p className={css.why}>
        <Why refused={refused} />
      </p>
      {hint && (
        <Flip label={t('withThis')} onApply={() => edit(withHint(draft, hint), 3, null)}>
          {words(draft, hint)}
        </Flip>
      )}
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
