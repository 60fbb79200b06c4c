import type { ModelParameters } from '@accord/shared/content/model.ts';
import { type Levers, neutralLevers } from '@accord/shared/economy/levers.ts';
import { policyPathAt } from '@accord/shared/economy/policyLevers.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId } from '@accord/shared/economy/region.ts';
import type { Tariffs } from '@accord/shared/economy/tariffs.ts';
import {
  advanceSilently,
  advanceYears,
  initialWorld,
  type WorldState,
  type YearRecord,
} from '@accord/shared/economy/world.ts';

/**
 * The social dilemma of a scenario, from the real engine (after Nordhaus and Yang 1996): each player chooses
 * one ambition for the century; nobody, everybody alone (Nash) and all together are compared.
 */

/**
 * A seat or a scripted bloc. Money and emissions are those of its regions. Where a seat speaks with several voices
 * (its caucuses), each voice counts alike in what the seat wants; elsewhere a dollar counts like a dollar.
 */
export type Player = {
  readonly id: string;
  readonly regions: readonly RegionId[];
  readonly voices: readonly (readonly RegionId[])[];
  readonly seat: boolean;
};

/** Ambition by player, 0-1. */
export type Ambitions = Readonly<Record<string, number>>;

/** The package that an ambition of 1 means; lower ambitions scale it. Linear between the years, flat after. */
export const PACKAGE = {
  carbonPrice: { years: [2025, 2030, 2040, 2050, 2070, 2100], usdPerT: [0, 60, 140, 230, 340, 400] },
  /** Methane and forest programmes: 70 % by 2040. */
  effort: { years: [2025, 2040, 2070], share: [0, 0.7, 1] },
  /** Removals are dear: they enter only in the last third of ambition, and late. */
  removals: { aboveAmbition: 0.7, years: [2035, 2070], share: [0, 1] },
} as const;

/** The years before this one are the same for every ambition. */
const START_YEAR = 2025;
const LAST_POLICY_YEAR = 2100;
const ABATEMENT_YEAR = 2050;

function leversOf(ambition: number, region: RegionId, year: number, parameters: ModelParameters): Levers {
  const { carbonPrice, effort, removals } = PACKAGE;
  const programme = ambition * policyPathAt([...effort.share], effort.years, year);
  const beyond = Math.max(0, ambition - removals.aboveAmbition) / (1 - removals.aboveAmbition);
  const potentialGt = parameters.regions[region].removals.potentialGtPerYear;
  return {
    ...neutralLevers(),
    carbonPriceUsdPerT: ambition * policyPathAt([...carbonPrice.usdPerT], carbonPrice.years, year),
    methaneEffort: programme,
    forestEffort: programme,
    removalsGtPerYear: beyond * potentialGt * policyPathAt([...removals.share], removals.years, year),
    gridEffort: parameters.economy.standards.baseGridEffort,
    adaptationPctGdp: parameters.economy.standards.baseAdaptationPctGdp,
  };
}

/** What a choice of ambitions leads to. */
export type Century = {
  /** Discounted income less the harm of dirty air, as a share of discounted income without any loss. */
  readonly welfare: (player: Player) => number;
  readonly worldWelfare: number;
  /** The player's discounted income less harm, as a share of the world's: what transfers are counted in. */
  readonly worth: (player: Player) => number;
  readonly fossilCo2Gt2050: (player: Player) => number;
  readonly worldFossilCo2Gt2050: number;
  readonly warming2100C: number;
  readonly costShare2050: number;
};

/** A world of players that can be asked where any ambitions lead. */
export type Dilemma = {
  readonly players: readonly Player[];
  /** @param tariffs duties for the whole century; none when left out */
  readonly century: (ambitions: Ambitions, tariffs?: Tariffs | null) => Century;
};

/** Sets the game up: the years until 2025 are run once. */
export function dilemmaOf(players: readonly Player[], parameters: ModelParameters): Dilemma {
  const quiet = byRegion((id) => leversOf(0, id, START_YEAR, parameters));
  const start = advanceSilently(
    initialWorld(parameters),
    () => inputsWith(quiet),
    START_YEAR - 2023,
    parameters,
  );
  return {
    players,
    century: (ambitions, tariffs = null) => runCentury(start, players, ambitions, parameters, tariffs),
  };
}

const inputsWith = (levers: ByRegion<Levers>, tariffs: Tariffs | null = null) => ({
  levers,
  tariffs,
  borderRelief: null,
  warmingScale: 1,
  damageFactor: 1,
});

