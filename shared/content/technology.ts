import { z } from 'zod';
import { amountFromZero, share } from './quantity.ts';
import { TECHNOLOGIES } from './technologies.ts';
import { Text } from './text.ts';

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
