import type { Deal, DealRecord } from '../diplomacy/deal.ts';
import { partiesGains, shareOfJoint } from './evaluate.ts';
import type { Mind } from './mind.ts';

/** How much a bloc holds out for: the clock, what the partner gave, a little kindness, and a fair floor. */

/** Counters that led to a deal, latest first. */
export function earlierIn({ world }: Mind, deal: Deal): DealRecord[] {
  const before = deal.counterTo === null ? undefined : world.deals[deal.counterTo];
  return before === undefined ? [] : [before, ...earlierIn({ world } as Mind, before.deal)];
}

/** The least share of the joint gain that is fair to a bloc among so many. */
export const fairShare = ({ temper }: Mind, parties: number): number => (temper.fairness * 2) / parties;

/**
 * The share of the joint gain that a bloc asks of a deal at this point of the talk.
 * Aspiration falls with the counters spent; reciprocity gives back part of what the partner gave.
 */
export function targetShare(mind: Mind, deal: Deal): number {
  const { rules, temper, bloc } = mind;
  const { openingShare, tit, kindness } = rules.agents.bargain;
  const floor = fairShare(mind, deal.parties.length);
  const talk = earlierIn(mind, deal);
  const time = Math.min(1, (1 + talk.length) / (1 + rules.diplomacy.maxCounters));
  const opening = Math.max(floor, (openingShare * 2) / deal.parties.length);
  const clock = floor + (opening - floor) * (1 - time ** temper.concession);
  const own = talk.find(({ deal: earlier }) => earlier.proposer === bloc);
  if (own === undefined) return clock;
  const asked = shareOfJoint(partiesGains(mind, own.deal), bloc);
  const theirs = talk.find(({ deal: earlier }) => earlier.proposer !== bloc);
  const before = theirs === undefined ? 0 : shareOfJoint(partiesGains(mind, theirs.deal), bloc);
  const given = Math.max(0, shareOfJoint(partiesGains(mind, deal), bloc) - before);
  const answer = asked - tit * (theirs === undefined ? 0 : given) - kindness;
  return Math.max(floor, temper.clockWeight * clock + (1 - temper.clockWeight) * answer);
}
