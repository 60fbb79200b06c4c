import type { WorldNow } from './accounts.ts';
import { type Calendar, calendarOf, type RegionCalendar } from './calendar.ts';
import { writeCosts } from './costs.ts';
import { growthLossOfYear } from './damages.ts';
import { writeGasIncome } from './gas.ts';
import { tradeHydrogen } from './hydrogen.ts';
import { nextValueChain } from './indices.ts';
import type { Levers } from './levers.ts';
import { smeltingCo2Gt, writeMineralIncome } from './minerals.ts';
import type { RegionOutline, WorldYear } from './record.ts';
import { type ByRegion, sumOver, sumOverRegions } from './region.ts';
import type { Report } from './report.ts';
import { learn, type Run, stepWorld, supply, writeWorldCosts } from './run.ts';
import { FREE_TRADE, type Tariffs, tariffShocks } from './tariffs.ts';
import { type BorderRelief, stepBorderCharges, stepLeakage } from './trade.ts';
import type { Place, RegionTurn } from './turn.ts';
import { stepRegion } from './year.ts';

/** Everything that is decided or drawn for one year. */
export type YearInputs = {
  readonly levers: ByRegion<Levers>;
  readonly borderRelief: BorderRelief | null;
  /** Duties on all goods; none when left out. */
  readonly tariffs?: Tariffs | null;
  /** Draw of climate sensitivity: 1 = median. */
  readonly warmingScale: number;
  /** Factor on damages: 1 = normal. */
  readonly damageFactor: number;
};

/**
 * One year: costs for all, then each region by itself, then what crosses regions, then the climate. `report` says
 * how the regions' year is told; without one nothing is.
 */
export function stepYear<T extends RegionOutline>(
  run: Run,
  inputs: YearInputs,
  report: Report<T>,
): WorldYear<T>;
export function stepYear(run: Run, inputs: YearInputs, report: null): null;
export function stepYear<T extends RegionOutline>(
  run: Run,
  inputs: YearInputs,
  report: Report<T> | null,
): WorldYear<T> | null {
  const { world, desk, model, parameters } = run;
  const { places } = desk;
  openYear(run, inputs);
  writeWorldCosts(run);
  const now = report === null ? null : worldNow(run, inputs);
  const calendar = calendarOf(world.year + 1, parameters);
  places.forEach((place, i) => {
    beginTurn(place, calendar, calendar.regions[i] as RegionCalendar, run);
  });
  tradeHydrogen(places, world.year + 1, parameters.economy);
  for (const place of places) stepRegion(place);
  moveChains(places);
  const regions = report === null || now === null ? null : report(places, now, parameters);
  world.year += 1;
  learn(run);
  supply(run);
  stepLeakage(places, model, parameters);
  stepBorderCharges(places, inputs.borderRelief, model, parameters);
  const { bunkersGt, netFossilCo2Gt, totalCo2Gt } = stepWorld(run, inputs.warmingScale);
  if (regions === null) return null;
  return {
    year: world.year,
    temperatureC: world.climate.temperatureC,
    co2Ppm: world.climate.co2Ppm,
    fossilCo2Gt: netFossilCo2Gt,
    totalCo2Gt,
    ghgGtCo2e: bunkersGt + sumOverRegions((id) => regions[id].ghgGtCo2e),
    regions,
  };
}

/** Every region's orders and duties of the year. */
function openYear({ desk: { places }, model, parameters }: Run, { levers, tariffs }: YearInputs): void {
  for (const place of places) place.levers = levers[place.id];
  const shocks = tariffs ? tariffShocks(tariffs, places, model, parameters) : null;
  places.forEach((place, i) => {
    place.shock = shocks?.[i] ?? FREE_TRADE;
  });
}

/** What the accounts of the year need to know before anything has moved; money in trade goes on the sheets. */
function worldNow({ world, desk, model, parameters }: Run, { damageFactor }: YearInputs): WorldNow {
  const { places, worldCosts } = desk;
  writeMineralIncome(world.minerals, places, model);
  writeGasIncome(places, worldCosts.fuelPrice.gas, parameters);
  return { temperatureC: world.climate.temperatureC, damageFactor };
}

/** Positions in the green value chain move with what each region builds and where others buy. */
function moveChains(turns: readonly RegionTurn[]): void {
  const builtGw = sumOver(turns, ({ sheet }) => sheet.built.solarGw + sheet.built.windGw);
  const shored = sumOver(turns, ({ draft, base }) => draft.shoredShare * base.outputShare2023);
  for (const turn of turns) {
    const { draft, base } = turn;
    const { solarGw, windGw } = turn.sheet.built;
    const added = solarGw + windGw;
    // Who refines most loses most of the buyers who turn away; its own shoring does it no harm.
    const away = (shored - draft.shoredShare * base.outputShare2023) * base.refiningShare;
    draft.valueChain = nextValueChain(turn, builtGw > 0 ? added / builtGw : 0, away);
  }
}

/** Prices of the year, growth, and what is left of heavy industry. */
function beginTurn(
  place: Place,
  calendar: Calendar,
  trends: RegionCalendar,
  { world, desk: { worldCosts }, model, parameters }: Run,
): void {
  const { draft, base, levers, shock, economy } = place;
  place.year = world.year + 1;
  place.yearsSince2023 = place.year - 2023;
  place.calendar = calendar;
  place.trends = trends;
  writeCosts(place.costs, place, worldCosts, model, parameters);
  place.growth = trends.trendGrowth + economy.income.digitalGrowthPerYear * (levers.digitalDemand - 1);
  draft.trendGdpUsdBillion *= 1 + place.growth;
  draft.growthLossShare += growthLossOfYear(
    world.climate.temperatureC,
    base.damageMultiplier,
    levers.adaptationPctGdp,
    draft.growthLossShare,
    economy,
  );
  const kept = 1 - draft.leakedOutShare + draft.leakedInShare;
  const traded =
    1 -
    economy.borderCharge.activityFactor * draft.borderLossShare +
    economy.tariffs.heavyShiftFactor * shock.shiftShare;
  place.activity = kept * Math.max(0, traded) * (1 - levers.outputShockShare);
  place.smeltingCo2Gt = smeltingCo2Gt(
    base,
    worldCosts.smeltingKtCo2,
    draft.powerCo2TPerMwh / base.powerCo2TPerMwh,
    economy,
  );
}
