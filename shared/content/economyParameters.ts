import { z } from 'zod';
import { access, digital, endUse, hydrogen, industry, power } from './energyParameters.ts';
import { amount, amountFromZero, quantity, share } from './quantity.ts';
import {
  barriers,
  borderCharge,
  consumption,
  fuelMarket,
  gas,
  grid,
  leakage,
  minerals,
  shoring,
  tariffs,
} from './tradeParameters.ts';

/** The damage functions a facilitator may choose from. */
export const DAMAGE_FORMS = ['howard-sterner', 'dice-2016', 'dice-2023', 'burke-growth'] as const;

const income = z.strictObject({
  digitalGrowthPerYear: amount,
  grantEquivalentReceived: share,
  grantEquivalentGiven: share,
  mitigationCostFactor: amountFromZero,
  capitalCostExponent: amountFromZero,
  referenceCostOfCapitalPerYear: amountFromZero,
  fuelShockShareOfRent: amountFromZero,
  marketCoverSaving: share,
  marketCoverHalfUsdPerT: amountFromZero,
});

const damages = z.strictObject({
  form: quantity(z.enum(DAMAGE_FORMS)),
  perKelvinSquared: z.strictObject({
    'howard-sterner': amountFromZero,
    'dice-2016': amountFromZero,
    'dice-2023': amountFromZero,
    'burke-growth': amountFromZero,
  }),
  /** Growth forms: output lost for good in a year, for each degree above today. */
  growthLossPerKelvin: z.strictObject({
    'howard-sterner': amountFromZero,
    'dice-2016': amountFromZero,
    'dice-2023': amountFromZero,
    'burke-growth': amountFromZero,
  }),
  referenceWarmingC: amountFromZero,
  multiplierExponent: amountFromZero,
  adaptationMaxShare: share,
  adaptationHalfPctGdp: amountFromZero,
});

const finance = z.strictObject({
  northernCostOfCapitalPerYear: amountFromZero,
  lowestCostOfCapitalPerYear: amountFromZero,
  premiumCutMaxShare: share,
  halfAtShareOfGdp: amountFromZero,
  reversalPremium: amountFromZero,
  builtShare: share,
  builtCostFactor: amountFromZero,
  gapReachShare: share,
  gapFullPremiumPerYear: amountFromZero,
});

const research = z.strictObject({
  experienceSharePerUsdBillion: amountFromZero,
  activeGovernmentPctGdp: amountFromZero,
  planShare: share,
  missionExperiencePerYear: amountFromZero,
  missionCrowdingShare: share,
  mismatchShare: share,
});

const removals = z.strictObject({
  baseUsdPerT: amountFromZero,
  learningUsdPerT: amountFromZero,
  mwhPerT: amountFromZero,
});

const land = z.strictObject({
  adjustYears: amountFromZero,
  protectMaxShare: share,
  protectUsdPerT: amountFromZero,
  sinkUsdPerT: amountFromZero,
  cumulativeLandUseScale: share,
});

const otherGases = z.strictObject({
  ch4EnergyFollowsFossil: share,
  ch4EnergyCutMax: share,
  ch4OtherCutMax: share,
  n2oCutMax: share,
  adjustYears: amountFromZero,
  effortPerUsdPerT: amountFromZero,
  ch4Gwp: amountFromZero,
  n2oGwp: amountFromZero,
  growthFadeYears: amountFromZero,
  fGasesGtCo2e: amountFromZero,
  ch4CostUsdPerTCo2e: amountFromZero,
  so2CutMax: share,
  initialMethaneEffort: share,
});

const bunkers = z.strictObject({
  co2Gt2023: amountFromZero,
  gdpElasticity: amount,
  declinePerYear: amount,
  electricShare: share,
});

const indices = z.strictObject({
  securityImportWeight: amount,
  securityCleanGtPerPwh: amount,
  securityEquipmentShare: share,
  securityMineralPoints: amount,
  securityGridPoints: amount,
  chainAdjustPerYear: share,
  chainOwnWeight: amount,
  chainBuildWeight: amount,
  chainPlanPoints: amount,
  chainPlanHalfPctGdp: amountFromZero,
  chainLicencePoints: amount,
  chainCutOffPoints: amount,
});

const jobs = z.strictObject({
  coalMillionPerGtCo2: amountFromZero,
  oilGasMillionPerGtCo2: amountFromZero,
  exporterMillionPerUsdBillionRent: amountFromZero,
  fossilPlantMillionPerPwh: amountFromZero,
  cleanBuildMillionPerGw: amountFromZero,
  cleanPlantMillionPerPwh: amountFromZero,
  electricGoodsMillionPerGt: amountFromZero,
});

const standards = z.strictObject({
  powerUsdPerT: amountFromZero,
  industryUsdPerT: amountFromZero,
  mobilityUsdPerT: amountFromZero,
  buildingsUsdPerT: amountFromZero,
  orderShareOfDemand: share,
  efficiencyEffort: share,
  orderFadeFrom: amount,
  orderFadeTo: amount,
  baseAdaptationPctGdp: amountFromZero,
  baseGridEffort: share,
});

const welfare = z.strictObject({
  pureTimePreferencePerYear: amountFromZero,
  elasticity: amountFromZero,
  horizonYear: amount,
});

/** Global parameters of economy and energy (`content/parameters/economy.yaml`). */
export const EconomyParameterFile = z.strictObject({
  income,
  damages,
  finance,
  research,
  endUse,
  industry,
  hydrogen,
  power,
  access,
  digital,
  removals,
  land,
  otherGases,
  bunkers,
  leakage,
  borderCharge,
  fuelMarket,
  gas,
  minerals,
  shoring,
  barriers,
  tariffs,
  consumption,
  grid,
  indices,
  jobs,
  standards,
  welfare,
});
export type EconomyParameterFile = z.infer<typeof EconomyParameterFile>;
