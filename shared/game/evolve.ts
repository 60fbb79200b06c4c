import { type BlocId, type DealRecord, newRecord } from '../diplomacy/deal.ts';
import { mapValues } from '../math/values.ts';
import type { Rules } from '../rules/rules.ts';
import { initialState, NO_ORDERS } from './create.ts';
import type { GameEvent, StepOutcome } from './events.ts';
import { isPlenaryEvent, withPlenaryEvent } from './evolvePlenary.ts';
import type { Choice, GameState } from './state.ts';

/**
 * The only way that state changes. Computes nothing that the event does not say, so that a log replays alike
 * under later rules; what an event does not touch keeps its identity.
 * @throws Error when the first event of a log is not `GameCreated`
 */
export function evolve(state: GameState | null, event: GameEvent, rules: Rules): GameState {
  if (event.type === 'GameCreated') return initialState(event, rules);
  if (state === null) throw new Error(`a log begins with GameCreated, not ${event.type}`);
  if (isPlenaryEvent(event)) return withPlenaryEvent(state, event);
  switch (event.type) {
    case 'ControlChanged':
      return withSeat(state, event.bloc, { control: event.control });
    case 'PhaseStarted':
      return startPhase(state, event);
    case 'ClockChanged':
      return { ...state, clock: event.clock };
    case 'BriefingPosed':
      return {
        ...state,
        events: [...state.events, ...event.events],
        choices: mapValues(state.choices, (list, bloc) =>
          event.choices[bloc] ? [...list, event.choices[bloc]] : list,
        ),
      };
    case 'EventInjected':
      return { ...state, events: [...state.events, event.event] };
    case 'ChoiceMade':
      return {
        ...state,
        choices: {
          ...state.choices,
          [event.bloc]: answered(state.choices[event.bloc] ?? [], event.choice, event.option),
        },
      };
    case 'OrdersSet':
      return {
        ...state,
        orders: { ...state.orders, [event.bloc]: event.orders },
        earlierOrders: {
          ...state.earlierOrders,
          [event.bloc]: [...(state.earlierOrders[event.bloc] ?? []), ordersOf(state, event.bloc)].slice(
            -UNDO_DEPTH,
          ),
        },
      };
    case 'OrdersUndone': {
      const earlier = state.earlierOrders[event.bloc] ?? [];
      return {
        ...state,
        orders: { ...state.orders, [event.bloc]: earlier.at(-1) ?? ordersOf(state, event.bloc) },
        earlierOrders: { ...state.earlierOrders, [event.bloc]: earlier.slice(0, -1) },
      };
    }
    case 'ReadySet':
      return withSeat(state, event.bloc, { ready: event.ready });
    case 'DraftsSaved':
      return { ...state, drafts: { ...state.drafts, [event.bloc]: event.drafts } };
    case 'DealProposed':
      return propose(state, event);
    case 'DealAccepted':
      return withDeal(state, event.deal, (record) => {
        const accepted = [...record.accepted, event.bloc];
        return {
          ...record,
          accepted,
          status: isSigned(record, accepted) ? signedStatus(record) : record.status,
        };
      });
    case 'DealRefused':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        refused: [...record.refused, event.refused],
      }));
    case 'DealStatusChanged':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        status: event.status,
        endedAtStep: ENDINGS.has(event.status) ? state.step : record.endedAtStep,
      }));
    case 'DealLeft':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        left: [...record.left, event.bloc],
      }));
    case 'NoticeGiven':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        leaving: { ...record.leaving, [event.bloc]: event.outFromStep },
      }));
    case 'DealOpened':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        openedAtStep: state.step - 1,
      }));
    case 'MediatorCalled':
      return withDeal(state, event.deal, (record) => ({ ...record, mediation: 'called' }));
    case 'MediatorSpoke':
      return withDeal(state, event.deal, (record) => ({ ...record, mediation: event.hint ?? 'silent' }));
    case 'EventVetoed':
      return {
        ...state,
        events: state.events.filter(({ event: id, round }) => id !== event.event || round !== state.round),
      };
    case 'CaucusVoted':
      return withDeal(state, event.deal, (record) => ({
        ...record,
        caucuses: { ...record.caucuses, [event.caucus]: event.yes },
      }));
    case 'StepResolved':
      return afterStep(state, event.outcome);
  }
}

