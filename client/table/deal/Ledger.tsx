import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { conditionText } from '@accord/shared/diplomacy/sentence.ts';
import { useTranslation } from 'react-i18next';
import { PromiseBar } from '../../charts/PromiseBar.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import css from './Ledger.module.css';
import { Outcome } from './Outcome.tsx';
import { useAmount } from './useAmount.ts';

/** What was promised and what came, clause by clause, in the newest step. */
export function Ledger({ record }: { record: DealRecord }) {
  const { t } = useTranslation('deals');
  const locale = useLocale();
  const rules = useRules();
  const amount = useAmount();
  const last = Math.max(...record.ledger.map((e) => e.step));
  return (
    <ul className={css.ledger}>
      {record.ledger
        .filter((e) => e.step === last)
        .map((e) => {
          const clause = record.deal.clauses.find((c) => c.id === e.clause);
          if (!clause) return null;
          const say = (value: number) => amount({ verb: clause.verb, amount: value });
          return (
            <li key={`${e.clause}${e.from}`}>
              <BlocTile bloc={e.from} size="small" named />
              <span>{rules.content.verbs[clause.verb]?.name[locale]}</span>
              <PromiseBar
                bloc={e.from}
                promised={e.promised}
                delivered={e.delivered}
                label={t('deliveredOf', { delivered: say(e.delivered), promised: say(e.promised) })}
              />
              <Outcome entry={e} />
              {e.waitsFor && (
                <small>{t('waitsFor', { condition: conditionText(e.waitsFor, locale, rules) })}</small>
              )}
            </li>
          );
        })}
    </ul>
  );
}
