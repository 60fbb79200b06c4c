import { stepClimate } from '../climate/climate.ts';
import { proxyForcers } from '../climate/proxies.ts';
import type { ModelParameters } from '../content/model.ts';
import { learningIndex } from '../technology/learning.ts';
import { chainConcentration, type ModelBase } from './base.ts';
import type { WorldCosts } from './costs.ts';
import { power as powerOf } from './curves.ts';
import { fuelPrices } from './fuels.ts';
import type { Levers } from './levers.ts';
import { mineralMarket, stepMinerals, withheldShares } from './minerals.ts';
import { digitalLevel } from './powerDemand.ts';
import { type ByRegion, REGIONS, type RegionId, sumOverRegions } from './region.ts';
import type { Draft, RegionDraft, WorldState } from './state.ts';
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

/** What the world has learnt by now, and what fuel and minerals cost. */
export function worldCostsOf(
  { world, drafts, model, parameters }: Run,
  levers: ByRegion<Levers>,
): WorldCosts {
  const { technologies, economy } = parameters;
  const { battery, electrolyser, 'carbon-capture': capture } = technologies;
  const learnt = learningIndex(world.batteryTwh / battery.experience2023, battery);
  const minerals = mineralMarket(world.minerals, withheldShares(levers, model), model, parameters);
  const concentration = chainConcentration((id) => drafts[id].valueChain * drafts[id].trendGdpUsdBillion);
  return {
    minerals,
    fuelPrice: fuelPrices(world.fuelUseGt, model.fuelUse2023Gt, parameters),
    fuelUseGt: world.fuelUseGt,
    chainConcentrationRise: concentration - model.chainConcentration2023,
    digitalLevel: digitalLevel(world.year + 1, economy),
    batteryIndex: learnt * minerals.batteryFactor,
    electrolyserIndex: learningIndex(world.electrolyserGw / electrolyser.experience2023, electrolyser),
    captureIndex: learningIndex(world.captureMtPerYear / capture.experience2023, capture),
    solarExperienceGw: sumOverRegions((id) => drafts[id].solarExperienceGw),
    windExperienceGw: sumOverRegions((id) => drafts[id].windExperienceGw),
    storageProgress: (1 - learnt) / (1 - battery.floorShareOf2023Cost),
  };
}

/** Experience of the year: what was built, and what public research, plans and missions are worth. */
export function learn(
  { world, drafts, parameters }: Run,
  outcomes: ByRegion<RegionOutcome>,
  levers: ByRegion<Levers>,
): void {
  const { research, hydrogen, power, barriers } = parameters.economy;
  const solarGw = sumOverRegions((id) => drafts[id].solarExperienceGw);
  const windGw = sumOverRegions((id) => drafts[id].windExperienceGw);
  const output = sumOverRegions((id) => drafts[id].trendGdpUsdBillion);
  let spent = 0;
  let mission = 0;
  let captured = 0;
  for (const id of REGIONS) {
    const draft = drafts[id];
    const { endUse, industry, built, run, removalsGt } = outcomes[id];
    const share = researchShare(levers[id], research);
    const own = 1 + barriers.selfReliance * levers[id].technologyBlockedShare;
    spent += share;
    mission += (levers[id].missionEffort * draft.trendGdpUsdBillion) / output;
    draft.solarExperienceGw += built.solarGw * own + share * solarGw;
    draft.windExperienceGw += built.windGw * own + share * windGw;
    world.batteryTwh += endUse.batteryAddedTwh + power.batteryTwhPerGw * (built.solarGw + built.windGw);
    world.electrolyserGw +=
      hydrogen.gwPerMtSteel * industry.hydrogenSteelAddedMt + hydrogen.gwPerGtAbated * industry.abatedAddedGt;
    captured += industry.capturedMt + run.capturedMt + removalsGt * 1000;
  }
  const pushed = 1 + spent + research.missionExperiencePerYear * mission;
  world.electrolyserGw += hydrogen.otherGwPerYear;
  world.batteryTwh *= 1 + spent;
  world.electrolyserGw *= pushed;
  // Capture plant is learnt on while it grows; a smaller programme forgets nothing.
  const { experience2023 } = parameters.technologies['carbon-capture'];
  world.captureMtPerYear = Math.max(world.captureMtPerYear * pushed, experience2023 + captured);
}

/** Experience that a region's public money adds in a year, share; a mission takes part of it from the rest. */
function researchShare(levers: Levers, p: ModelParameters['economy']['research']): number {
  const money = levers.researchUsdBillionPerYear + p.planShare * levers.industrialPlanUsdBillionPerYear;
  return p.experienceSharePerUsdBillion * money * (1 - p.missionCrowdingShare * levers.missionEffort);
}

/** Mines, and clean equipment that is bought from partners. */
export function supply(run: Run, outcomes: ByRegion<RegionOutcome>, levers: ByRegion<Levers>): void {
  const { world, drafts, model, parameters } = run;
  const { power, shoring } = parameters.economy;
  let batteryTwh = 0;
  let solarGw = 0;
  let windGw = 0;
  let recycling = 0;
  for (const id of REGIONS) {
    const { built, endUse } = outcomes[id];
    batteryTwh += endUse.batteryAddedTwh + power.batteryTwhPerGw * (built.solarGw + built.windGw);
    solarGw += built.solarGw;
    windGw += built.windGw;
    recycling += levers[id].recyclingEffort * model.regions[id].outputShare2023;
    drafts[id].shoredShare += (levers[id].friendShoringEffort - drafts[id].shoredShare) / shoring.adjustYears;
  }
  const built = { batteryTwh, solarGw, windGw };
  const withheld = withheldShares(levers, model);
  world.minerals = stepMinerals(world.minerals, built, recycling, withheld, world.year, model, parameters);
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
  world.fuelUseGt = {
    coal: sumOverRegions((id) => outcomes[id].fuelGt.coal),
    oil: sumOverRegions((id) => outcomes[id].fuelGt.oil),
    gas: sumOverRegions((id) => outcomes[id].fuelGt.gas),
  };
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
