import { z } from 'zod';
import { amount, amountFromZero, quantity, share } from './quantity.ts';

/** Parameters of energy, by the parts of `content/parameters/economy.yaml`: what is used, made and built. */

export const endUse = z.strictObject({
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
export const industry = z.strictObject({
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

export const hydrogen = z.strictObject({
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
export const power = z.strictObject({
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

export const access = z.strictObject({ connectedPerYear: share, costExponent: amountFromZero });

const byYear = quantity(z.array(z.tuple([z.number(), z.number()])).min(2));
export const digital = z.strictObject({
  dataCentresTwh: byYear,
  savingSynergyShare: share,
  levelReferenceTwh: amountFromZero,
  laterGrowthTwh: amountFromZero,
  laterFadeYears: amountFromZero,
});
