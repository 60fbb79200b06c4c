import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend } from '../../net/Table.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Caucuses.module.css';

/** A bloc that is not one voice votes caucus by caucus; a silent one follows the head. */
export function Caucuses({ record }: { record: DealRecord }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const { bloc } = useSeat();
  const send = useSend();
  const file = rules.blocs[bloc];
  if (!file || file.caucuses.length === 0) return null;
  return (
    <section className={css.caucuses}>
      <h3>
        {t('caucus.title')} <small>{t('caucus.needed', { needed: file.caucusesNeeded })}</small>
      </h3>
      {file.caucuses.map((c) => (
        <div key={c.id}>
          <span>{c.name[locale]}</span>
          <Notches
            look="flat"
            label={c.name[locale]}
            value={(record.caucuses[c.id] ?? true) ? 'yes' : 'no'}
            onChange={(vote) =>
              void send({ type: 'caucusVote', deal: record.deal.id, caucus: c.id, yes: vote === 'yes' })
            }
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`caucus.${value}`) }))}
          />
        </div>
      ))}
    </section>
  );
}
