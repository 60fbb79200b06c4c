import type { Deal, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { type Roll, rollForward } from '@accord/shared/game/rollForward.ts';
import { useDeferredValue, useMemo } from 'react';
import { useRules } from '../../net/Table.tsx';
import { gdpOf } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import { useWorld } from '../useWorld.ts';
import { supposedWith } from './offers.ts';

/** What a deal changes for us, if everybody delivers: the same world with it and without it. */
export interface Consequences {
  readonly year: number;
  readonly worldGhgGt: number;
  readonly outputPercent: number;
  readonly energySecurity: number;
  readonly valueChain: number;
  readonly support: number;
  readonly supportAfter: number;
  readonly influence: number;
  readonly warming2100C: number;
}

export const asDeal = (draft: DealDraft, proposer: string): Deal => ({
  ...draft,
  id: 'draft',
  proposer,
  counterTo: null,
});

const AHEAD = 2;

interface Instead {
  /** A deal left out of both worlds: the one that a counter-offer answers. */
  readonly without?: string | undefined;
  /** A deal that the previewed one stands for, as when we join a treaty in force. */
  readonly replaces?: string | undefined;
}

export function useConsequences(
  draft: DealDraft | null,
  { without, replaces }: Instead = {},
): Consequences | null {
  const world = useWorld();
  const rules = useRules();
  const { bloc } = useSeat();
  const calm = useDeferredValue(draft);
  const base = useMemo(
    () => rollForward(world, rules, without ? { withoutDeals: [without] } : {}),
    [world, rules, without],
  );
  return useMemo(() => {
    if (!calm) return null;
    const roll = rollForward(world, rules, {
      withDeals: supposedWith(asDeal(calm, bloc), bloc, world.deals),
      withoutDeals: [without, replaces].filter((id) => id !== undefined),
    });
    return difference(roll, base, bloc, (r, i) => {
      const last = r.steps[i]?.end;
      return last ? { ghg: last.ghgGtCo2e, gdp: gdpOf(rules, last, bloc), year: last.year } : null;
    });
  }, [world, rules, bloc, calm, base, without, replaces]);
}

function difference(
  roll: Roll,
  base: Roll,
  bloc: string,
  read: (
    roll: Roll,
    step: number,
  ) => { readonly ghg: number; readonly gdp: number; readonly year: number } | null,
): Consequences | null {
  const at = Math.min(AHEAD, roll.steps.length) - 1;
  const [a, b] = [read(roll, at), read(base, at)];
  const [x, y] = [roll.steps[at]?.blocs[bloc], base.steps[at]?.blocs[bloc]];
  if (!a || !b || !x || !y) return null;
  return {
    year: a.year,
    worldGhgGt: a.ghg - b.ghg,
    outputPercent: (a.gdp / b.gdp - 1) * 100,
    energySecurity: x.levels.energySecurity - y.levels.energySecurity,
    valueChain: x.levels.valueChain - y.levels.valueChain,
    support: x.politics.support - y.politics.support,
    supportAfter: x.politics.support,
    influence: x.levels.influence - y.levels.influence,
    warming2100C: (roll.years.at(-1)?.temperatureC ?? 0) - (base.years.at(-1)?.temperatureC ?? 0),
  };
}
