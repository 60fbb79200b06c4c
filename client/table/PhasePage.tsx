import type { Phase } from '@accord/shared/game/state.ts';
import { lazy } from 'react';

const Desk = lazy(() => import('./Desk.tsx').then((m) => ({ default: m.Desk })));
const Briefing = lazy(() => import('./phases/Briefing.tsx'));
const StrategyPage = lazy(() => import('./phases/StrategyPage.tsx'));
const Summit = lazy(() => import('./phases/Summit.tsx'));
const Resolution = lazy(() => import('./phases/Resolution.tsx'));
const Stocktake = lazy(() => import('./phases/Stocktake.tsx'));

/** The page of a phase; negotiation is the table itself. */
export function PhasePage({ phase }: { phase: Phase }) {
  switch (phase) {
    case 'briefing':
      return <Briefing />;
    case 'strategy':
      return <StrategyPage />;
    case 'summit':
      return <Summit />;
    case 'resolution':
      return <Resolution />;
    case 'stocktake':
      return <Stocktake />;
    default:
      return <Desk />;
  }
}
