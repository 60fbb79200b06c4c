import type { MechanismFile } from '@accord/shared/content/mechanism.ts';
import { useTranslation } from 'react-i18next';
import css from './StatusFilter.module.css';

type Status = MechanismFile['status'];

const STATUSES: readonly (Status | null)[] = [null, 'contested', 'asserted', 'supported'];

interface StatusFilterProps {
  readonly value: Status | null;
  readonly onChange: (status: Status | null) => void;
}

/** All rules, or those whose claim stands in one way. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { t } = useTranslation('library');
  return (
    <fieldset className={css.row} aria-label={t('status.filter')}>
      {STATUSES.map((status) => (
        <button
          key={status ?? 'all'}
          type="button"
          aria-pressed={status === value}
          onClick={() => onChange(status)}
        >
          {t(`status.${status ?? 'all'}`)}
        </button>
      ))}
    </fieldset>
  );
}
