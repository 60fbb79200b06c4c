import { z } from 'zod';

/**
 * A number (or list, or map of numbers) with where it comes from. `source` names a publication or
 * data set, or holds the word `calibrated` for a choice of ours that a test keeps in its band.
 */
export const quantity = <S extends z.ZodType>(value: S) =>
  z.strictObject({
    value,
    unit: z.string().min(1),
    source: z.string().min(1),
    note: z.string().min(1).optional(),
  });

/** A finite number with unit and source: the usual leaf of a content file. */
export const amount = quantity(z.number());

/** A finite number of at least zero. */
export const amountFromZero = quantity(z.number().min(0));

/** A share between 0 and 1. */
export const share = quantity(z.number().min(0).max(1));
