import type { Lever } from '@accord/shared/game/objectives.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { memo } from 'react';
import { useRules } from '../../net/Table.tsx';
import { LeverRow } from './LeverRow.tsx';
import { editOf, type Orders } from './useOrders.ts';

interface StrategyRowProps extends Orders {
  readonly lever: Lever;
  readonly open: boolean;
  readonly setOpen: (lever: Lever | null) => void;
}

/** One lever's row: drawn again only when the orders that it shows are others, and changing none but its own. */
export const StrategyRow = memo(function StrategyRow(row: StrategyRowProps) {
  const { lever, levels, open } = row;
  const rules = useRules();
  const desk = {
    levels,
    move: (next: MeasureLevels) => row.move(editOf(rules, lever, next)),
    commit: (next: MeasureLevels) => row.commit(editOf(rules, lever, next)),
  };
  return <LeverRow lever={lever} desk={desk} open={open} onToggle={() => row.setOpen(open ? null : lever)} />;
});
