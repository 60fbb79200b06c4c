import { useTranslation } from 'react-i18next';
import { RulesProvider } from '../net/Table.tsx';
import type { TableState } from '../net/tableStore.ts';
import { BlocTable } from './BlocTable.tsx';
import { ChairCard } from './ChairCard.tsx';
import { DealList } from './DealList.tsx';
import css from './WorldDetail.module.css';
import type { World } from './worlds.ts';

interface WorldDetailProps {
  readonly worlds: readonly World[];
  readonly states: readonly TableState[];
  readonly letters: string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Deals and blocs of one world; with several worlds, of the one that is chosen. */
export function WorldDetail({ worlds, states, letters, chosen, onChoose }: WorldDetailProps) {
  const { t } = useTranslation('host');
  const view = states[chosen]?.view;
  const world = worlds[chosen];
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
      {view && world && (
        <RulesProvider view={view}>
          <ChairCard view={view} world={world} />
          <DealList view={view} world={world} />
          <BlocTable view={view} />
        </RulesProvider>
      )}
    </div>
  );
}
