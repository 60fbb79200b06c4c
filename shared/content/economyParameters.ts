import { z } from 'zod';
import { amount, amountFromZero, quantity, share } from './quantity.ts';

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

const endUse = z.strictObject({
  mobilitySavingPerYear: amount,
  heatSavingPerYear: amount,
  thinningPerYear: amount,
  extraSavingPerYear: amountFromZero,
  extraSavingMax: share,
  light: z.strictObject({
    salesMax: share,
    scaleUsdPerT: amountFromZero,
    premiumFallUsdPerT: amountFromZero,
    lifeYears: amountFromZero,
    mwhPerT: amountFromZero,
  }),
  heavy: z.strictObject({
    salesMax: share,
    scaleUsdPerT: amountFromZero,
    premiumFallUsdPerT: amountFromZero,
    lifeYears: amountFromZero,
    mwhPerT: amountFromZero,
  }),
  heat: z.strictObject({
    salesMax: share,
    scaleUsdPerT: amountFromZero,
    driftUsdPerTPerYear: amount,
    lifeYears: amountFromZero,
    mwhPerT: amountFromZero,
  }),
  survivalWidthYears: amountFromZero,
  capitalEffectUsdPerT: amountFromZero,
  licenceEffectUsdPerT: amountFromZero,
  premiumLifeYears: amountFromZero,
  batteryTwhPerGtLight: amountFromZero,
  batteryTwhPerGtHeavy: amountFromZero,
});

const steelRoute = { costUsdPerT: amount, emissionsTPerT: amountFromZero };
const industry = z.strictObject({
  growthFadeYears: amountFromZero,
  materialSavingMax: share,
  materialAdjustYears: amountFromZero,
  steel: z.strictObject({
    logitScaleUsdPerT: amountFromZero,
    campaignYears: amountFromZero,
    campaignWidthYears: amountFromZero,
    initialAgeSpreadYears: amountFromZero,
    alternativeLifeYears: amountFromZero,
    scrapTPerT: amountFromZero,
    gasReduction: z.strictObject({ ...steelRoute, gasPriceFactor: amount, gasReferenceUsdPerMwh: amount }),
    hydrogenReduction: z.strictObject({
      ...steelRoute,
      kgHydrogenPerT: amountFromZero,
      hydrogenReferenceUsdPerKg: amount,
      licenceEffectUsdPerT: amountFromZero,
    }),
    furnaceCapture: z.strictObject(steelRoute),
    newRouteStartShare: share,
    newRouteGrowthSharePerYear: share,
    demonstrationGain: share,
    demonstrationUsdPerT: amountFromZero,
    transitionFinanceCut: share,
  }),
  cement: z.strictObject({
    fuelPerProcessCo2: amountFromZero,
    captureMaxShare: share,
    captureCostUsdPerT: amountFromZero,
    captureExtraUsdPerT: amount,
    captureScaleUsdPerT: amountFromZero,
    kilnLifeYears: amountFromZero,
    kilnWidthYears: amountFromZero,
    kilnAgeSpreadYears: amountFromZero,
    retrofitSharePerYear: share,
    clinkerDeclinePerYear: amount,
    materialSavingMax: share,
  }),
  diffuse: z.strictObject({
    elasticityFloor: amountFromZero,
    elasticityExtra: amountFromZero,
    elasticityFadeYears: amountFromZero,
    chemicalsSavingPerYear: amount,
    otherSavingPerYear: amount,
    backstopUsdPerT: amountFromZero,
    backstopDeclinePerYear: amount,
    backstopReferenceYear: amount,
    costExponent: amountFromZero,
    responseExponent: amountFromZero,
    abatementMax: share,
    stepMaxPerYear: share,
    adjustYears: amountFromZero,
    mwhPerT: amountFromZero,
    hydrogenGainMax: share,
  }),
});

const hydrogen = z.strictObject({
  mwhPerKg: amountFromZero,
  electrolyserUsdPerKg: amountFromZero,
  transportUsdPerKg: amountFromZero,
  exporterWithinUsdPerKg: amountFromZero,
  rentUsdPerKg: amountFromZero,
  tradePotentialMt2050: amountFromZero,
  gwPerMtSteel: amountFromZero,
  gwPerGtAbated: amountFromZero,
  otherGwPerYear: amountFromZero,
});

