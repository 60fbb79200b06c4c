import { newRecord } from '../diplomacy/deal.ts';
import type { Plenary } from '../diplomacy/plenary.ts';
import type { GameEvent } from './events.ts';
import type { GameState } from './state.ts';

type PlenaryEvent = Extract<
  GameEvent,
  {
    type:
      | 'TextTabled'
      | 'OptionPreferred'
      | 'ObjectionRaised'
      | 'ReservationMade'
      | 'WalkedOut'
      | 'ChairCalled'
      | 'ChairSpoke'
      | 'PlenaryClosed';
  }
>;

const TYPES: ReadonlySet<string> = new Set<PlenaryEvent['type']>([
  'TextTabled',
  'OptionPreferred',
  'ObjectionRaised',
  'ReservationMade',
  'WalkedOut',
  'ChairCalled',
  'ChairSpoke',
  'PlenaryClosed',
]);

export const isPlenaryEvent = (event: GameEvent): event is PlenaryEvent => TYPES.has(event.type);

/** What happens in the plenary, folded into the state. */
export function withPlenaryEvent(state: GameState, event: PlenaryEvent): GameState {
  switch (event.type) {
    case 'TextTabled':
      return { ...state, plenaries: [...state.plenaries, opened(event)] };
    case 'OptionPreferred':
      return withOpen(state, (plenary) => ({
        ...plenary,
        preferences: {
          ...plenary.preferences,
          [event.bloc]: { ...plenary.preferences[event.bloc], [event.bracket]: event.option },
        },
      }));
    case 'ObjectionRaised':
      return spending(state, event.bloc, event.capital, (plenary) => ({
        ...plenary,
        objections: { ...plenary.objections, [event.bloc]: event.reason },
      }));
    case 'ReservationMade':
      return spending(state, event.bloc, event.capital, (plenary) => ({
        ...plenary,
        reservations: { ...plenary.reservations, [event.bloc]: event.bracket },
      }));
    case 'WalkedOut':
      return withOpen(state, (plenary) => ({ ...plenary, walkedOut: [...plenary.walkedOut, event.bloc] }));
    case 'ChairCalled':
      return withOpen(state, (plenary) => ({ ...plenary, chair: 'called' }));
    case 'ChairSpoke':
      return withOpen(state, (plenary) => ({ ...plenary, chair: event.choices }));
    case 'PlenaryClosed':
      return closed(state, event);
  }
}

const opened = ({ bloc, text, round }: Extract<PlenaryEvent, { type: 'TextTabled' }>): Plenary => ({
  round,
  tabledBy: bloc,
  text,
  preferences: {},
  chair: null,
  objections: {},
  reservations: {},
  walkedOut: [],
  outcome: 'open',
  deal: null,
});

function withOpen(state: GameState, change: (plenary: Plenary) => Plenary): GameState {
  return {
    ...state,
    plenaries: state.plenaries.map((plenary) => (plenary.outcome === 'open' ? change(plenary) : plenary)),
  };
}

function spending(
  state: GameState,
  bloc: string,
  capital: number,
  change: (plenary: Plenary) => Plenary,
): GameState {
  const capitalSpent = { ...state.capitalSpent, [bloc]: (state.capitalSpent[bloc] ?? 0) + capital };
  return { ...withOpen(state, change), capitalSpent };
}

function closed(state: GameState, event: Extract<PlenaryEvent, { type: 'PlenaryClosed' }>): GameState {
  const { deal, signed, reservations, norms } = event;
  const after = withOpen(state, (plenary) => ({
    ...plenary,
    outcome: deal === null ? 'blocked' : 'adopted',
    deal: deal?.id ?? null,
  }));
  if (deal === null) return { ...after, norms };
  const record = {
    ...newRecord(deal, state.round),
    accepted: signed,
    status: signed.length >= 2 ? ('signed' as const) : ('proposed' as const),
    reservations,
  };
  const proposals = { ...state.proposals, [deal.proposer]: (state.proposals[deal.proposer] ?? 0) + 1 };
  return { ...after, norms, proposals, deals: { ...state.deals, [deal.id]: record } };
}