/** How many changes of orders can be undone in a phase. */
const UNDO_DEPTH = 30;

const ENDINGS: ReadonlySet<string> = new Set(['declined', 'countered', 'withdrawn', 'expired', 'ended']);

const ordersOf = (state: GameState, bloc: BlocId) => state.orders[bloc] ?? NO_ORDERS;

function withSeat(state: GameState, bloc: BlocId, change: Partial<GameState['seats'][string]>): GameState {
  const seat = state.seats[bloc];
  return seat === undefined ? state : { ...state, seats: { ...state.seats, [bloc]: { ...seat, ...change } } };
}

function withDeal(state: GameState, id: string, change: (record: DealRecord) => DealRecord): GameState {
  const record = state.deals[id];
  return record === undefined ? state : { ...state, deals: { ...state.deals, [id]: change(record) } };
}

/** A phase begins with nobody ready; what was ordered before can no longer be undone. */
function startPhase(state: GameState, event: Extract<GameEvent, { type: 'PhaseStarted' }>): GameState {
  return {
    ...state,
    phase: event.phase,
    round: event.round,
    clock: event.clock,
    seats: mapValues(state.seats, (seat) => (seat.ready ? { ...seat, ready: false } : seat)),
    earlierOrders: mapValues(state.earlierOrders, (list) => (list.length === 0 ? list : [])),
  };
}

const answered = (choices: readonly Choice[], id: string, option: string): Choice[] =>
  choices.map((choice) => (choice.id === id ? { ...choice, option } : choice));

function propose(state: GameState, { deal, round }: Extract<GameEvent, { type: 'DealProposed' }>): GameState {
  const record: DealRecord = {
    ...newRecord(deal, round),
    status: deal.kind === 'offer' ? 'signed' : 'proposed',
  };
  const proposals = { ...state.proposals, [deal.proposer]: (state.proposals[deal.proposer] ?? 0) + 1 };
  return { ...state, proposals, deals: { ...state.deals, [deal.id]: record } };
}

/** A contract is signed when all accepted; a treaty stays open and enters when its rule holds. */
function isSigned({ deal }: DealRecord, accepted: readonly BlocId[]): boolean {
  return deal.kind === 'treaty'
    ? accepted.length >= 2
    : deal.parties.every((bloc) => accepted.includes(bloc));
}

const signedStatus = (record: DealRecord) => (record.status === 'proposed' ? 'signed' : record.status);

function afterStep(state: GameState, outcome: StepOutcome): GameState {
  return {
    ...state,
    step: outcome.record.step + 1,
    world: outcome.world,
    inForce: outcome.inForce,
    politics: outcome.politics,
    trust: outcome.trust,
    trustByTopic: outcome.trustByTopic,
    trustFloors: outcome.trustFloors,
    debts: outcome.debts,
    norms: outcome.norms,
    carriedUsdBillion: outcome.carriedUsdBillion,
    capitalSpent: {},
    orders: mapValues(state.orders, (orders, bloc) => {
      const standing = outcome.standingActs[bloc] ?? [];
      return orders.acts.length === standing.length ? orders : { ...orders, acts: standing };
    }),
    thresholdCrossedAtStep: outcome.thresholdCrossedAtStep,
    deals: mapValues(state.deals, (record, id) => {
      const update = outcome.deals[id];
      if (update === undefined) return record;
      const { entries, ...rest } = update;
      return {
        ...record,
        ...rest,
        ledger: entries.length === 0 ? record.ledger : [...record.ledger, ...entries],
      };
    }),
    steps: [...state.steps, outcome.record],
  };
}
