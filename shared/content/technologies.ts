/** The technologies whose cost falls with experience. */
export const TECHNOLOGIES = ['solar', 'wind', 'battery', 'electrolyser', 'carbon-capture'] as const;
export type TechnologyId = (typeof TECHNOLOGIES)[number];
