import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable, useView } from '../net/Table.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { TabBar } from '../ui/TabBar.tsx';
import { useNarrow } from '../ui/useMedia.ts';
import { ActsPanel } from './acts/ActsPanel.tsx';
import { BlocSheet } from './BlocSheet.tsx';
import css from './Desk.module.css';
import { DealsPanel } from './deal/DealsPanel.tsx';
import { useDrafting } from './deal/drafting.ts';
import { boxOf } from './deal/standing.ts';
import { Others } from './Others.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { PlenaryPanel, usePlenarySits } from './plenary/PlenaryPanel.tsx';
import { ReadyButton } from './ReadyButton.tsx';
import { Talk } from './Talk.tsx';
import { useSeat } from './useSeat.ts';
import { WorldPanel } from './WorldPanel.tsx';

export type SideTab = 'deals' | 'acts' | 'plenary' | 'talk' | 'press';

/** How many deals wait for our answer, and how much was said since we looked. */
export function useCounts() {
  const view = useView();
  const own = useSeat();
  const press = useTable((s) => s.chat.filter((line) => line.to === 'press').length);
  const incoming = Object.values(view.deals).filter((r) => boxOf(r, own.bloc) === 'in').length;
  return { incoming, press };
}

function Side() {
  const { t } = useTranslation('table');
  const [tab, setTab] = useState<SideTab>('deals');
  const { incoming } = useCounts();
  const own = useSeat();
  const plenary = usePlenarySits();
  const { game } = useView();
  const begin = useDrafting((s) => s.begin);
  const drafting = useDrafting((s) => s.open);
  const shown = drafting ? 'deals' : tab;
  return (
    <aside className={css.side} aria-label={t('side')}>
      <div className={css.tabs}>
        <TabBar
          label={t('side')}
          panel="side"
          value={shown}
          onChange={setTab}
          tabs={[
            { id: 'deals', label: t('tab.deals'), count: incoming },
            { id: 'acts', label: t('tab.acts'), count: own.orders.acts.length },
            ...(plenary ? [{ id: 'plenary' as const, label: t('tab.plenary') }] : []),
            { id: 'talk', label: t('tab.talk') },
            { id: 'press', label: t('tab.press') },
          ]}
        />
        <Button
          look="quiet"
          small
          icon="plus"
          data-coach="new-deal"
          aria-label={t('newDeal')}
          title={t('newDeal')}
          onClick={() => begin()}
        >
          {!plenary && t('newDeal')}
        </Button>
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`side-tab-${shown}`} className={css.scroll}>
        {shown === 'deals' && <DealsPanel />}
        {shown === 'acts' && <ActsPanel />}
        {shown === 'plenary' && (
          <div className={css.pad}>
            <PlenaryPanel />
          </div>
        )}
        {shown === 'talk' && <Talk />}
        {shown === 'press' && <Talk press />}
      </div>
      {game.phase === 'negotiation' && !drafting && (
        <div className={css.ready} data-coach="done">
          <ReadyButton wide label={t('negotiation.done')} />
        </div>
      )}
    </aside>
  );
}

/** The table: we on the left, the world in the middle, deals and talk on the right. */
export function Desk() {
  const { t } = useTranslation('table');
  const { game } = useView();
  const [selected, setSelected] = useState<string | null>(null);
  const [drawer, setDrawer] = useState(false);
  const narrow = useNarrow();
  return (
    <div className={css.desk}>
      <h1 className="sr">{t(`phase.${game.phase}`)}</h1>
      <div className={css.own}>
        <OwnPanel />
      </div>
      <div className={css.middle}>
        <WorldPanel selected={selected} onSelect={setSelected} />
        {selected ? (
          <BlocSheet bloc={selected} onClose={() => setSelected(null)} />
        ) : (
          <Others onSelect={setSelected} />
        )}
      </div>
      {narrow && (
        <Button className={css.handle} look="main" onClick={() => setDrawer(!drawer)} aria-expanded={drawer}>
          {t(drawer ? 'closeDrawer' : 'openDrawer')}
        </Button>
      )}
      <div className={cx(css.right, narrow && css.drawer, narrow && !drawer && css.closed)}>
        <Side />
      </div>
    </div>
  );
}
