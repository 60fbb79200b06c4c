import { useView } from '../net/Table.tsx';

/**
 * The first page of a game. Who reads it may be new: it says what matters in at most seven figures; scales, ranges
 * and points come with the orders.
 */
export function useOpening(): boolean {
  const { game } = useView();
  return game.round === 0 && game.phase === 'briefing';
}
