import { stepClimate } from '../climate/climate.ts';
import { proxyForcers } from '../climate/proxies.ts';
import type { ModelParameters } from '../content/model.ts';
import { learningIndex } from '../technology/learning.ts';
import type { ModelBase } from './base.ts';
import type { WorldCosts } from './costs.ts';
import { power as powerOf } from './curves.ts';
import type { Levers } from './levers.ts';
import { type ByRegion, REGIONS, type RegionId, sumOverRegions } from './region.ts';
import type { Draft, RegionDraft, WorldState } from './state.ts';
import { fuelIndex } from './trade.ts';
import type { RegionOutcome } from './year.ts';

/** The climate's own data end with 2024: until then it stands still. */
const CLIMATE_YEAR = 2024;

/** A run under way: private drafts of the world and its regions. */
export type Run = {
  readonly world: Draft<Omit<WorldState, 'regions'>>;
  readonly drafts: Record<RegionId, RegionDraft>;
  readonly model: ModelBase;
  readonly parameters: ModelParameters;
};

/** What the world has learnt by now, and what fuel costs. */
export function worldCostsOf({ world, drafts, parameters }: Run): WorldCosts {
  const { technologies } = parameters;
  const { battery, electrolyser, 'carbon-capture': capture } = technologies;
  const batteryIndex = learningIndex(world.batteryTwh / battery.experience2023, battery);
  return {
    batteryIndex,
    electrolyserIndex: learningIndex(world.electrolyserGw / electrolyser.experience2023, electrolyser),
    captureIndex: learningIndex(world.captureMtPerYear / capture.experience2023, capture),
    solarExperienceGw: sumOverRegions((id) => drafts[id].solarExperienceGw),
    windExperienceGw: sumOverRegions((id) => drafts[id].windExperienceGw),
    storageProgress: (1 - batteryIndex) / (1 - battery.floorShareOf2023Cost),
    fuelIndex: fuelIndex(world.grossFossilCo2Gt, parameters),
  };
}

/** Experience of the year: what was built, and what public research is worth. */
export function learn(
  { world, drafts, parameters }: Run,
  outcomes: ByRegion<RegionOutcome>,
  levers: ByRegion<Levers>,
): void {
  const { research, hydrogen, power } = parameters.economy;
  const solarGw = sumOverRegions((id) => drafts[id].solarExperienceGw);
  const windGw = sumOverRegions((id) => drafts[id].windExperienceGw);
  let spent = 0;
  let captured = 0;
  for (const id of REGIONS) {
    const outcome = outcomes[id];
    const share = research.experienceSharePerUsdBillion * levers[id].researchUsdBillionPerYear;
    spent += share;
    drafts[id].solarExperienceGw += outcome.built.solarGw + share * solarGw;
    drafts[id].windExperienceGw += outcome.built.windGw + share * windGw;
    const { endUse, industry, built, run } = outcome;
    world.batteryTwh += endUse.batteryAddedTwh + power.batteryTwhPerGw * (built.solarGw + built.windGw);
    world.electrolyserGw +=
      hydrogen.gwPerMtSteel * industry.hydrogenSteelAddedMt + hydrogen.gwPerGtAbated * industry.abatedAddedGt;
    captured += industry.capturedMt + run.capturedMt + outcome.removalsGt * 1000;
  }
  world.electrolyserGw += hydrogen.otherGwPerYear;
  world.batteryTwh *= 1 + spent;
  world.electrolyserGw *= 1 + spent;
  // Capture plant is learnt on while it grows; a smaller programme forgets nothing.
  const { experience2023 } = parameters.technologies['carbon-capture'];
  world.captureMtPerYear = Math.max(world.captureMtPerYear * (1 + spent), experience2023 + captured);
}

/** Sums up the world, closes fuel use and moves the climate. */
export function stepWorld(
  { world, drafts, parameters }: Run,
  outcomes: ByRegion<RegionOutcome>,
  levers: ByRegion<Levers>,
  warmingScale: number,
) {
  const { economy, climate } = parameters;
  const regionsGt = sumOverRegions((id) => outcomes[id].fossilCo2Gt);
  const bunkersGt = bunkersCo2Gt(drafts, world.year, parameters);
  const grossGt = regionsGt + bunkersGt;
  const netFossilCo2Gt = grossGt - sumOverRegions((id) => outcomes[id].removalsGt);
  const totalCo2Gt = netFossilCo2Gt + sumOverRegions((id) => outcomes[id].land.landUseCo2Gt);
  const air = sumOverRegions((id) => levers[id].airQualityEffort * outcomes[id].fossilCo2Gt) / regionsGt;
  world.grossFossilCo2Gt = grossGt;
  if (world.year > CLIMATE_YEAR)
    world.climate = stepClimate(
      world.climate,
      {
        co2GtPerYear: totalCo2Gt,
        ch4MtPerYear: sumOverRegions((id) => outcomes[id].gases.ch4Mt),
        n2oMtPerYear: sumOverRegions((id) => outcomes[id].gases.n2oMt),
        ...proxyForcers(world.year, grossGt, economy.otherGases.so2CutMax * air, climate),
        warmingScale,
      },
      climate,
    );
  return { bunkersGt, netFossilCo2Gt, totalCo2Gt };
}

/** Ships and planes between countries: they grow with output and follow the trucks towards clean fuel. */
function bunkersCo2Gt(drafts: Run['drafts'], year: number, { economy, regions }: ModelParameters): number {
  const { bunkers: p } = economy;
  const output = sumOverRegions((id) => drafts[id].trendGdpUsdBillion);
  const start = sumOverRegions((id) => regions[id].growth.gdpUsdBillion2023);
  const cleanShare =
    sumOverRegions((id) => drafts[id].heavyElectricShare * drafts[id].trendGdpUsdBillion) / output;
  const growth = powerOf(output / start, p.gdpElasticity) * Math.exp(-p.declinePerYear * (year - 2023));
  return p.co2Gt2023 * growth * (1 - p.electricShare * cleanShare);
}
