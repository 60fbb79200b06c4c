import type { GameView } from '@accord/shared/game/view.ts';
import { useEffect, useState } from 'react';

/**
 * What was known when a round began; null until it has come, 'lost' when it cannot be read.
 * @param ask answers null when it cannot; the same function as long as the same round is meant
 */
export function useLookBack(ask: () => Promise<GameView | null>): GameView | 'lost' | null {
  const [start, setStart] = useState<GameView | 'lost' | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask().then((view) => {
      if (wanted) setStart(view ?? 'lost');
    });
    return () => {
      wanted = false;
    };
  }, [ask]);
  return start;
}
