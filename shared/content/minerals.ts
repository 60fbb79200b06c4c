import { z } from 'zod';
import { REGIONS } from '../economy/region.ts';
import { quantity } from './quantity.ts';
import { Text } from './text.ts';

const sharesByRegion = quantity(z.record(z.enum(REGIONS), z.number().min(0).max(1)));

/** One critical mineral: who holds it, mines it and refines it, as shares of the world. */
export const Mineral = z.strictObject({
  id: z.string().min(1),
  name: Text,
  worldTotals: z.strictObject({ reserves: z.string(), mining: z.string(), refining: z.string() }),
  shares: z.strictObject({ reserves: sharesByRegion, mining: sharesByRegion, refining: sharesByRegion }),
});
export type Mineral = z.infer<typeof Mineral>;
