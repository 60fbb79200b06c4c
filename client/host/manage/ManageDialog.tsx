import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableState } from '../../net/tableStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import type { World } from '../worlds.ts';
import { Lens } from './Lens.tsx';
import css from './Manage.module.css';
import { People } from './People.tsx';
import { Privacy } from './Privacy.tsx';
import { Rounds } from './Rounds.tsx';

interface ManageDialogProps {
  readonly world: World;
  readonly state: TableState;
  readonly title: string;
  readonly onClose: () => void;
  /** A parallel world was made. */
  readonly onAdded: () => void;
}

const TABS = ['people', 'rounds', 'lens', 'privacy'] as const;
type Tab = (typeof TABS)[number];

/** What a facilitator does beyond the clock: people, going back, the rules that hold, and forgetting. */
export function ManageDialog({ world, state, title, onClose, onAdded }: ManageDialogProps) {
  const { t } = useTranslation('host');
  const [tab, setTab] = useState<Tab>('people');
  return (
    <Dialog title={t('manage.title', { world: title })} open onClose={onClose} wide>
      <TabBar
        label={t('manage.label')}
        panel="manage"
        value={tab}
        onChange={setTab}
        tabs={TABS.map((id) => ({ id, label: t(`manage.${id}`) }))}
      />
      <div role="tabpanel" id="manage-panel" aria-labelledby={`manage-tab-${tab}`} className={css.panel}>
        {tab === 'people' && <People world={world} state={state} />}
        {tab === 'rounds' && <Rounds world={world} state={state} onAdded={onAdded} />}
        {tab === 'lens' && <Lens state={state} />}
        {tab === 'privacy' && <Privacy world={world} />}
      </div>
    </Dialog>
  );
}