function runCentury(
  start: WorldState,
  players: readonly Player[],
  ambitions: Ambitions,
  parameters: ModelParameters,
  tariffs: Tariffs | null,
): Century {
  const { horizonYear, pureTimePreferencePerYear } = parameters.economy.welfare;
  const ambitionOf = byRegion((id) => ambitions[ownerOf(id, players).id] ?? 0);
  const totals = { weight: 0, world: 0, own: new Map<string, number>(), worth: new Map<string, number>() };
  let warming2100C = Number.NaN;
  let middle: YearRecord | undefined;
  let frozen: ByRegion<Levers> | undefined;

  const inputsOf = (year: number) => {
    // Policies stand still after 2100; the years to the horizon count what is left behind.
    if (year <= LAST_POLICY_YEAR || frozen === undefined)
      frozen = byRegion((id) => leversOf(ambitionOf[id], id, year, parameters));
    return inputsWith(frozen, tariffs);
  };
  const { records } = advanceYears(start, inputsOf, horizonYear - START_YEAR, parameters);
  for (const record of records) {
    const weight = Math.exp(-pureTimePreferencePerYear * (record.year - START_YEAR));
    const net = (ids: readonly RegionId[]) =>
      sumOf(ids, (id) => record.regions[id].gdpUsdBillion - record.regions[id].healthCostUsdBillion);
    const trend = (ids: readonly RegionId[]) => sumOf(ids, (id) => record.regions[id].trendGdpUsdBillion);
    const worldTrend = trend(REGIONS);
    totals.weight += weight;
    totals.world += (weight * net(REGIONS)) / worldTrend;
    for (const { id, regions, voices } of players) {
      const heard = voices.reduce((sum, voice) => sum + net(voice) / trend(voice), 0) / voices.length;
      totals.own.set(id, (totals.own.get(id) ?? 0) + weight * heard);
      totals.worth.set(id, (totals.worth.get(id) ?? 0) + (weight * net(regions)) / worldTrend);
    }
    if (record.year === ABATEMENT_YEAR) middle = record;
    if (record.year === LAST_POLICY_YEAR) warming2100C = record.temperatureC;
  }

  const of2050 = middle as YearRecord;
  const mean = (found: Map<string, number>) => (player: Player) =>
    (found.get(player.id) ?? 0) / totals.weight;
  return {
    welfare: mean(totals.own),
    worldWelfare: totals.world / totals.weight,
    worth: mean(totals.worth),
    fossilCo2Gt2050: ({ regions }) =>
      sumOf(regions, (id) => of2050.regions[id].fossilCo2Gt - of2050.regions[id].removalsGt),
    worldFossilCo2Gt2050: of2050.fossilCo2Gt,
    warming2100C,
    costShare2050:
      sumOf(REGIONS, (id) => of2050.regions[id].mitigationCostUsdBillion) /
      sumOf(REGIONS, (id) => of2050.regions[id].trendGdpUsdBillion),
  };
}

function ownerOf(region: RegionId, players: readonly Player[]): Player {
  const owner = players.find(({ regions }) => regions.includes(region));
  if (owner === undefined) throw new Error(`nobody plays ${region}`);
  return owner;
}

const sumOf = (ids: readonly RegionId[], of: (id: RegionId) => number): number =>
  ids.reduce((total, id) => total + of(id), 0);

/**
 * The ambition with the highest welfare: the best of a grid that is finer at the low end, then golden section
 * around it. The grid is needed because learning by doing can give a great economy two peaks, a timid and a
 * bold one.
 */
export function bestAmbition(welfareAt: (ambition: number) => number, tolerance: number): number {
  const grid = Array.from({ length: 11 }, (_, i) => (i / 10) ** 2);
  const found = grid.map(welfareAt);
  const best = found.indexOf(Math.max(...found));
  return peakWithin(welfareAt, grid[Math.max(0, best - 1)] ?? 0, grid[best + 1] ?? 1, tolerance);
}

/** Golden section on a stretch with one peak. */
export function peakWithin(
  welfareAt: (ambition: number) => number,
  from: number,
  to: number,
  tolerance: number,
) {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [welfareAt(left), welfareAt(right)];
  while (high - low > tolerance) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = welfareAt(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = welfareAt(right);
    }
  }
  return (low + high) / 2;
}

/** All players choose the same ambition. */
export const together = ({ players }: Dilemma, ambition: number): Ambitions =>
  Object.fromEntries(players.map(({ id }) => [id, ambition]));

/** The common ambition with the highest welfare of the world. */
export const cooperativeAmbition = (dilemma: Dilemma, tolerance: number): number =>
  bestAmbition((ambition) => dilemma.century(together(dilemma, ambition)).worldWelfare, tolerance);

/** Best responses in turn until nobody moves by more than the tolerance. */
export function nashAmbitions(dilemma: Dilemma, tolerance: number, start = 0.1): Ambitions {
  const ambitions: Record<string, number> = { ...together(dilemma, start) };
  for (let round = 0; round < 10; round++) {
    let moved = 0;
    for (const player of dilemma.players) {
      const welfareAt = (ambition: number) =>
        dilemma.century({ ...ambitions, [player.id]: ambition }).welfare(player);
      const best = bestAmbition(welfareAt, tolerance);
      moved = Math.max(moved, Math.abs(best - (ambitions[player.id] ?? 0)));
      ambitions[player.id] = best;
    }
    if (moved <= tolerance) break;
  }
  return ambitions;
}
