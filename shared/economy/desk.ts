import type { ModelParameters } from '../content/model.ts';
import { modelBase } from './base.ts';
import { calendarOf, type RegionCalendar } from './calendar.ts';
import { blankWorldCosts, type WorldCosts } from './costs.ts';
import { setFleets } from './enduse.ts';
import { neutralLevers } from './levers.ts';
import { REGIONS } from './region.ts';
import { blankSheet } from './sheet.ts';
import { START_YEAR } from './start.ts';
import type { Draft, RegionDraft, RegionState, WorldState } from './state.ts';
import { FREE_TRADE } from './tariffs.ts';
import type { Place } from './turn.ts';

/** All that a run writes on beside the world itself: its places with their sheets, and what the world's prices are. */
export type Desk = {
  /** In the order of `REGIONS`. */
  readonly places: readonly Place[];
  readonly worldCosts: Draft<WorldCosts>;
};

const idle = new WeakMap<ModelParameters, Desk[]>();

/**
 * Lends a run a desk, with a private copy of the regions' state on it. A century is fifteen runs, and laying out
 * eleven sheets would cost each as much as a year: who has finished leaves the desk to the next. Of what
 * lies there a run reads only what it has written itself, and what follows from a cost of capital that is still the same.
 */
export function takeDesk(regions: WorldState['regions'], parameters: ModelParameters): Desk {
  const desk = idle.get(parameters)?.pop() ?? newDesk(regions, parameters);
  for (const place of desk.places) {
    place.draft = copyRegion(regions[place.id]);
    setFleets(place.sheet.fleets, place.draft);
  }
  return desk;
}

/** Gives a desk back; the drafts on it are the run's to keep. */
export function leaveDesk(desk: Desk, parameters: ModelParameters): void {
  const desks = idle.get(parameters);
  if (desks === undefined) idle.set(parameters, [desk]);
  else desks.push(desk);
}

/** A desk of one's own: no policy at all, free trade, no year begun. */
export function newDesk(regions: WorldState['regions'], parameters: ModelParameters): Desk {
  const model = modelBase(parameters);
  const { economy } = parameters;
  const calendar = calendarOf(START_YEAR, parameters);
  const worldCosts = blankWorldCosts();
  const levers = neutralLevers();
  const places = REGIONS.map((id, i): Place => {
    const region = parameters.regions[id];
    const draft = copyRegion(regions[id]);
    const sheet = blankSheet(draft, region, model, economy);
    return {
      id,
      region,
      base: model.regions[id],
      economy,
      model,
      sheet,
      costs: sheet.costs,
      draft,
      levers,
      shock: FREE_TRADE,
      world: worldCosts,
      year: START_YEAR,
      yearsSince2023: 0,
      calendar,
      trends: calendar.regions[i] as RegionCalendar,
      growth: Number.NaN,
      activity: Number.NaN,
      smeltingCo2Gt: Number.NaN,
    };
  });
  return { places, worldCosts };
}

const copyRegion = (region: RegionState): RegionDraft => ({
  ...region,
  furnaceMt: [...region.furnaceMt],
  coalTwh: [...region.coalTwh],
  gasTwh: [...region.gasTwh],
  kilns: [...region.kilns],
  captureKilns: [...region.captureKilns],
  lightFuelled: [...region.lightFuelled],
  lightElectric: [...region.lightElectric],
  heavyFuelled: [...region.heavyFuelled],
  heavyElectric: [...region.heavyElectric],
  heatFuelled: [...region.heatFuelled],
  heatElectric: [...region.heatElectric],
});
