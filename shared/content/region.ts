import { z } from 'zod';
import { REGIONS } from '../economy/region.ts';
import { amount, amountFromZero, share } from './quantity.ts';
import { Text } from './text.ts';

const population = z.strictObject({
  million2023: amountFromZero,
  million2050: amountFromZero,
  million2100: amountFromZero,
});

const growth = z.strictObject({
  gdpUsdBillion2023: amountFromZero,
  trendPerYear2023: amount,
  longRunPerYear: amount,
  fadeYears: amountFromZero,
});

const emissions = z.strictObject({
  fossilCo2Gt: amountFromZero,
  coalCo2Gt: amountFromZero,
  oilCo2Gt: amountFromZero,
  gasCo2Gt: amountFromZero,
  cementCo2Gt: amountFromZero,
  landUseCo2Gt: amount,
  ch4Mt: amountFromZero,
  ch4EnergyShare: share,
  ch4OtherGrowthPerYear: amount,
  n2oMt: amountFromZero,
  n2oGrowthPerYear: amount,
});

const generationTwh = z.strictObject({
  coal: amountFromZero,
  gas: amountFromZero,
  oil: amountFromZero,
  nuclear: amountFromZero,
  hydro: amountFromZero,
  wind: amountFromZero,
  solar: amountFromZero,
  bio: amountFromZero,
  otherRenewables: amountFromZero,
});

const power = z.strictObject({
  generationTwh,
  addedTwh2023: z.strictObject({ solar: amountFromZero, wind: amountFromZero }),
  emissionsTPerMwh: z.strictObject({ coal: amountFromZero, gas: amountFromZero }),
  demandElasticity: amountFromZero,
  withoutPowerShare2023: share,
  dataCentreShare: share,
  capacityFactor: z.strictObject({ solar: share, wind: share }),
  capexUsdPerKw: z.strictObject({
    solar: amountFromZero,
    wind: amountFromZero,
    coal: amountFromZero,
    gas: amountFromZero,
    nuclear: amountFromZero,
  }),
  fuelUsdPerMwh: z.strictObject({ coal: amountFromZero, gas: amountFromZero }),
  adderUsdPerMwh: z.strictObject({ coal: amount, gas: amount, nuclear: amount, variable: amount }),
  ownGrowthPerYear: z.strictObject({ hydro: amount, bio: amount, nuclear: amount }),
  meanAgeYears: z.strictObject({ coal: amountFromZero, gas: amountFromZero }),
});

const industry = z.strictObject({
  steelMt: amountFromZero,
  blastFurnaceShare: share,
  directReductionShare: share,
  blastFurnaceTPerT: amountFromZero,
  blastFurnaceAgeYears: amountFromZero,
  kilnAgeYears: amountFromZero,
  steelGrowthPerYear2023: amount,
  steelGrowthLongRunPerYear: amount,
  scrapShareMax: share,
  scrapFadeYears: amountFromZero,
  cementGrowthPerYear2023: amount,
  cementGrowthLongRunPerYear: amount,
  chemicalsShareOfRest: share,
  chemicalsElasticity: amountFromZero,
  otherElasticity: amountFromZero,
  backstopRatio: amountFromZero,
});

const endUse = z.strictObject({
  mobilityShareOfRest: share,
  buildingsShareOfRest: share,
  lightShareOfMobility: share,
  mobilityElasticity: amountFromZero,
  heatElasticity: amountFromZero,
  lightElectricSales2023: share,
  lightElectricStock2023: share,
  heavyElectricSales2023: share,
  heatElectricSales2023: share,
});

const trade = z.strictObject({
  fuelRentShareOfGdp: z.strictObject({ coal: amount, oil: amount, gas: amount }),
  importShare: z.strictObject({ oil: share, gas: share, coal: share }),
  gasConcentration: share,
  gridLinkShare: share,
  borderChargeExportsShareOfGdp: share,
  importMarketWeight: amountFromZero,
});

const quantities = z.strictObject({
  population,
  growth,
  emissions,
  power,
  industry,
  endUse,
  trade,
  land: z.strictObject({ trendDeclinePerYear: amount, extraSinkGtPerYear: amountFromZero }),
  removals: z.strictObject({ potentialGtPerYear: amountFromZero }),
  finance: z.strictObject({ costOfCapitalPerYear: amountFromZero }),
  technology: z.strictObject({ spilloverShare: share }),
  valueChain: z.strictObject({ index2023: amountFromZero }),
  damages: z.strictObject({ multiplier: amountFromZero, airPollutionUsdPerTCo2: amountFromZero }),
  policy2023: z.strictObject({ carbonPriceUsdPerT: amountFromZero, standardsIndex: amountFromZero }),
  equity: z.strictObject({
    cumulativeFossilCo2Gt: amountFromZero,
    cumulativeLandUseCo2Gt: amountFromZero,
    consumptionCo2Gt: amountFromZero,
    primaryEnergyEj: amountFromZero,
  }),
});

/** One region: its countries and every number that differs by region. */
export const Region = z.strictObject({
  id: z.enum(REGIONS),
  name: Text,
  members: z.array(z.string().min(3).max(8)).min(1),
  quantities,
});
export type Region = z.infer<typeof Region>;
