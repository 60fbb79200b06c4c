/** The eleven regions of the model; membership by country is in `content/regions/`. */
export const REGIONS = ['CHN', 'USA', 'EU', 'IND', 'AFR', 'ASE', 'LAC', 'GLF', 'VUL', 'NOR', 'RUS'] as const;

export type RegionId = (typeof REGIONS)[number];

export type ByRegion<T> = Readonly<Record<RegionId, T>>;

/** One value for every region, in the fixed order of `REGIONS`; `i` is the region's place in it. */
export function byRegion<T>(of: (region: RegionId, i: number) => T): ByRegion<T> {
  return {
    CHN: of('CHN', 0),
    USA: of('USA', 1),
    EU: of('EU', 2),
    IND: of('IND', 3),
    AFR: of('AFR', 4),
    ASE: of('ASE', 5),
    LAC: of('LAC', 6),
    GLF: of('GLF', 7),
    VUL: of('VUL', 8),
    NOR: of('NOR', 9),
    RUS: of('RUS', 10),
  };
}

/** The sum of a quantity over all regions. */
export function sumOverRegions(of: (region: RegionId) => number): number {
  let total = 0;
  for (const region of REGIONS) total += of(region);
  return total;
}

/** The sum of a quantity over a list. */
export function sumOver<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += of(items[i] as T);
  return total;
}
