/** The critical minerals, in the order in which the world's state keeps them. */
export const MINERALS = ['lithium', 'cobalt', 'nickel', 'copper', 'rare-earths'] as const;
export type MineralId = (typeof MINERALS)[number];
