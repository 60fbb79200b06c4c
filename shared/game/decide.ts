import type { BlocId } from '../diplomacy/deal.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { Command, HostCommand, SeatCommand } from '../protocol/commands.ts';
import { decideDeal } from './decideDeal.ts';
import { decideOrders } from './decideOrders.ts';
import type { GameEvent } from './events.ts';
import { advance, clockDue, finish } from './phases.ts';
import type { Rules } from './rules.ts';
import type { GameState } from './state.ts';

export { clockDue };

/** Who asks. Identity comes from the connection, never from the message. */
export type Actor =
  | { readonly kind: 'seat'; readonly bloc: BlocId }
  | { readonly kind: 'host' }
  | { readonly kind: 'clock' };

export type Decision = Result<readonly GameEvent[]>;

const HOST_COMMANDS: ReadonlySet<string> = new Set([
  'start',
  'advance',
  'pause',
  'resume',
  'extend',
  'setControl',
  'inject',
  'finish',
]);

const isHostCommand = (command: Command): command is HostCommand => HOST_COMMANDS.has(command.type);

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
  return ok(
    command.type === 'setReady'
      ? [...decided.value, ...whenAllReady(state, actor.bloc, command.ready, rules, nowMs)]
      : decided.value,
  );
}

function decideSeat(state: GameState, bloc: BlocId, command: SeatCommand, rules: Rules): Decision {
  if (state.seats[bloc] === undefined) return refuse('not-your-seat');
  switch (command.type) {
    case 'setMeasures':
    case 'undo':
    case 'choose':
    case 'markDelivery':
      return decideOrders(state, bloc, command, rules);
    case 'setReady':
      return state.phase === 'lobby'
        ? refuse('wrong-phase', { phase: state.phase })
        : ok([{ type: 'ReadySet', bloc, ready: command.ready }]);
    default:
      return decideDeal(state, bloc, command, rules);
  }
}

/** Nobody waits for a clock when every human seat has said that it is done. */
function whenAllReady(
  state: GameState,
  bloc: BlocId,
  ready: boolean,
  rules: Rules,
  nowMs: number,
): readonly GameEvent[] {
  const humans = Object.entries(state.seats).filter(([, seat]) => seat.control === 'human');
  const all = ready && humans.every(([id, seat]) => seat.ready || id === bloc);
  return all && state.clock.kind !== 'paused' ? advance(state, rules, nowMs) : [];
}

function decideHost(
  state: GameState,
  actor: Actor,
  command: HostCommand,
  rules: Rules,
  nowMs: number,
): Decision {
  if (actor.kind === 'seat') return refuse('host-only', { command: command.type });
  if (actor.kind === 'clock' && !(command.type === 'advance' && clockDue(state, nowMs)))
    return refuse('clock-state');
  switch (command.type) {
    case 'start':
      return state.phase === 'lobby'
        ? ok(advance(state, rules, nowMs))
        : refuse('wrong-phase', { phase: state.phase });
    case 'advance':
      return state.phase === 'lobby'
        ? refuse('wrong-phase', { phase: state.phase })
        : ok(advance(state, rules, nowMs));
    case 'finish':
      return ok(finish(state, rules));
    case 'pause':
      return state.clock.kind === 'running'
        ? ok([
            {
              type: 'ClockChanged',
              clock: { kind: 'paused', remainingMs: Math.max(0, state.clock.endsAtMs - nowMs) },
            },
          ])
        : refuse('clock-state');
    case 'resume':
      return state.clock.kind === 'paused'
        ? ok([
            { type: 'ClockChanged', clock: { kind: 'running', endsAtMs: nowMs + state.clock.remainingMs } },
          ])
        : refuse('clock-state');
    case 'extend':
      return extend(state, command.seconds * 1000);
    case 'setControl':
      return rules.scenario.seats.includes(command.bloc)
        ? ok([{ type: 'ControlChanged', bloc: command.bloc, control: command.control }])
        : refuse('unknown-bloc', { bloc: command.bloc });
    case 'inject':
      return inject(state, command, rules);
  }
}

function extend(state: GameState, ms: number): Decision {
  switch (state.clock.kind) {
    case 'running':
      return ok([{ type: 'ClockChanged', clock: { kind: 'running', endsAtMs: state.clock.endsAtMs + ms } }]);
    case 'paused':
      return ok([
        { type: 'ClockChanged', clock: { kind: 'paused', remainingMs: state.clock.remainingMs + ms } },
      ]);
    case 'untimed':
      return refuse('clock-state');
  }
}

function inject(
  state: GameState,
  { event, bloc }: Extract<HostCommand, { type: 'inject' }>,
  rules: Rules,
): Decision {
  const card = rules.content.events[event];
  if (card === undefined) return refuse('unknown-event', { event });
  if (bloc !== null && !rules.blocIds.includes(bloc)) return refuse('unknown-bloc', { bloc });
  if (card.strikes === 'one' && bloc === null) return refuse('unknown-bloc', { bloc: '' });
  return ok([
    {
      type: 'EventInjected',
      event: { event, bloc: card.strikes === 'world' ? null : bloc, round: state.round, step: state.step },
    },
  ]);
}
