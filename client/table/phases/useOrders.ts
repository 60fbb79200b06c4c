import type { MeasureLevels } from '@accord/shared/game/state.ts';
import { useEffect, useState } from 'react';
import { useSend, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';
import { trimmed } from './levers.ts';

export interface OrderDesk {
  /** What the controls show: the sealed orders, or what a finger is moving right now. */
  readonly levels: MeasureLevels;
  readonly move: (levels: MeasureLevels) => void;
  readonly commit: (levels: MeasureLevels) => void;
}

/** Orders are sent when a control is let go, and stand until changed. */
export function useOrders(): OrderDesk {
  const { orders } = useSeat();
  const { game } = useView();
  const send = useSend();
  const [moving, setMoving] = useState<MeasureLevels | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server confirmed replaces what was moved.
  useEffect(() => setMoving(null), [orders, game.phase]);
  return {
    levels: moving ?? orders.measures,
    move: setMoving,
    commit: (levels) => {
      setMoving(levels);
      void send({ type: 'setMeasures', measures: trimmed(levels) }).then((answer) => {
        if (!answer.ok) setMoving(null);
      });
    },
  };
}
