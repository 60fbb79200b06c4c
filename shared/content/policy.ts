import { z } from 'zod';
import { REGIONS } from '../economy/region.ts';
import { POLICIES } from './policies.ts';
import { Text } from './text.ts';

/** A constant, or one value for each of the policy's years (linear between, flat outside). */
const path = z.union([z.number(), z.array(z.number()).min(1)]);
export type PolicyPath = z.infer<typeof path>;

/** Paths of one region. `standardsIndex` sets the hidden price of standards in four sectors at once. */
const regionPaths = z.strictObject({
  carbonPrice: path.optional(),
  standardsIndex: path.optional(),
  orderPerStandard: z.number().min(0).optional(),
  noNewCoalFrom: z.number().int().optional(),
  coalRetirement: path.optional(),
  nuclearSupport: path.optional(),
  materialEffort: path.optional(),
  forestEffort: path.optional(),
  methaneEffort: path.optional(),
  airQualityEffort: path.optional(),
  gridEffort: path.optional(),
  removals: path.optional(),
  financeIn: path.optional(),
  financeOut: path.optional(),
});

const units = z.strictObject({
  carbonPrice: z.string(),
  standardsIndex: z.string(),
  orderPerStandard: z.string(),
  noNewCoalFrom: z.string(),
  coalRetirement: z.string(),
  nuclearSupport: z.string(),
  effort: z.string(),
  removals: z.string(),
  finance: z.string(),
});

/** A reference policy: what every region does, year by year. */
export const Policy = z
  .strictObject({
    id: z.enum(POLICIES),
    name: Text,
    source: z.string().min(1),
    units,
    years: z.array(z.number().int()).min(1),
    regions: z.record(z.enum(REGIONS), regionPaths),
  })
  .superRefine((policy, context) => {
    for (const [region, paths] of Object.entries(policy.regions))
      for (const [lever, values] of Object.entries(paths))
        if (Array.isArray(values) && values.length !== policy.years.length)
          context.addIssue({
            code: 'custom',
            path: ['regions', region, lever],
            message: `one value for each of the ${policy.years.length} years`,
          });
  });
export type Policy = z.infer<typeof Policy>;
