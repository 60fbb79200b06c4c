import { isOpen } from '../diplomacy/deal.ts';
import { ok, refuse } from '../math/result.ts';
import type { Command, HostCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import type { Actor, Decision } from './decision.ts';
import { advance, clockDue, closedAtMs, finish, thenGoOn } from './phases.ts';
import { openPlenary } from './plenaryPhase.ts';
import type { GameState } from './state.ts';

const HOST_COMMANDS: ReadonlySet<string> = new Set<HostCommand['type']>([
  'start',
  'advance',
  'pause',
  'resume',
  'extend',
  'setControl',
  'inject',
  'vetoEvent',
  'leak',
  'callChair',
  'chairText',
  'mediate',
  'finish',
]);

export const isHostCommand = (command: Command): command is HostCommand => HOST_COMMANDS.has(command.type);

/** Commands of the facilitator; the clock may only advance when it has run out. */
export function decideHost(
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
        : ok(advance(state, rules, actor.kind === 'clock' ? closedAtMs(state, nowMs) : nowMs));
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
        ? ok(
            thenGoOn(
              state,
              [{ type: 'ControlChanged', bloc: command.bloc, control: command.control }],
              rules,
              nowMs,
            ),
          )
        : refuse('unknown-bloc', { bloc: command.bloc });
    case 'inject':
      return inject(state, command, rules);
    case 'vetoEvent':
      return state.events.some(
        ({ event, round, step }) => event === command.event && round === state.round && step >= state.step,
      )
        ? ok([{ type: 'EventVetoed', event: command.event }])
        : refuse('unknown-event', { event: command.event });
    case 'leak':
      return leak(state, command.deal);
    case 'callChair':
      return callChair(state);
    case 'chairText':
      return chairText(state, command.choices);
    case 'mediate':
      return state.deals[command.deal]?.mediation === 'called'
        ? ok([{ type: 'MediatorSpoke', deal: command.deal, hint: command.hint }])
        : refuse('unknown-deal', { deal: command.deal });
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

/** The facilitator lets the press have a closed deal. */
function leak(state: GameState, deal: string): Decision {
  const record = state.deals[deal];
  return record === undefined || isOpen(record)
    ? refuse('unknown-deal', { deal })
    : ok([{ type: 'DealOpened', deal }]);
}

/** Asks the Chair for a text of its own. */
function callChair(state: GameState): Decision {
  const plenary = openPlenary(state);
  if (plenary === undefined) return refuse('no-text');
  return plenary.chair === null ? ok([{ type: 'ChairCalled' }]) : refuse('already-answered');
}

/** The Chair closes every bracket itself, once a plenary. */
function chairText(state: GameState, choices: Readonly<Record<string, number>>): Decision {
  const plenary = openPlenary(state);
  if (plenary === undefined) return refuse('no-text');
  if (plenary.chair !== null && plenary.chair !== 'called') return refuse('already-answered');
  const wrong = plenary.text.brackets.find(
    ({ id, options }) => (choices[id] ?? -1) >= options.length || choices[id] === undefined,
  );
  return wrong === undefined
    ? ok([{ type: 'ChairSpoke', choices }])
    : refuse('unknown-bracket', { bracket: wrong.id });
}
