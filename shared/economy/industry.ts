import { clamp, logistic, logisticArea, power } from './curves.ts';
import { ageEight } from './eightCohorts.ts';
import type { Draft } from './state.ts';
import { stepSteel } from './steel.ts';
import type { RegionTurn } from './turn.ts';

export type IndustryYear = {
  readonly steelCo2Gt: number;
  readonly cementCo2Gt: number;
  readonly chemicalsCo2Gt: number;
  readonly otherCo2Gt: number;
  readonly blastFurnaceMt: number;
  readonly electricityTwh: number;
  readonly capturedMt: number;
  readonly hydrogenSteelAddedMt: number;
  readonly abatedAddedGt: number;
  readonly costUsdBillion: number;
};

export const blankIndustry = (): Draft<IndustryYear> => ({
  steelCo2Gt: Number.NaN,
  cementCo2Gt: Number.NaN,
  chemicalsCo2Gt: Number.NaN,
  otherCo2Gt: Number.NaN,
  blastFurnaceMt: Number.NaN,
  electricityTwh: Number.NaN,
  capturedMt: Number.NaN,
  hydrogenSteelAddedMt: Number.NaN,
  abatedAddedGt: Number.NaN,
  costUsdBillion: Number.NaN,
});

/** Steel, cement, chemicals and other fuel use of a year: steel opens the accounts, the others add to them. */
export function stepIndustry(turn: RegionTurn): void {
  const { draft, levers } = turn;
  const { materialAdjustYears } = turn.economy.industry;
  draft.materialProgress += (levers.materialEffort - draft.materialProgress) / materialAdjustYears;
  stepSteel(turn);
  stepCement(turn);
  stepDiffuse(turn);
}

/** Cement: less clinker, less material, and capture that spreads with the life of a kiln. */
function stepCement(turn: RegionTurn): void {
  const { industry } = turn.sheet;
  const { draft, base, levers } = turn;
  const { cement } = turn.economy.industry;
  draft.cementIndex *= turn.trends.cementFactor;
  const price = levers.carbonPriceUsdPerT + levers.industryStandardUsdPerT;
  const captureUsdPerT = cement.captureCostUsdPerT * turn.world.captureIndex + cement.captureExtraUsdPerT;
  const z = (price - captureUsdPerT) / cement.captureScaleUsdPerT;
  const target = cement.captureMaxShare * logistic(z);
  // No kiln had capture in 2023: what a price of zero would give is taken off.
  const idle = cement.captureMaxShare * logistic(z - price / cement.captureScaleUsdPerT);
  const clinker =
    draft.cementIndex *
    turn.activity *
    turn.calendar.clinkerShare *
    (1 - cement.materialSavingMax * draft.materialProgress);
  const capturedShare = renewKilns(turn, clinker, Math.max(0, target - idle));
  const uncapturedGt = base.cementCo2Gt * clinker;
  const capturedGt = uncapturedGt * capturedShare;
  const areaUsdPerT = cement.captureMaxShare * logisticArea(z, price, cement.captureScaleUsdPerT);
  const perCaptured = target > 0 ? areaUsdPerT / target : 0;
  industry.cementCo2Gt = uncapturedGt - capturedGt;
  industry.capturedMt += capturedGt * 1000;
  industry.costUsdBillion += capturedGt * perCaptured;
}

/** Kilns die of age; new ones and some old ones are fitted with capture. Gives the captured part. */
function renewKilns(
  { draft, model, year, economy }: RegionTurn,
  clinker: number,
  captureShare: number,
): number {
  const { kilns, captureKilns } = draft;
  let open = ageEight(kilns, year, model.kilnHazard);
  let captured = ageEight(captureKilns, year, model.kilnHazard);
  const built = Math.max(0, clinker - open - captured);
  kilns[0] = (kilns[0] ?? 0) + built * (1 - captureShare);
  captureKilns[0] = (captureKilns[0] ?? 0) + built * captureShare;
  open += built * (1 - captureShare);
  captured += built * captureShare;
  const fitted = Math.min(
    economy.industry.cement.retrofitSharePerYear,
    Math.max(0, captureShare - captured / (open + captured)),
  );
  for (let i = 0; i < kilns.length; i++) {
    const moved = fitted * (kilns[i] ?? 0);
    kilns[i] = (kilns[i] ?? 0) - moved;
    captureKilns[i] = (captureKilns[i] ?? 0) + moved;
  }
  return (captured + fitted * open) / (open + captured);
}

/** Chemicals and all other fuel use: one abatement curve with a backstop, climbed at a limited speed. */
function stepDiffuse(turn: RegionTurn): void {
  const { industry } = turn.sheet;
  const { draft, base, costs, levers, growth, activity } = turn;
  const region = turn.region.industry;
  const p = turn.economy.industry.diffuse;
  const elasticity = turn.calendar.diffuseElasticity;
  draft.chemicalsIndex *= 1 + region.chemicalsElasticity * elasticity * growth - p.chemicalsSavingPerYear;
  draft.otherIndex *= 1 + region.otherElasticity * elasticity * growth - p.otherSavingPerYear;
  const price = levers.carbonPriceUsdPerT + levers.industryStandardUsdPerT;
  const backstop =
    turn.trends.backstopUsdPerT *
    costs.capitalRatio *
    (1 - turn.economy.industry.steel.transitionFinanceCut * levers.transitionFinanceEffort) *
    (1 - p.hydrogenGainMax * Math.max(0, 1 - costs.hydrogenUsdPerKg / base.hydrogenUsdPerKg));
  const target = Math.min(p.abatementMax, power(price / backstop, p.responseExponent));
  const before = draft.chemicalsAbatement;
  draft.chemicalsAbatement = climb(before, target, p);
  draft.otherAbatement = climb(draft.otherAbatement, target, p);
  const chemicalsGt = (base.chemicalsCo2Gt * draft.chemicalsIndex * activity) / (1 - base.abatement);
  const otherGt = (base.otherCo2Gt * draft.otherIndex) / (1 - base.abatement);
  // Both climb the same curve and mostly stand at the same height.
  const chemicalsUsdPerGt = costPerGt(draft.chemicalsAbatement, backstop, p.costExponent);
  const otherUsdPerGt =
    draft.otherAbatement === draft.chemicalsAbatement
      ? chemicalsUsdPerGt
      : costPerGt(draft.otherAbatement, backstop, p.costExponent);
  const abatedGt =
    chemicalsGt * (draft.chemicalsAbatement - base.abatement) +
    otherGt * (draft.otherAbatement - base.abatement);
  industry.chemicalsCo2Gt = chemicalsGt * (1 - draft.chemicalsAbatement);
  industry.otherCo2Gt = otherGt * (1 - draft.otherAbatement) + turn.smeltingCo2Gt;
  industry.electricityTwh = Math.max(0, 1000 * p.mwhPerT * abatedGt);
  industry.abatedAddedGt = chemicalsGt * Math.max(0, draft.chemicalsAbatement - before);
  industry.costUsdBillion += chemicalsGt * chemicalsUsdPerGt + otherGt * otherUsdPerGt;
}

/** What abatement of a share costs, per unit of what is burnt: the area under its curve. */
const costPerGt = (share: number, backstop: number, exponent: number): number =>
  (backstop * power(share, exponent)) / exponent;

function climb(now: number, target: number, p: { stepMaxPerYear: number; adjustYears: number }): number {
  return now + clamp((target - now) / p.adjustYears, -p.stepMaxPerYear, p.stepMaxPerYear);
}
