import { z } from 'zod';
import { Text } from './text.ts';

/** What a fictional envoy or an adviser says on one occasion, in several wordings; words in braces are filled in. */
export const LineFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  variants: z.array(Text).min(1),
});
export type LineFile = z.infer<typeof LineFile>;
