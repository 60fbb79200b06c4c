import type { Clause, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { ALWAYS, amountsOf } from './draft.ts';
import { useDrafting } from './drafting.ts';

/** The language level from which a deal may hold more than its card says. */
const FREE_LEVEL = 3;

/** One more promise, from us or to us, out of everything that can be promised at this level. */
export function AddClause({ draft, from, to }: { draft: DealDraft; from: string; to: string }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const edit = useDrafting((s) => s.edit);
  const first = draft.clauses[0];
  if (rules.scenario.level < FREE_LEVEL || !first || draft.clauses.length >= rules.diplomacy.maxClauses)
    return null;
  const used = new Set(draft.clauses.filter((c) => c.from === from).map(({ verb }) => verb));
  const verbs = Object.values(rules.content.verbs)
    .filter(
      (v) => v.level <= rules.scenario.level && v.durability.includes(draft.durability) && !used.has(v.id),
    )
    .toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
  const add = (verb: string) => {
    const free = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].find(
      (id) => !draft.clauses.some((c) => c.id === id),
    );
    const clause: Clause = {
      id: free ?? verb,
      from,
      to,
      verb,
      amount: amountsOf({ verb, from, to }, view, rules)[1],
      option: rules.content.verbs[verb]?.options[0] ?? null,
      fromYear: first.fromYear,
      untilYear: first.untilYear,
      when: ALWAYS,
    };
    edit({ ...draft, clauses: [...draft.clauses, clause] });
  };
  const label = t(from === own.bloc ? 'add.give' : 'add.get');
  return (
    <select
      className={css.pick}
      aria-label={label}
      value=""
      onChange={(e) => e.target.value && add(e.target.value)}
    >
      <option value="">{label}</option>
      {verbs.map((v) => (
        <option key={v.id} value={v.id}>
          {v.name[locale]}
        </option>
      ))}
    </select>
  );
}
