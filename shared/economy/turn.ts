import type { EconomyParameters, RegionParameters } from '../content/model.ts';
import type { ModelBase, RegionBase } from './base.ts';
import type { Calendar, RegionCalendar } from './calendar.ts';
import type { Costs, WorldCosts } from './costs.ts';
import type { Levers } from './levers.ts';
import type { RegionId } from './region.ts';
import type { Sheet } from './sheet.ts';
import type { Draft, RegionDraft } from './state.ts';
import type { TradeShock } from './tariffs.ts';

/**
 * A region in a run: its data, its draft, and what is ordered there and levied on it in the year. A run keeps its
 * places in a list, in the order of `REGIONS`: going through a list is ten times as fast as asking for each region
 * by its name.
 */
export type Place = {
  readonly id: RegionId;
  readonly draft: RegionDraft;
  readonly region: RegionParameters;
  readonly base: RegionBase;
  levers: Levers;
  /** What duties do this year. */
  shock: TradeShock;
  readonly sheet: Sheet;
};

/** All that one region's year is worked out from; only `draft` changes. */
export type RegionTurn = Readonly<Place> & {
  /** Those of its sheet. */
  readonly costs: Draft<Costs>;
  readonly world: WorldCosts;
  readonly economy: EconomyParameters;
  readonly model: ModelBase;
  readonly year: number;
  readonly yearsSince2023: number;
  /** What time alone decides, for all and for this region. */
  readonly calendar: Calendar;
  readonly trends: RegionCalendar;
  readonly growth: number;
  /** What leakage, border charges and duties leave of heavy industry: 1 = all of it. */
  readonly activity: number;
  /** Smelting of minerals beyond that of 2023. */
  readonly smeltingCo2Gt: number;
};
