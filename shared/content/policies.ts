/** The reference policies shipped with the game; `none` has every price at zero. */
export const POLICIES = [
  'none',
  'current',
  'ndc',
  'net-zero',
  'net-zero-2070',
  'net-zero-2050-removals',
] as const;
export type PolicyId = (typeof POLICIES)[number];
