/** The eleven regions of the model; membership by country is in `content/regions/`. */
export const REGIONS = ['CHN', 'USA', 'EU', 'IND', 'AFR', 'ASE', 'LAC', 'GLF', 'VUL', 'NOR', 'RUS'] as const;

export type RegionId = (typeof REGIONS)[number];

export type ByRegion<T> = Readonly<Record<RegionId, T>>;

/** One value for every region, in the fixed order of `REGIONS`. Written out: it runs ten times in every year. */
export function byRegion<T>(of: (region: RegionId) => T): ByRegion<T> {
  return {
    CHN: of('CHN'),
    USA: of('USA'),
    EU: of('EU'),
    IND: of('IND'),
    AFR: of('AFR'),
    ASE: of('ASE'),
    LAC: of('LAC'),
    GLF: of('GLF'),
    VUL: of('VUL'),
    NOR: of('NOR'),
    RUS: of('RUS'),
  };
}

/** The sum of a quantity over all regions. */
export function sumOverRegions(of: (region: RegionId) => number): number {
  let total = 0;
  for (const region of REGIONS) total += of(region);
  return total;
}
