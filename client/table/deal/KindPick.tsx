import { useTranslation } from 'react-i18next';
import { useRules } from '../../net/Table.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { DRAFT_KINDS, type DraftKind, useDrafting } from './drafting.ts';
import { emptyTreaty } from './treaties.ts';

/** The language level at which each kind may be written. */
const LEVELS: Readonly<Record<DraftKind, number>> = { contract: 1, offer: 2, treaty: 3 };

/** A swap between two, a promise that waits for an act, or one text for many. */
export function KindPick() {
  const { t } = useTranslation('deals');
  const { scenario } = useRules();
  const own = useSeat();
  const { kind, partner, turnTo } = useDrafting();
  const kinds = DRAFT_KINDS.filter((k) => LEVELS[k] <= scenario.level);
  if (kinds.length < 2) return null;
  const turn = (to: DraftKind) =>
    turnTo(to, to === 'treaty' ? emptyTreaty(partner ? [own.bloc, partner] : [own.bloc]) : null);
  return (
    <div className={css.kind}>
      <Notches
        look="flat"
        label={t('kind.title')}
        value={kind}
        onChange={turn}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <p className={css.lead}>{t(`kindLead.${kind}`)}</p>
    </div>
  );
}
