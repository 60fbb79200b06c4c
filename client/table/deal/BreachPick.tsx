import { type DealDraft, SANCTIONS, type Sanction } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { Notches } from '../../ui/Notches.tsx';
import css from './Builder.module.css';
import { useDrafting } from './drafting.ts';

/** Between two, leaving is all the expulsion there is, and a duty is a treaty's. */
const BETWEEN_TWO: readonly Sanction[] = ['nothing', 'proportional', 'suspension', 'escrow'];

/** What the deal itself provides when a promise is broken: without it only trust is lost. */
export function BreachPick({ draft }: { draft: DealDraft }) {
  const { t } = useTranslation('deals');
  const edit = useDrafting((s) => s.edit);
  const { sanction, cureSteps } = draft.breach;
  const choices = draft.kind === 'treaty' ? SANCTIONS : BETWEEN_TWO;
  return (
    <>
      <p className={css.label}>{t('breach.title')}</p>
      <select
        className={css.pick}
        aria-label={t('breach.title')}
        value={sanction}
        onChange={(e) =>
          edit({ ...draft, breach: { ...draft.breach, sanction: e.target.value as Sanction } })
        }
      >
        {choices.map((value) => (
          <option key={value} value={value}>
            {t(`breach.${value}`)}
          </option>
        ))}
      </select>
      <p className={css.note}>{t(`breachNote.${sanction}`)}</p>
      {sanction !== 'nothing' && (
        <Notches
          look="flat"
          label={t('breach.cure')}
          value={cureSteps}
          onChange={(steps) => edit({ ...draft, breach: { ...draft.breach, cureSteps: steps } })}
          options={[0, 1, 2].map((value) => ({ value, label: t('breach.cureSteps', { count: value }) }))}
        />
      )}
    </>
  );
}
