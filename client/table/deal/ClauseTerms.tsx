import type { Clause, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { Wording } from '@accord/shared/diplomacy/wording.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Notches } from '../../ui/Notches.tsx';
import css from './Builder.module.css';
import { amountsOf, withClause } from './draft.ts';
import { useDrafting } from './drafting.ts';
import { useAmount } from './useAmount.ts';

const SIZES = ['small', 'middle', 'large'] as const;

interface AmountPickProps {
  readonly clause: Pick<Clause, 'verb' | 'from' | 'to' | 'amount'>;
  readonly onChange: (amount: number) => void;
}

/** How much of a promise, in three notches; a promise without size is only named. */
export function AmountPick({ clause, onChange }: AmountPickProps) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const amount = useAmount();
  const name = rules.content.verbs[clause.verb]?.name[locale] ?? clause.verb;
  const notches = [...new Set(amountsOf(clause, view, rules))];
  return (
    <div>
      <p className={css.label}>
        {name}
        <small>{notches.length === 1 && clause.amount !== 1 ? amount(clause) : ''}</small>
      </p>
      {notches.length > 1 && (
        <Notches
          label={name}
          value={notches.find((n) => Math.abs(n - clause.amount) < 1e-9) ?? null}
          onChange={onChange}
          options={notches.map((value, i) => ({
            value,
            label: amount({ verb: clause.verb, amount: value }),
            note: t(`size.${SIZES[i] ?? 'large'}`),
          }))}
        />
      )}
    </div>
  );
}

export function ClauseTerms({ clause, draft }: { clause: Clause; draft: DealDraft }) {
  const edit = useDrafting((s) => s.edit);
  return (
    <>
      <AmountPick clause={clause} onChange={(amount) => edit(withClause(draft, clause.id, { amount }))} />
      <OptionPick clause={clause} onChange={(option) => edit(withClause(draft, clause.id, { option }))} />
    </>
  );
}

/** Of what: a technology, a mineral, or the act that is given up. */
function OptionPick({ clause, onChange }: { clause: Clause; onChange: (option: string) => void }) {
  const locale = useLocale();
  const rules = useRules();
  const verb = rules.content.verbs[clause.verb];
  if (!verb || verb.options.length < 2) return null;
  const wording = new Wording(rules, locale);
  return (
    <select
      className={css.pick}
      aria-label={verb.name[locale]}
      value={clause.option ?? verb.options[0]}
      onChange={(e) => onChange(e.target.value)}
    >
      {verb.options.map((option) => (
        <option key={option} value={option}>
          {wording.option(option)}
        </option>
      ))}
    </select>
  );
}
