import { z } from 'zod';
import { REGIONS } from '../economy/region.ts';
import { OBJECTIVES } from '../game/objectives.ts';
import { quantity } from './quantity.ts';

const number = quantity(z.number());
const share = quantity(z.number().min(0).max(1));
const byObjective = z.strictObject(
  Object.fromEntries(OBJECTIVES.map((o) => [o, z.number()])) as Record<
    (typeof OBJECTIVES)[number],
    z.ZodNumber
  >,
);
const byRegion = z.strictObject(
  Object.fromEntries(REGIONS.map((r) => [r, byObjective])) as Record<
    (typeof REGIONS)[number],
    typeof byObjective
  >,
);

/** How constituencies, influence and governments move in a step. */
export const PoliticsParameters = z.strictObject({
  approvalPersistence: share,
  publicPerIncomePoint: number,
  publicPerBillPercent: number,
  publicPerDamagePoint: number,
  workersPerJobLossPercent: number,
  industryPerValueChainPoint: number,
  treasuryPerBudgetShare: number,
  treasuryPerReceivedShare: number,
  legislaturePerShortfall: number,
  legislaturePerRivalGain: number,
  influencePerValueChainPoint: number,
  influencePerTonneAboveMean: number,
  workersVetoBelow: number,
  weakestPillarWeight: share,
  influencePersistence: share,
  indexPersistence: share,
  dealSaturation: number,
  flip: z.strictObject({
    base: share,
    lowSupport: share,
    lowSupportBelow: number,
    embeddedRelief: share,
    approvalShift: number,
  }),
});

/** Verification, breach, trust, and the limits of the deal language. */
export const DiplomacyParameters = z.strictObject({
  detection: quantity(z.array(z.number().min(0).max(1)).length(4)),
  trustInitial: number,
  trustPersistence: share,
  trustKept: number,
  trustKeptMax: number,
  trustCannot: number,
  trustWillNot: number,
  trustSecretFactor: number,
  influenceBroken: number,
  trustForgiven: number,
  trustFloorMax: number,
  disclosureRelief: share,
  flipAttribution: share,
  auditSteps: number,
  escrowShareOfGdp: share,
  sanctionTariffShare: share,
  leakPerStep: share,
  leakAfterFlip: share,
  leakTrust: number,
  leakSupport: number,
  capitalInitial: number,
  capitalPerStep: number,
  capitalPerInfluence: number,
  capitalMax: number,
  objectionCapital: number,
  reservationCapital: number,
  legitimacyInitial: number,
  legitimacyPersistence: share,
  legitimacyCapital: number,
  fragmentationFree: number,
  fragmentationLegitimacy: number,
  adoptedLegitimacy: number,
  blockedLegitimacy: number,
  walkOutLegitimacy: number,
  walkOutTrust: number,
  differentiationInitial: number,
  differentiationInfluence: number,
  rivalTrust: number,
  multiAlignment: number,
  multiAlignmentExclusive: number,
  catfish: share,
  ringFence: share,
  loanTermYears: number,
  debtCapitalCost: number,
  scienceNarrows: share,
  haloStrictness: share,
  maxClauses: number,
  maxCounters: number,
  maxDrafts: number,
  maxSecretDeals: number,
});

/** From indicators to levels, from levels to mandate points. */
export const ScoringParameters = z.strictObject({
  weights: z.strictObject({ unit: z.string(), source: z.string(), value: byRegion }),
  development: z.strictObject({
    atReference: number,
    perIncomePoint: number,
    perBillPercent: number,
    perCapitalCostPoint: number,
  }),
  climateSafety: z.strictObject({
    atReference: number,
    referenceC: number,
    perDegree: number,
    perDamagePoint: number,
  }),
  influenceShare: share,
  redLineSlope: number,
  weightGrowthPerStep: share,
  legacyWeight: number,
  legacyYear: number,
  secretPoints: number,
  carbonBudgetGtFrom2026: number,
  arrow: z.strictObject({ slight: number, strong: number }),
  bands: z.strictObject({ partlyFrom: number, fulfilledFrom: number, exceededAbove: number }),
  endings: z.strictObject({ safeBelowC: number, warmBelowC: number, togetherDeals: number }),
  threshold: z.strictObject({ lowC: number, highC: number, damageFactor: number, overSteps: number }),
  warming: z.strictObject({ quantiles: quantity(z.array(z.tuple([z.number(), z.number()]))) }),
});

const hours = z.number().positive();

/** How long the phases of a round last where people play a round a day. */
export const PaceParameters = z.strictObject({
  dayHours: quantity(
    z.strictObject({
      briefing: hours,
      strategy: hours,
      negotiation: hours,
      summit: hours,
      resolution: hours,
      stocktake: hours,
    }),
  ),
});

/** Events and forced choices of a briefing. */
export const BriefingParameters = z.strictObject({
  eventsPerRound: number,
});
