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
 * A region in a run: its data, its draft, the sheet it works on, and what the year at hand brings. A run keeps its
 * places in a list, in the order of `REGIONS`: going through a list is ten times as fast as asking for each region
 * by its name.
 */
export type Place = {
  readonly id: RegionId;
  readonly region: RegionParameters;
  readonly base: RegionBase;
  readonly economy: EconomyParameters;
  readonly model: ModelBase;
  readonly sheet: Sheet;
  /** Those of its sheet. */
  readonly costs: Draft<Costs>;
  draft: RegionDraft;
  /** What is ordered here this year, and what duties do. */
  levers: Levers;
  shock: TradeShock;
  world: WorldCosts;
  year: number;
  yearsSince2023: number;
  /** What time alone decides, for all and for this region. */
  calendar: Calendar;
  trends: RegionCalendar;
  growth: number;
  /** What leakage, border charges and duties leave of heavy industry: 1 = all of it. */
  activity: number;
  /** Smelting of minerals beyond that of 2023. */
  smeltingCo2Gt: number;
};

/** All that one region's year is worked out from: only its draft and its sheet change. */
export type RegionTurn = Readonly<Place>;
