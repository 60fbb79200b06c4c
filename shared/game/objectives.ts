/** The six things a government is measured by; weights are content, by region, and aggregate to blocs. */
export const OBJECTIVES = [
  'development',
  'energySecurity',
  'valueChain',
  'influence',
  'support',
  'climateSafety',
] as const;
export type Objective = (typeof OBJECTIVES)[number];
export type ByObjective<T> = Readonly<Record<Objective, T>>;

export const LEVERS = [
  'technology',
  'industry',
  'allocation',
  'adaptation',
  'transition',
  'external',
] as const;
export type Lever = (typeof LEVERS)[number];
