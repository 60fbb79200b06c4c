import type { MineralParameters, ModelParameters } from '../content/model.ts';
import { MINERALS } from './mineral.ts';
import { type ByRegion, byRegion, type RegionId, sumOverRegions } from './region.ts';

/** A mineral with its shares made to add up to one, and who depends on it. */
export type MineralBase = {
  readonly parameters: MineralParameters;
  readonly reserves: ByRegion<number>;
  readonly mining: ByRegion<number>;
  readonly refining: ByRegion<number>;
  /** Mining and refining together: what a holder can withhold. */
  readonly supply: ByRegion<number>;
};

const normalised = (shares: ByRegion<number>): ByRegion<number> => {
  const total = sumOverRegions((id) => shares[id]);
  return byRegion((id) => (total > 0 ? shares[id] / total : 0));
};

/** A region's parts of a mineral, as shares of the world's. */
export type Holding = {
  readonly reserves: number;
  readonly mining: number;
  readonly refining: number;
  readonly supply: number;
};

/** What a region holds of each mineral. */
export const holdingsOf = (region: RegionId, minerals: readonly MineralBase[]): readonly Holding[] =>
  minerals.map(({ reserves, mining, refining, supply }) => ({
    reserves: reserves[region],
    mining: mining[region],
    refining: refining[region],
    supply: supply[region],
  }));

/** The minerals in the order of the world's state. */
export function mineralBases({ minerals, economy }: ModelParameters): readonly MineralBase[] {
  const refined = economy.minerals.refiningWeight;
  return MINERALS.map((id) => {
    const parameters = minerals[id];
    const mining = normalised(parameters.mining);
    const refining = normalised(parameters.refining);
    return {
      parameters,
      reserves: normalised(parameters.reserves),
      mining,
      refining,
      supply: byRegion((r) => (1 - refined) * mining[r] + refined * refining[r]),
    };
  });
}

/** How far a region depends on others' minerals and machines, 0-1: what its own supply leaves of its use. */
export function exposureOf(region: RegionId, useShare: number, minerals: readonly MineralBase[]): number {
  let exposure = 0;
  for (const { parameters, supply } of minerals)
    exposure += parameters.accessWeight * Math.max(0, 1 - supply[region] / useShare);
  return exposure;
}
