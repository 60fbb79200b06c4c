import type { LedgerEntry } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import css from './Outcome.module.css';

type Kind = 'kept' | 'cannot' | 'willNot' | 'waits';

export const outcomeOf = (e: LedgerEntry): Kind =>
  !e.active ? 'waits' : e.shortfall === 'none' ? 'kept' : e.shortfall === 'cannot' ? 'cannot' : 'willNot';

const ICONS: Readonly<Record<Kind, IconName>> = {
  kept: 'check',
  cannot: 'ring',
  willNot: 'cross',
  waits: 'clock',
};

/** Kept, could not, would not, or still waiting: a mark and a word. */
export function Outcome({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('deals');
  const kind = outcomeOf(entry);
  return (
    <span className={css[kind]}>
      <Icon name={ICONS[kind]} size={14} />
      {t(`outcome.${kind}`)}
    </span>
  );
}
