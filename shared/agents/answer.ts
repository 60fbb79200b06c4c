import type { Deal, DealRecord, DeclineReason, Hint } from '../diplomacy/deal.ts';
import { signingFault } from '../game/decideDeal.ts';
import { OBJECTIVES, type Objective } from '../game/objectives.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { earlierIn, targetShare } from './bargain.ts';
import { expectedGain, type Gain, partiesGains, shareOfJoint } from './evaluate.ts';
import { changedBy, changesFor, draftOf, withHint } from './hints.ts';
import type { Mind } from './mind.ts';
import { accessionGain } from './treaty.ts';

/** Why a bloc says no: the objective that hurts most, and the smallest change that would flip the answer. */
export interface Verdict {
  readonly accepts: boolean;
  readonly gain: Gain;
  readonly reason: DeclineReason;
  readonly objective: Objective;
  readonly hint: Hint | null;
}

/** Judges a deal for a mind's bloc, with a reason that is true: sent anew with the hint, it would be accepted. */
export function judge(mind: Mind, deal: Deal): Verdict {
  const verdict = reasoned(mind, deal);
  const mends = !verdict.accepts && verdict.reason !== 'red-line' && verdict.reason !== 'parliament';
  return mends ? { ...verdict, hint: flip(mind, { ...deal, id: 'draft', counterTo: null }) } : verdict;
}

function reasoned(mind: Mind, deal: Deal): Verdict {
  const gain = expectedGain(mind, deal);
  const refused = refusal(mind, deal);
  const base = { gain, objective: worstOf(gain), hint: null };
  if (refused !== null) return { ...base, accepts: false, reason: refused };
  return suffices(mind, deal)
    ? { ...base, accepts: true, reason: 'not-priority' }
    : { ...base, accepts: false, reason: reasonOf(mind, deal, gain) };
}

/** Whether a bloc would say yes: no line of its own is crossed, it pays, and what it leaves is enough. */
export const accepts = (mind: Mind, deal: Deal): boolean =>
  refusal(mind, deal) === null && suffices(mind, deal);

/** What no price can mend: a verb that the bloc never gives, or a house that would not ratify. */
function refusal({ world, bloc, rules }: Mind, deal: Deal): 'red-line' | 'parliament' | null {
  const never = rules.blocs[bloc]?.personality.neverGives ?? [];
  if (deal.clauses.some(({ from, verb }) => from === bloc && never.includes(verb))) return 'red-line';
  const blocked = signingFault(world, bloc, deal, rules);
  return blocked === null ? null : 'parliament';
}

/** A deal must leave the share that is held out for, and pay. */
function suffices(mind: Mind, deal: Deal): boolean {
  const gains = partiesGains(mind, deal);
  if (shareOfJoint(gains, mind.bloc) < targetShare(mind, deal) - 1e-9) return false;
  return expectedGain(mind, deal).points >= mind.rules.agents.bargain.worthSigning;
}

const worstOf = (gain: Gain): Objective =>
  OBJECTIVES.reduce((worst, o) => (gain.byObjective[o] < gain.byObjective[worst] ? o : worst), OBJECTIVES[0]);

function reasonOf({ world, bloc, rules }: Mind, deal: Deal, gain: Gain): DeclineReason {
  const { distrustBelow, tooCostlyBelow, worthSigning } = rules.agents.bargain;
  const distrusted = deal.parties.some(
    (party) => party !== bloc && (world.trust[bloc]?.[party] ?? 50) < distrustBelow,
  );
  if (distrusted && gain.points < worthSigning) return 'no-trust';
  if (gain.points < tooCostlyBelow) return 'too-costly';
  return gain.points < worthSigning ? 'not-priority' : 'need-more';
}

/**
 * The first change that would flip the answer, of those that cost the partner least. Each is looked at over one
 * step, the promising ones exactly, as many as skill allows.
 */
function flip(mind: Mind, deal: Deal): Hint | null {
  const { world, bloc, rules, skill } = mind;
  const near = targetShare(mind, deal) - rules.agents.bargain.screenMargin;
  let left = skill.changes;
  for (const hint of changesFor(world, bloc, deal, rules)) {
    const changed = changedBy(deal, hint);
    if (shareOfJoint(partiesGains(mind, changed, 1), bloc) < near) continue;
    if (accepts(mind, changed)) return hint;
    if (--left === 0) return null;
  }
  return null;
}

/** The command with which a scripted bloc answers: accept, one counter-offer, or a reasoned no. */
export function answerTo(mind: Mind, record: DealRecord): SeatCommand {
  const { deal } = record;
  if (deal.kind === 'treaty') return answerToTreaty(mind, record);
  if (accepts(mind, deal)) return { type: 'accept', deal: deal.id };
  const mayCounter =
    refusal(mind, deal) === null && earlierIn(mind, deal).length < mind.rules.diplomacy.maxCounters;
  const change = mayCounter ? flip(mind, deal) : null;
  if (change !== null && isBearable(mind, changedBy(deal, change)))
    return { type: 'counter', deal: deal.id, draft: withHint(draftOf(deal), change) };
  return declined(deal, judge(mind, deal));
}

/** Nobody counters with what the partner can only refuse. */
function isBearable(mind: Mind, deal: Deal): boolean {
  const gains = partiesGains(mind, deal);
  const { partnerLeast } = mind.rules.agents.bargain;
  return Object.values(gains).every(({ points }) => points > partnerLeast);
}

function answerToTreaty(mind: Mind, record: DealRecord): SeatCommand {
  const { deal } = record;
  const gain = accessionGain(mind, record);
  const refused = refusal(mind, deal);
  if (refused === null && gain.points >= mind.rules.agents.bargain.worthSigning)
    return { type: 'accept', deal: deal.id };
  const reason = refused ?? reasonOf(mind, deal, gain);
  return declined(deal, { reason, objective: worstOf(gain), gain, hint: null });
}

const declined = (deal: Deal, verdict: Omit<Verdict, 'accepts'>): SeatCommand => ({
  type: 'decline',
  deal: deal.id,
  reason: verdict.reason,
  because: {
    objective: verdict.objective,
    points: Math.max(-100, Math.min(100, Number(verdict.gain.points.toFixed(1)))),
    hint: verdict.hint,
  },
});
