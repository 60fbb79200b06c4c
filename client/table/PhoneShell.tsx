import type { Phase } from '@accord/shared/game/state.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules, useView } from '../net/Table.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import { ActsPanel } from './acts/ActsPanel.tsx';
import { BlocSheet } from './BlocSheet.tsx';
import { Coach } from './coach/Coach.tsx';
import { useCounts } from './Desk.tsx';
import { DealsPanel } from './deal/DealsPanel.tsx';
import { useDrafting } from './deal/drafting.ts';
import { Others } from './Others.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { PhasePage } from './PhasePage.tsx';
import css from './PhoneShell.module.css';
import { PlenaryPanel, usePlenarySits } from './plenary/PlenaryPanel.tsx';
import { ReadyButton } from './ReadyButton.tsx';
import { Talk } from './Talk.tsx';
import { PhoneBar } from './TopBar.tsx';
import { useSeat } from './useSeat.ts';
import { WorldPanel } from './WorldPanel.tsx';

const Learn = lazy(() => import('./Learn.tsx'));

const TABS = [
  ['world', 'globe'],
  ['bloc', 'bars'],
  ['deals', 'fork'],
  ['talk', 'talk'],
  ['learn', 'book'],
] as const satisfies readonly (readonly [string, IconName])[];
type Tab = (typeof TABS)[number][0];

/** Where a phase is played under a thumb. */
const HOME: Readonly<Partial<Record<Phase, Tab>>> = { negotiation: 'deals', resolution: 'bloc' };

function World() {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <div className={css.world}>
      <div className={css.map}>
        <WorldPanel selected={selected} onSelect={setSelected} />
      </div>
      {selected ? (
        <BlocSheet bloc={selected} onClose={() => setSelected(null)} />
      ) : (
        <Others onSelect={setSelected} />
      )}
    </div>
  );
}

function TalkTab() {
  const { t } = useTranslation('table');
  const [press, setPress] = useState<'talk' | 'press'>('talk');
  return (
    <div className={css.talk}>
      <div className={css.sub}>
        <TabBar
          label={t('tab.talk')}
          panel="talk"
          value={press}
          onChange={setPress}
          tabs={[
            { id: 'talk', label: t('tab.talk') },
            { id: 'press', label: t('tab.press') },
          ]}
        />
      </div>
      <div id="talk-panel" role="tabpanel" aria-labelledby={`talk-tab-${press}`} className={css.grow}>
        <Talk press={press === 'press'} />
      </div>
    </div>
  );
}

/** Deals, what we do alone, and the plenary while it sits. */
function DealsTab() {
  const { t } = useTranslation('table');
  const plenary = usePlenarySits();
  const own = useSeat();
  const drafting = useDrafting((s) => s.open);
  const [chosen, setChosen] = useState<'deals' | 'acts' | 'plenary'>('deals');
  const shown = drafting ? 'deals' : chosen;
  return (
    <div className={css.talk}>
      <div className={css.sub}>
        <TabBar
          label={t('tab.deals')}
          panel="dealings"
          value={shown}
          onChange={setChosen}
          tabs={[
            { id: 'deals', label: t('tab.deals') },
            { id: 'acts', label: t('tab.acts'), count: own.orders.acts.length },
            ...(plenary ? [{ id: 'plenary' as const, label: t('tab.plenary') }] : []),
          ]}
        />
      </div>
      <div id="dealings-panel" role="tabpanel" aria-labelledby={`dealings-tab-${shown}`} className={css.grow}>
        {shown === 'deals' && <DealsPanel />}
        {shown === 'acts' && <ActsPanel />}
        {shown === 'plenary' && <PlenaryPanel />}
      </div>
    </div>
  );
}

/** What ends a phase, in its own words; strategy and resolution bring their own buttons. */
const DONE: Readonly<Partial<Record<Phase, string>>> = {
  briefing: 'briefing.done',
  negotiation: 'negotiation.done',
  summit: 'summit.seal',
  stocktake: 'stocktake.next',
};

/** The one main button above the tabs. */
function MainButton({ tab }: { tab: Tab }) {
  const { t } = useTranslation('table');
  const view = useView();
  const rules = useRules();
  const { open, begin } = useDrafting();
  const { phase, round } = view.game;
  const label = DONE[phase];
  if (!label || tab === 'talk' || tab === 'learn' || (tab === 'deals' && open)) return null;
  const last = phase === 'stocktake' && round + 1 >= rules.scenario.rounds.length;
  return (
    <div className={css.cta}>
      {tab === 'deals' && (
        <Button icon="plus" data-coach="new-deal" onClick={() => begin()}>
          {t('newDeal')}
        </Button>
      )}
      <ReadyButton wide label={t(last ? 'stocktake.end' : label)} />
    </div>
  );
}

/** The table in five tabs at thumb height; only the middle scrolls. */
export function PhoneShell() {
  const { t } = useTranslation('table');
  const { game } = useView();
  const { incoming } = useCounts();
  const drafting = useDrafting((s) => s.open);
  const [tab, setTab] = useState<Tab>(HOME[game.phase] ?? 'bloc');
  useEffect(() => setTab(HOME[game.phase] ?? 'bloc'), [game.phase]);
  useEffect(() => {
    if (drafting) setTab('deals');
  }, [drafting]);
  const talking = game.phase === 'negotiation';
  /** Pages of a phase and the library have a title of their own. */
  const titled = tab === 'learn' || (tab === 'bloc' && !talking);
  return (
    <div className={css.shell} data-phase={game.phase}>
      <PhoneBar />
      <Coach />
      <main className={css.main} key={tab}>
        {!titled && <h1 className="sr">{t(`tabName.${tab}`)}</h1>}
        <Suspense fallback={null}>
          {tab === 'world' && <World />}
          {tab === 'bloc' && (talking ? <OwnPanel /> : <PhasePage phase={game.phase} />)}
          {tab === 'deals' && <DealsTab />}
          {tab === 'talk' && <TalkTab />}
          {tab === 'learn' && <Learn />}
        </Suspense>
      </main>
      <MainButton tab={tab} />
      <nav className={css.tabs} aria-label={t('tabs')}>
        {TABS.map(([id, icon]) => (
          <button
            key={id}
            type="button"
            aria-current={id === tab ? 'page' : undefined}
            className={cx(id === tab && css.on)}
            onClick={() => setTab(id)}
          >
            <Icon name={icon} size={20} />
            <span>{t(id === 'bloc' && !talking ? `phase.${game.phase}` : `tabName.${id}`)}</span>
            {id === 'deals' && incoming > 0 && <i>{incoming}</i>}
          </button>
        ))}
      </nav>
    </div>
  );
}
