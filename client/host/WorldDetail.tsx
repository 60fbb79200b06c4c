import { useTranslation } from 'react-i18next';
import { RulesProvider } from '../net/Table.tsx';
import type { TableState } from '../net/tableStore.ts';
import { BlocTable } from './BlocTable.tsx';
import { DealList } from './DealList.tsx';
import css from './WorldDetail.module.css';

interface WorldDetailProps {
  readonly states: readonly TableState[];
  readonly letters: string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Deals and blocs of one world; with several worlds, of the one that is chosen. */
export function WorldDetail({ states, letters, chosen, onChoose }: WorldDetailProps) {
  const { t } = useTranslation('host');
  const view = states[chosen]?.view;
  return (
    <div className={css.detail}>
      {states.length > 1 && (
        <fieldset className={css.choice} aria-label={t('detailOf')}>
          {states.map((s, i) => (
            <button key={s.code} type="button" aria-pressed={i === chosen} onClick={() => onChoose(i)}>
              {t('world', { letter: letters[i] })}
            </button>
          ))}
        </fieldset>
      )}
      {view && (
        <RulesProvider view={view}>
          <DealList view={view} />
          <BlocTable view={view} />
        </RulesProvider>
      )}
    </div>
  );
}
