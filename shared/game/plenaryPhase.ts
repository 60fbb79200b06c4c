import type { BlocId, Deal } from '../diplomacy/deal.ts';
import { closedDraft, exemptClauses, type Plenary } from '../diplomacy/plenary.ts';
import { clamp100 } from '../math/clamp.ts';
import { keyedId } from '../math/random.ts';
import type { Norms } from '../politics/norms.ts';
import type { Rules } from '../rules/rules.ts';
import { signingFault } from './decideDeal.ts';
import type { GameEvent } from './events.ts';
import type { GameState } from './state.ts';

/** Whether the scenario holds a plenary in this phase of this round. */
export function plenarySits(
  { phase, round }: Pick<GameState, 'phase' | 'round'>,
  { scenario }: Rules,
): boolean {
  const { plenary } = scenario;
  return (
    plenary !== null &&
    plenary.phase === phase &&
    (plenary.rounds === 'all' || plenary.rounds.includes(round + 1))
  );
}

/** The text that is before the plenary now. */
export const openPlenary = ({ plenaries }: Pick<GameState, 'plenaries'>): Plenary | undefined =>
  plenaries.find(({ outcome }) => outcome === 'open');

/** Objections that a bloc has raised in the whole game: the first is free. */
export const objectionsOf = ({ plenaries }: Pick<GameState, 'plenaries'>, bloc: BlocId): number =>
  plenaries.filter(({ objections }) => objections[bloc] !== undefined).length;

/**
 * The plenary closes: consensus is the absence of a stated objection. Adoption is not ratification: only those
 * whose parliaments would agree today sign at once, the others may follow while the treaty stays open.
 */
export function closePlenary(state: GameState, rules: Rules): GameEvent[] {
  const plenary = openPlenary(state);
  if (plenary === undefined) return [];
  const blocked = Object.keys(plenary.objections).length > 0;
  const norms = normsAfter(state, plenary, blocked, rules);
  if (blocked) return [{ type: 'PlenaryClosed', deal: null, signed: [], reservations: {}, norms }];
  const draft = closedDraft(plenary);
  const { tabledBy } = plenary;
  const id = keyedId(state.config.seed, 'd', `${tabledBy}|${state.proposals[tabledBy] ?? 0}`);
  const deal: Deal = { ...draft, id, proposer: tabledBy, counterTo: null };
  const signed = draft.parties.filter(
    (bloc) => !plenary.walkedOut.includes(bloc) && signingFault(state, bloc, deal, rules) === null,
  );
  return [{ type: 'PlenaryClosed', deal, signed, reservations: exemptClauses(plenary), norms }];
}

/** Consensus adds to the standing of the process; a blocked text and every empty chair take from it. */
function normsAfter({ norms }: GameState, plenary: Plenary, blocked: boolean, rules: Rules): Norms {
  const { adoptedLegitimacy, blockedLegitimacy, walkOutLegitimacy } = rules.diplomacy;
  const change =
    (blocked ? blockedLegitimacy : adoptedLegitimacy) + walkOutLegitimacy * plenary.walkedOut.length;
  return {
    ...norms,
    legitimacy: clamp100(norms.legitimacy + change),
    differentiation: clamp100(norms.differentiation + (blocked ? 0 : plenary.text.differentiation)),
  };
}
