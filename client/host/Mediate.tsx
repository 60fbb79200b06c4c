import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { useAmount } from '../table/deal/useAmount.ts';
import { Button } from '../ui/Button.tsx';
import { useHostSend } from './useHostSend.ts';
import type { World } from './worlds.ts';

/** A delegation asked for a mediator: suggest another amount of one clause, or say that there is none. */
export function Mediate({ record, world }: { readonly record: DealRecord; readonly world: World }) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const rules = useRules();
  const amount = useAmount();
  const send = useHostSend(world);
  const { clauses, id: deal } = record.deal;
  const [at, setAt] = useState(0);
  const clause = clauses[at];
  const [share, setShare] = useState(0.75);
  if (!clause) return null;
  const shares = [0.5, 0.75, 1.25, 1.5];
  return (
    <div>
      <small>{t('mediate.asked')}</small>
      <select value={at} aria-label={t('mediate.clause')} onChange={(e) => setAt(Number(e.target.value))}>
        {clauses.map((c, i) => (
          <option key={c.id} value={i}>
            {c.from}: {rules.content.verbs[c.verb]?.name[locale] ?? c.verb}
          </option>
        ))}
      </select>
      <select
        value={share}
        aria-label={t('mediate.amount')}
        onChange={(e) => setShare(Number(e.target.value))}
      >
        {shares.map((s) => (
          <option key={s} value={s}>
            {amount({ verb: clause.verb, amount: clause.amount * s })}
          </option>
        ))}
      </select>
      <Button
        small
        onClick={() =>
          void send({
            type: 'mediate',
            deal,
            hint: { kind: 'amount', clause: clause.id, amount: clause.amount * share },
          })
        }
      >
        {t('mediate.suggest')}
      </Button>
      <Button small look="quiet" onClick={() => void send({ type: 'mediate', deal, hint: null })}>
        {t('mediate.none')}
      </Button>
    </div>
  );
}
