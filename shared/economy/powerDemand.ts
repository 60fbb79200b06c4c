import type { EconomyParameters } from '../content/model.ts';
import { power as powerOf } from './curves.ts';
import type { RegionTurn } from './turn.ts';

/** World power demand of data centres, TWh a year: linear between the years of the content, then slowing. */
export function dataCentresTwh(year: number, { digital }: EconomyParameters): number {
  const points = digital.dataCentresTwh;
  let before = points[0] ?? [year, 0];
  for (const point of points) {
    if (point[0] > year) {
      const [fromYear, from] = before;
      return from + ((point[1] - from) * (year - fromYear)) / (point[0] - fromYear);
    }
    before = point;
  }
  return before[1] + digital.laterGrowthTwh * (1 - Math.exp(-(year - before[0]) / digital.laterFadeYears));
}

/** Power demand of a region: services, data centres, what has been electrified, and removals. */
export function stepDemand(turn: RegionTurn): void {
  const { draft, levers, region, economy, sheet } = turn;
  const { power, removals } = economy;
  draft.baseDemandTwh *= 1 + region.power.demandElasticity * turn.growth - power.autonomousSavingPerYear;
  const services = draft.baseDemandTwh * (1 - power.extraSavingShare * draft.efficiencySaving);
  const digital = turn.calendar.dataCentresTwh * region.power.dataCentreShare * levers.digitalDemand;
  const captured = 1000 * removals.mwhPerT * levers.removalsGtPerYear;
  const electrified = sheet.endUse.electricityTwh + sheet.industry.electricityTwh;
  sheet.demandTwh = services + digital + electrified + captured;
}

/** A year's new connections: the cheaper sun is where capital costs what it costs, the more people get power. */
export function connect({ draft, costs, base, economy: { access } }: RegionTurn): void {
  if (draft.withoutPowerShare === 0) return;
  const cheaper = powerOf(base.solarUsdPerMwh / costs.solarUsdPerMwh, access.costExponent);
  draft.withoutPowerShare *= 1 - Math.min(1, access.connectedPerYear * cheaper);
}
