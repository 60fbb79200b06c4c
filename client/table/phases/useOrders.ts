import type { Lever } from '@accord/shared/game/objectives.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSend, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';
import { isSame, measuresOf, trimmed, withLever } from './levers.ts';

/** What one group of controls shows and changes. */
export interface OrderDesk {
  readonly levels: MeasureLevels;
  readonly move: (levels: MeasureLevels) => void;
  readonly commit: (levels: MeasureLevels) => void;
}

/** From the newest orders to others: controls that lag behind change only what is theirs. */
export type Edit = (now: MeasureLevels) => MeasureLevels;

/** What a lever's controls make of the orders: its own measures as they set them, everybody else's as they stand. */
export function editOf(rules: Rules, lever: Lever, next: MeasureLevels): Edit {
  const own = measuresOf(rules, lever).map(({ id }) => [id, next[id] ?? 0] as const);
  return (now) => withLever(rules, lever, Object.fromEntries(own), now);
}

export interface Orders {
  /** The sealed orders, or what a finger is moving right now. */
  readonly levels: MeasureLevels;
  readonly move: (edit: Edit) => void;
  readonly commit: (edit: Edit) => void;
}

/** What was changed from some orders to others; 0 is the ministry's plan. */
export function changesBetween(from: MeasureLevels, to: MeasureLevels): MeasureLevels {
  const ids = Object.keys({ ...from, ...to }).filter((id) => !isSame(from, to, [id]));
  return Object.fromEntries(ids.map((id) => [id, to[id] ?? 0]));
}

/**
 * Orders are sent when a control is let go, and stand until changed. What we move lies over what the server holds and
 * only that is sent: another delegate of our bloc may be moving something else.
 */
export function useOrders(): Orders {
  const { orders } = useSeat();
  const { game } = useView();
  const send = useSend();
  const [moving, setMoving] = useState<MeasureLevels>(NOTHING);
  const levels = useMemo(() => trimmed({ ...orders.measures, ...moving }), [orders.measures, moving]);
  const newest = useRef({ levels, moving });
  const sent = useRef(0);
  // What the server confirmed replaces what was moved, but not while something newer is on its way to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase, too, shows what the server holds.
  useEffect(() => {
    if (sent.current === 0 || isSame(orders.measures, newest.current.levels)) setMoving(NOTHING);
  }, [orders, game.phase]);
  useLayoutEffect(() => {
    newest.current = { levels, moving };
  }, [levels, moving]);
  const move = useCallback((edit: Edit) => {
    const { levels: before, moving: laid } = newest.current;
    const next = trimmed(edit(before));
    newest.current = { levels: next, moving: { ...laid, ...changesBetween(before, next) } };
    setMoving(newest.current.moving);
  }, []);
  const commit = useCallback(
    (edit: Edit) => {
      move(edit);
      sent.current++;
      void send({ type: 'changeMeasures', measures: newest.current.moving }).then((answer) => {
        sent.current--;
        if (!answer.ok) setMoving(NOTHING);
      });
    },
    [move, send],
  );
  return { levels, move, commit };
}

const NOTHING: MeasureLevels = {};
