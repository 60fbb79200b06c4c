import type { ActOrder } from '../diplomacy/acts.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { actsCapital, capitalLeft } from './capital.ts';
import { NO_ORDERS } from './create.ts';
import type { GameEvent } from './events.ts';
import type { GameState } from './state.ts';

type ActsCommand = Extract<SeatCommand, { type: 'setActs' }>;
type Wanted = ActsCommand['acts'][number];

/** The list of acts that a head orders; it replaces the earlier one, and an act that stays keeps its age. */
export function decideActs(
  state: GameState,
  bloc: BlocId,
  { acts }: ActsCommand,
  rules: Rules,
): Result<readonly GameEvent[]> {
  for (const wanted of acts) {
    const fault = actFault(wanted, bloc, rules);
    if (fault !== null) return fault;
  }
  if (new Set(acts.map(keyOf)).size !== acts.length) return refuse('bad-act', { field: 'twice' });
  const orders = state.orders[bloc] ?? NO_ORDERS;
  const next = { ...orders, acts: acts.map((wanted) => aged(wanted, orders.acts, state.step)) };
  const left = capitalLeft(state, bloc, rules) + actsCapital(orders, rules);
  const needed = actsCapital(next, rules);
  if (needed > left + 1e-9) return refuse('no-capital', { needed, left: Math.floor(left * 10) / 10 });
  return ok([{ type: 'OrdersSet', bloc, orders: next }]);
}

const keyOf = ({ act, target }: Wanted): string => `${act}|${target}`;

function aged(wanted: Wanted, earlier: readonly ActOrder[], step: number): ActOrder {
  const known = earlier.find((order) => keyOf(order) === keyOf(wanted));
  return { ...wanted, sinceStep: known?.sinceStep ?? step };
}

function actFault({ act, target, option, amount }: Wanted, bloc: BlocId, rules: Rules) {
  const file = rules.content.acts[act];
  if (file === undefined) return refuse('unknown-act', { act });
  if (file.level > rules.scenario.level) return refuse('level-not-allowed', { level: file.level });
  if ((file.target === 'one') !== (target !== null)) return refuse('bad-act', { act, field: 'target' });
  if (target !== null && (target === bloc || !rules.blocIds.includes(target)))
    return refuse('unknown-bloc', { bloc: target });
  if (file.options.length > 0 ? !file.options.includes(option ?? '') : option !== null)
    return refuse('bad-act', { act, field: 'option' });
  const least = file.size?.min ?? 1;
  const most = file.size?.max ?? 1;
  return amount < least || amount > most ? refuse('out-of-range', { act, least, most, found: amount }) : null;
}
