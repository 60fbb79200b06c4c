import type { BlocId } from '../diplomacy/deal.ts';
import type { PlenaryText } from '../diplomacy/plenary.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { capitalLeft } from './capital.ts';
import type { GameEvent } from './events.ts';
import { objectionsOf, openPlenary, plenarySits } from './plenaryPhase.ts';
import { textOf } from './plenaryTexts.ts';
import type { GameState } from './state.ts';

type PlenaryCommand = Extract<
  SeatCommand,
  { type: 'tableText' | 'tableDraft' | 'prefer' | 'object' | 'reserve' | 'walkOut' }
>;
type Decision = Result<readonly GameEvent[]>;

const PLENARY_COMMANDS: ReadonlySet<string> = new Set<PlenaryCommand['type']>([
  'tableText',
  'tableDraft',
  'prefer',
  'object',
  'reserve',
  'walkOut',
]);

export const isPlenaryCommand = (command: SeatCommand): command is PlenaryCommand =>
  PLENARY_COMMANDS.has(command.type);

/** One text at a time; everybody prefers, reserves or objects until the plenary closes, and nobody must. */
export function decidePlenary(
  state: GameState,
  bloc: BlocId,
  command: PlenaryCommand,
  rules: Rules,
): Decision {
  if (!plenarySits(state, rules)) return refuse('no-plenary', { phase: state.phase });
  if (command.type === 'tableText' || command.type === 'tableDraft')
    return table(state, bloc, command, rules);
  const plenary = openPlenary(state);
  if (plenary === undefined) return refuse('no-text');
  if (plenary.walkedOut.includes(bloc)) return refuse('walked-out');
  switch (command.type) {
    case 'prefer': {
      const bracket = plenary.text.brackets.find(({ id }) => id === command.bracket);
      if (bracket === undefined || command.option >= bracket.options.length)
        return refuse('unknown-bracket', { bracket: command.bracket });
      return ok([{ type: 'OptionPreferred', bloc, bracket: command.bracket, option: command.option }]);
    }
    case 'object': {
      if (plenary.objections[bloc] !== undefined) return refuse('already-answered');
      const capital = objectionsOf(state, bloc) === 0 ? 0 : rules.diplomacy.objectionCapital;
      return (
        capitalFault(state, bloc, capital, rules) ??
        ok([{ type: 'ObjectionRaised', bloc, reason: command.reason, capital }])
      );
    }
    case 'reserve': {
      if (!plenary.text.brackets.some(({ id }) => id === command.bracket))
        return refuse('unknown-bracket', { bracket: command.bracket });
      const capital = rules.diplomacy.reservationCapital;
      return (
        capitalFault(state, bloc, capital, rules) ??
        ok([{ type: 'ReservationMade', bloc, bracket: command.bracket, capital }])
      );
    }
    case 'walkOut':
      return ok([{ type: 'WalkedOut', bloc }]);
  }
}

function capitalFault(state: GameState, bloc: BlocId, needed: number, rules: Rules) {
  const left = capitalLeft(state, bloc, rules);
  return left + 1e-9 >= needed ? null : refuse('no-capital', { needed, left: Math.floor(left * 10) / 10 });
}

function table(
  state: GameState,
  bloc: BlocId,
  command: Extract<PlenaryCommand, { type: 'tableText' | 'tableDraft' }>,
  rules: Rules,
): Decision {
  if (openPlenary(state) !== undefined) return refuse('text-open');
  const text = command.type === 'tableText' ? shipped(state, command.text, rules) : written(command, rules);
  if (text === null)
    return refuse('unknown-text', { text: command.type === 'tableText' ? command.text : '' });
  const fault = command.type === 'tableDraft' ? draftFault(state, bloc, text, rules) : null;
  return fault ?? ok([{ type: 'TextTabled', bloc, text, round: state.round }]);
}

function shipped(state: GameState, id: string, rules: Rules): PlenaryText | null {
  const file = rules.content.texts[id];
  return file === undefined || file.level > rules.scenario.level + 1 ? null : textOf(file, state, rules);
}

const written = (
  { draft, brackets }: Extract<PlenaryCommand, { type: 'tableDraft' }>,
  { blocIds }: Rules,
): PlenaryText => ({
  template: null,
  draft: { ...draft, kind: 'treaty', visibility: 'public', parties: blocIds },
  brackets,
  differentiation: 0,
});

/** A text of a delegation's own hand is checked like any treaty, with every bracket at each of its options. */
function draftFault(state: GameState, bloc: BlocId, { draft, brackets }: PlenaryText, rules: Rules) {
  const strange = brackets.find(({ clauses }) =>
    clauses.some((id) => !draft.clauses.some((clause) => clause.id === id)),
  );
  return strange === undefined
    ? faultOf(draft, bloc, state, rules)
    : refuse('unknown-bracket', { bracket: strange.id });
}
