import type { BlocId, Deal, DealRecord, DeclineReason, Hint } from '../diplomacy/deal.ts';
import { ratificationFault } from '../game/decideDeal.ts';
import { OBJECTIVES, type Objective } from '../game/objectives.ts';
import type { Rules } from '../game/rules.ts';
import type { GameState } from '../game/state.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { expectedGain, type Gain, partiesGains } from './evaluate.ts';
import { changesFor, draftOf, withHint } from './hints.ts';
import type { Skill } from './skill.ts';

/** Why a bloc says no: the objective that hurts most, and the smallest change that would flip the answer. */
export interface Verdict {
  readonly accepts: boolean;
  readonly gain: Gain;
  readonly reason: DeclineReason;
  readonly objective: Objective;
  readonly hint: Hint | null;
}

/** Points that a deal must bring before it is worth the trouble of signing. */
const WORTH_SIGNING = 0.25;

/** Judges a deal for a bloc, with a reason that is true: the hint, if there is one, really flips the answer. */
export function judge(world: GameState, bloc: BlocId, deal: Deal, rules: Rules, skill: Skill): Verdict {
  const gain = expectedGain(world, bloc, deal, rules, skill.horizonSteps);
  const base = { gain, objective: worstOf(gain), hint: null };
  if (refusesVerb(deal, bloc, rules)) return { ...base, accepts: false, reason: 'red-line' };
  if (ratificationFault(world, bloc, deal, rules) !== null)
    return { ...base, accepts: false, reason: 'parliament' };
  if (isAcceptable(world, bloc, deal, gain, rules, skill))
    return { ...base, accepts: true, reason: 'not-priority' };
  return {
    ...base,
    accepts: false,
    reason: reasonOf(world, bloc, deal, gain),
    hint: flip(world, bloc, deal, rules, skill),
  };
}

const refusesVerb = (deal: Deal, bloc: BlocId, rules: Rules): boolean =>
  deal.clauses.some(
    ({ from, verb }) => from === bloc && (rules.blocs[bloc]?.personality.neverGives.includes(verb) ?? false),
  );

/** A deal must pay, and leave a fair part of what both sides gain. */
function isAcceptable(
  world: GameState,
  bloc: BlocId,
  deal: Deal,
  gain: Gain,
  rules: Rules,
  skill: Skill,
): boolean {
  if (gain.points < WORTH_SIGNING) return false;
  const gains = partiesGains(world, deal, rules, skill.horizonSteps);
  const joint = Object.values(gains).reduce((sum, { points }) => sum + Math.max(0, points), 0);
  const own = Math.max(0, gains[bloc]?.points ?? 0);
  const fairness = (rules.blocs[bloc]?.personality.fairness ?? 0.3) * (2 / deal.parties.length);
  return joint <= 0 || own / joint >= fairness;
}

const worstOf = (gain: Gain): Objective =>
  OBJECTIVES.reduce((worst, o) => (gain.byObjective[o] < gain.byObjective[worst] ? o : worst), OBJECTIVES[0]);

function reasonOf(world: GameState, bloc: BlocId, deal: Deal, gain: Gain): DeclineReason {
  const distrusted = deal.parties.some((party) => party !== bloc && (world.trust[bloc]?.[party] ?? 50) < 35);
  if (distrusted && gain.points < WORTH_SIGNING) return 'no-trust';
  if (gain.points < -1) return 'too-costly';
  return gain.points < WORTH_SIGNING ? 'not-priority' : 'need-more';
}

function flip(world: GameState, bloc: BlocId, deal: Deal, rules: Rules, skill: Skill): Hint | null {
  for (const hint of changesFor(world, bloc, deal, rules).slice(0, skill.changesTried)) {
    const changed: Deal = { ...deal, ...withHint(draftOf(deal), hint) };
    const gain = expectedGain(world, bloc, changed, rules, skill.horizonSteps);
    if (isAcceptable(world, bloc, changed, gain, rules, skill)) return hint;
  }
  return null;
}

/** The command with which a scripted bloc answers: accept, one counter-offer, or a reasoned no. */
export function answerTo(
  world: GameState,
  bloc: BlocId,
  record: DealRecord,
  rules: Rules,
  skill: Skill,
): SeatCommand {
  const { deal } = record;
  const verdict = judge(world, bloc, deal, rules, skill);
  if (verdict.accepts) return { type: 'accept', deal: deal.id };
  if (verdict.hint !== null && deal.kind === 'contract' && deal.counterTo === null) {
    return { type: 'counter', deal: deal.id, draft: withHint(draftOf(deal), verdict.hint) };
  }
  const because = {
    objective: verdict.objective,
    points: Number(verdict.gain.points.toFixed(1)),
    hint: verdict.hint,
  };
  return { type: 'decline', deal: deal.id, reason: verdict.reason, because };
}
