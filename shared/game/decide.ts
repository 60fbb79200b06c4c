import type { BlocId } from '../diplomacy/deal.ts';
import { ok, refuse } from '../math/result.ts';
import type { Command, SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { decideDeal } from './decideDeal.ts';
import { decideHost, isHostCommand } from './decideHost.ts';
import { decideOrders } from './decideOrders.ts';
import { decidePlenary, isPlenaryCommand } from './decidePlenary.ts';
import type { Actor, Decision } from './decision.ts';
import { thenGoOn } from './phases.ts';
import type { GameState } from './state.ts';

export type { Actor, Decision } from './decision.ts';

/**
 * What a command brings about, or why not. Changes nothing itself.
 * @param nowMs the server's clock
 */
export function decide(
  state: GameState,
  actor: Actor,
  command: Command,
  rules: Rules,
  nowMs: number,
): Decision {
  if (state.phase === 'debrief') return refuse('game-over');
  if (isHostCommand(command)) return decideHost(state, actor, command, rules, nowMs);
  if (actor.kind !== 'seat') return refuse('not-your-seat');
  const decided = decideSeat(state, actor.bloc, command, rules);
  if (!decided.ok) return decided;
  return command.type === 'setReady' ? ok(thenGoOn(state, decided.value, rules, nowMs)) : decided;
}

function decideSeat(state: GameState, bloc: BlocId, command: SeatCommand, rules: Rules): Decision {
  if (state.seats[bloc] === undefined) return refuse('not-your-seat');
  switch (command.type) {
    case 'setMeasures':
    case 'changeMeasures':
    case 'undo':
    case 'choose':
    case 'markDelivery':
    case 'setActs':
      return decideOrders(state, bloc, command, rules);
    case 'setReady':
      return state.phase === 'lobby'
        ? refuse('wrong-phase', { phase: state.phase })
        : ok([{ type: 'ReadySet', bloc, ready: command.ready }]);
    default:
      return isPlenaryCommand(command)
        ? decidePlenary(state, bloc, command, rules)
        : decideDeal(state, bloc, command, rules);
  }
}
