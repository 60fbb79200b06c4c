import { type Roll, rollForward } from '@accord/shared/game/rollForward.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { FIRST_YEAR, STEP_YEARS } from '@accord/shared/rules/calendar.ts';
import { useMemo } from 'react';
import { useRules, useView } from '../net/Table.tsx';

/** A playable state made from what this seat may see: the ground of every preview. */
export function useWorld(): GameState {
  const view = useView();
  const rules = useRules();
  return useMemo(() => worldFor(view, rules), [view, rules]);
}

export const stepsUntil = (year: number): number => Math.round((year - FIRST_YEAR) / STEP_YEARS);

/** Where the present course leads, to mid-century and somewhat beyond. */
export function useCourse(untilYear = 2060): Roll {
  const world = useWorld();
  const rules = useRules();
  return useMemo(
    () => rollForward(world, rules, { untilStep: Math.max(world.step, stepsUntil(untilYear)) }),
    [world, rules, untilYear],
  );
}