const plant = {
  capacityFactor: share,
  lifeYears: amountFromZero,
  closeBelowUse: share,
  closeMaxPerYear: share,
  useMax: amountFromZero,
};
const power = z.strictObject({
  autonomousSavingPerYear: amount,
  extraSavingShare: share,
  oilTPerMwh: amountFromZero,
  oilDeclinePerYear: amount,
  coal: z.strictObject({ ...plant, bookShare: share }),
  gas: z.strictObject(plant),
  nuclear: z.strictObject({ capacityFactor: share, fuelUsdPerMwh: amountFromZero }),
  survivalWidthYears: amountFromZero,
  initialAgeSpreadYears: amountFromZero,
  refurbishment: z.strictObject({ fromAgeYears: amountFromZero, countedShare: share }),
  plantCapitalYears: amountFromZero,
  renewableCapitalYears: amountFromZero,
  operationShareOfCapex: z.strictObject({ plant: share, solar: share, wind: share }),
  chainCostShare: share,
  chainConcentrationShare: share,
  retrofitSavingShare: share,
  retrofitLifeShare: share,
  equipmentShortageFactor: amountFromZero,
  logitScaleUsdPerMwh: amountFromZero,
  meritScaleUsdPerT: amountFromZero,
  displacement: z.strictObject({
    maxPerYear: share,
    startShare: share,
    growthPerYear: share,
    scaleUsdPerMwh: amountFromZero,
  }),
  integration: z.strictObject({
    solarBaseUsdPerMwh: amount,
    solarSquareUsdPerMwh: amount,
    windBaseUsdPerMwh: amount,
    windSquareUsdPerMwh: amount,
    bothSquareUsdPerMwh: amount,
    gridRelief: share,
  }),
  variableCap: z.strictObject({ base: share, storage: share, grid: share }),
  buildCap: z.strictObject({
    growthFactor: amountFromZero,
    startShareOfDemand: share,
    maxSolarShareOfDemand: share,
    maxWindShareOfDemand: share,
    accessLoss: share,
  }),
  orderPremiumMinUsdPerMwh: amountFromZero,
  premiumLifeYears: amountFromZero,
  capture: z.strictObject({
    maxShare: share,
    costUsdPerT: amountFromZero,
    extraUsdPerT: amount,
    scaleUsdPerT: amountFromZero,
    adjustYears: amountFromZero,
  }),
  ownGrowthFadeYears: z.strictObject({ hydro: amount, bio: amount, nuclear: amount }),
  batteryTwhPerGw: amountFromZero,
});

const access = z.strictObject({ connectedPerYear: share, costExponent: amountFromZero });

const byYear = quantity(z.array(z.tuple([z.number(), z.number()])).min(2));
const digital = z.strictObject({
  dataCentresTwh: byYear,
  savingSynergyShare: share,
  levelReferenceTwh: amountFromZero,
  laterGrowthTwh: amountFromZero,
  laterFadeYears: amountFromZero,
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

const leakage = z.strictObject({
  lambdaPerUsd: amountFromZero,
  borderRelief: share,
  borderFullAtUsd: amountFromZero,
  reappears: share,
  standardShare: share,
  lagYears: amountFromZero,
  valueAddedUsdPerT: amountFromZero,
});

const borderCharge = z.strictObject({
  gdpFactor: amountFromZero,
  activityFactor: amountFromZero,
  intensityBase: share,
  intensityShare: share,
  revenueShare: share,
});

const fuelMarket = z.strictObject({
  priceResponse: z.strictObject({ coal: amount, oil: amount, gas: amount }),
  priceFloor: share,
  rentPassThrough: amount,
  rentDeclinePerYear: amount,
});

const gas = z.strictObject({
  co2GtPerBcm: amountFromZero,
  powerTwhPerBcm: amountFromZero,
  contractPowerShare: share,
  priceUsdBillionPerBcm: amountFromZero,
  contractDiscountShare: share,
  marginShare: share,
  securityConcentrationPoints: amount,
  contractDiverseBelowShare: share,
  diversifiedMaxShare: share,
  diversifyYears: amountFromZero,
  diversifyCostShareOfGdp: share,
});

const minerals = z.strictObject({
  priceExponent: amountFromZero,
  priceMin: amountFromZero,
  priceMax: amountFromZero,
  capacityGrowthPerPrice: amountFromZero,
  capacityFallMaxPerYear: share,
  refiningWeight: share,
  bottleneckShare: share,
  smeltingFollowsPower: share,
});

const shoring = z.strictObject({
  adjustYears: amountFromZero,
  firstCostShare: share,
  lastingCostShare: share,
  exposureCutShare: share,
  incumbentChainPoints: amountFromZero,
});

const barriers = z.strictObject({ blockedWeight: share, selfReliance: share });

const tariffs = z.strictObject({
  goodsTradeShareOfGdp: share,
  tradeElasticity: amountFromZero,
  exporterLossShare: share,
  importerLossShare: amount,
  heavyShiftFactor: amountFromZero,
  redirectedShare: share,
  shelterUsdPerT: amountFromZero,
  cleanKitShare: share,
});

const consumption = z.strictObject({ countedShare: share });

const grid = z.strictObject({
  linkShareOfEffort: share,
  cutLossShareOfGdp: share,
  cutSecurityPoints: amount,
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
