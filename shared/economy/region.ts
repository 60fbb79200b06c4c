/** The eleven regions of the model; membership by country is in `content/regions/`. */
export const REGIONS = ['CHN', 'USA', 'EU', 'IND', 'AFR', 'ASE', 'LAC', 'GLF', 'VUL', 'NOR', 'RUS'] as const

export type RegionId = (typeof REGIONS)[number]

export type ByRegion<T> = Readonly<Record<RegionId, T>>

/** One value for every region, in the fixed order of `REGIONS`. */
export function byRegion<T>(valueOf: (region: RegionId) => T): ByRegion<T> {
  const result = {} as Record<RegionId, T>
  for (const region of REGIONS) result[region] = valueOf(region)
  return result
}

/** The sum of a quantity over all regions. */
export function sumOverRegions(valueOf: (region: RegionId) => number): number {
  let total = 0
  for (const region of REGIONS) total += valueOf(region)
  return total
}
