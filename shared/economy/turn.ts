import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import type { ModelBase, RegionBase } from './base.ts';
import type { Costs, WorldCosts } from './costs.ts';
import type { Levers } from './levers.ts';
import type { RegionDraft } from './state.ts';
import type { TradeShock } from './tariffs.ts';

/** All that one region's year is worked out from; only `draft` changes. */
export type RegionTurn = {
  readonly draft: RegionDraft;
  readonly levers: Levers;
  readonly costs: Costs;
  readonly world: WorldCosts;
  readonly region: RegionParameters;
  readonly base: RegionBase;
  readonly economy: EconomyParameters;
  readonly model: ModelBase;
  readonly year: number;
  readonly yearsSince2023: number;
  readonly growth: number;
  /** What leakage, border charges and duties leave of heavy industry: 1 = all of it. */
  readonly activity: number;
  /** What duties do this year. */
  readonly shock: TradeShock;
  /** Smelting of minerals beyond that of 2023. */
  readonly smeltingCo2Gt: number;
};
