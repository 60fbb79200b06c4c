import { z } from 'zod';
import { amountFromZero, share } from './quantity.ts';
import { Text } from './text.ts';

/** The technologies whose cost falls with experience. */
export const TECHNOLOGIES = ['solar', 'wind', 'battery', 'electrolyser', 'carbon-capture'] as const;
export type TechnologyId = (typeof TECHNOLOGIES)[number];

/** One learning technology: how fast its cost falls per doubling of experience, and how far. */
export const Technology = z.strictObject({
  id: z.enum(TECHNOLOGIES),
  name: Text,
  quantities: z.strictObject({
    learningRatePerDoubling: share,
    floorShareOf2023Cost: share,
    experience2023: amountFromZero,
  }),
});
export type Technology = z.infer<typeof Technology>;
