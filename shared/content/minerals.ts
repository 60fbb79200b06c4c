import { z } from 'zod';
import { MINERALS } from '../economy/mineral.ts';
import { REGIONS } from '../economy/region.ts';
import { amount, amountFromZero, quantity, share } from './quantity.ts';
import { Text } from './text.ts';

const sharesByRegion = quantity(z.record(z.enum(REGIONS), z.number().min(0).max(1)));

/** One critical mineral: who holds it, mines it and refines it, and what the transition needs of it. */
export const Mineral = z.strictObject({
  id: z.enum(MINERALS),
  name: Text,
  worldTotals: z.strictObject({ reserves: z.string(), mining: z.string(), refining: z.string() }),
  shares: z.strictObject({ reserves: sharesByRegion, mining: sharesByRegion, refining: sharesByRegion }),
  quantities: z.strictObject({
    reservesKt: amountFromZero,
    productionKtPerYear2023: amountFromZero,
    priceUsdPerT: amountFromZero,
    otherUseShare2023: share,
    otherUseGrowthPerYear: amount,
    ktPerTwhBattery: amountFromZero,
    ktPerGwSolar: amountFromZero,
    ktPerGwWind: amountFromZero,
    thriftPerYear: amountFromZero,
    capacityGrowthMaxPerYear: amountFromZero,
    lifeYears: amountFromZero,
    recycledShareMin: share,
    recycledShareMax: share,
    smeltingTCo2PerT: amountFromZero,
    batteryCostShare: share,
    accessWeight: share,
  }),
});
export type Mineral = z.infer<typeof Mineral>;
