import { z } from 'zod';
import { amount, amountFromZero, share } from './quantity.ts';

/** Parameters of what crosses borders, by the parts of `content/parameters/economy.yaml`. */

export const leakage = z.strictObject({
  lambdaPerUsd: amountFromZero,
  borderRelief: share,
  borderFullAtUsd: amountFromZero,
  reappears: share,
  standardShare: share,
  lagYears: amountFromZero,
  valueAddedUsdPerT: amountFromZero,
});

export const borderCharge = z.strictObject({
  gdpFactor: amountFromZero,
  activityFactor: amountFromZero,
  intensityBase: share,
  intensityShare: share,
  revenueShare: share,
});

export const fuelMarket = z.strictObject({
  priceResponse: z.strictObject({ coal: amount, oil: amount, gas: amount }),
  priceFloor: share,
  rentPassThrough: amount,
  rentDeclinePerYear: amount,
});

export const gas = z.strictObject({
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

export const minerals = z.strictObject({
  priceExponent: amountFromZero,
  priceMin: amountFromZero,
  priceMax: amountFromZero,
  capacityGrowthPerPrice: amountFromZero,
  capacityFallMaxPerYear: share,
  refiningWeight: share,
  bottleneckShare: share,
  smeltingFollowsPower: share,
});

export const shoring = z.strictObject({
  adjustYears: amountFromZero,
  firstCostShare: share,
  lastingCostShare: share,
  exposureCutShare: share,
  incumbentChainPoints: amountFromZero,
});

export const barriers = z.strictObject({ blockedWeight: share, selfReliance: share });

export const tariffs = z.strictObject({
  goodsTradeShareOfGdp: share,
  tradeElasticity: amountFromZero,
  exporterLossShare: share,
  importerLossShare: amount,
  heavyShiftFactor: amountFromZero,
  redirectedShare: share,
  shelterUsdPerT: amountFromZero,
  cleanKitShare: share,
});

export const consumption = z.strictObject({ countedShare: share });

export const grid = z.strictObject({
  linkShareOfEffort: share,
  cutLossShareOfGdp: share,
  cutSecurityPoints: amount,
});
