import { lazy } from 'react';
import type { Phase } from '../../shared/game/state.ts';
import { Desk } from './Desk.tsx';

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
