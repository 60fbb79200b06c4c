import { stepClimate } from '../climate/climate.ts';
import { proxyForcers } from '../climate/proxies.ts';
import type { ModelParameters } from '../content/model.ts';
import { learningIndex } from '../technology/learning.ts';
import { chainConcentration, type ModelBase } from './base.ts';
import { calendarOf } from './calendar.ts';
import { power as powerOf } from './curves.ts';
import type { Desk } from './desk.ts';
import { fuelPrices } from './fuels.ts';
import type { Levers } from './levers.ts';
import { mineralMarket, smeltingByMineral, stepMinerals, withheldShares } from './minerals.ts';
import { sumOver } from './region.ts';
import type { Draft, WorldState } from './state.ts';

/** The climate's own data end with 2024: until then it stands still. */
const CLIMATE_YEAR = 2024;

/** A run under way: private drafts of the world and its regions. */
export type Run = {
  readonly world: Draft<Omit<WorldState, 'regions'>>;
  readonly desk: Desk;
  readonly model: ModelBase;
  readonly parameters: ModelParameters;
};

/** Works out what the world has learnt by now, and what fuel and minerals cost. */
export function writeWorldCosts({ world, desk, model, parameters }: Run): void {
  const { places, worldCosts: costs } = desk;
  const { battery, electrolyser, 'carbon-capture': capture } = parameters.technologies;
  const { learning } = model;
  const learnt = learningIndex(world.batteryTwh / battery.experience2023, learning.battery);
  const minerals = mineralMarket(world.minerals, withheldShares(places, model), model, parameters);
  const concentration = chainConcentration(
    places.map(({ draft }) => draft.valueChain * draft.trendGdpUsdBillion),
  );
  costs.minerals = minerals;
  costs.smeltingKtCo2 = smeltingByMineral(world.minerals, model);
  costs.fuelPrice = fuelPrices(world.fuelUseGt, model.fuelUse2023Gt, parameters);
  costs.fuelUseGt = world.fuelUseGt;
  costs.chainConcentrationRise = concentration - model.chainConcentration2023;
  costs.digitalLevel = calendarOf(world.year + 1, parameters).digitalLevel;
  costs.batteryIndex = learnt * minerals.batteryFactor;
  costs.electrolyserIndex = learningIndex(
    world.electrolyserGw / electrolyser.experience2023,
    learning.electrolyser,
  );
  costs.captureIndex = learningIndex(
    world.captureMtPerYear / capture.experience2023,
    learning['carbon-capture'],
  );
  costs.solarExperienceGw = sumOver(places, ({ draft }) => draft.solarExperienceGw);
  costs.windExperienceGw = sumOver(places, ({ draft }) => draft.windExperienceGw);
  costs.storageProgress = (1 - learnt) / (1 - battery.floorShareOf2023Cost);
}

/** Experience of the year: what was built, and what public research, plans and missions are worth. */
export function learn({ world, desk: { places }, parameters }: Run): void {
  const { research, hydrogen, power, barriers } = parameters.economy;
  const solarGw = sumOver(places, ({ draft }) => draft.solarExperienceGw);
  const windGw = sumOver(places, ({ draft }) => draft.windExperienceGw);
  const output = sumOver(places, ({ draft }) => draft.trendGdpUsdBillion);
  let spent = 0;
  let mission = 0;
  let captured = 0;
  for (const { draft, levers, sheet } of places) {
    const { endUse, industry, built, dispatch, removalsGt } = sheet;
    const share = researchShare(levers, research);
    const own = 1 + barriers.selfReliance * levers.technologyBlockedShare;
    spent += share;
    mission += (levers.missionEffort * draft.trendGdpUsdBillion) / output;
    draft.solarExperienceGw += built.solarGw * own + share * solarGw;
    draft.windExperienceGw += built.windGw * own + share * windGw;
    world.batteryTwh += endUse.batteryAddedTwh + power.batteryTwhPerGw * (built.solarGw + built.windGw);
    world.electrolyserGw +=
      hydrogen.gwPerMtSteel * industry.hydrogenSteelAddedMt + hydrogen.gwPerGtAbated * industry.abatedAddedGt;
    captured += industry.capturedMt + dispatch.capturedMt + removalsGt * 1000;
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
export function supply({ world, desk: { places, worldCosts }, model, parameters }: Run): void {
  const { power, shoring } = parameters.economy;
  let batteryTwh = 0;
  let solarGw = 0;
  let windGw = 0;
  let recycling = 0;
  for (const { draft, levers, base, sheet } of places) {
    const { built, endUse } = sheet;
    batteryTwh += endUse.batteryAddedTwh + power.batteryTwhPerGw * (built.solarGw + built.windGw);
    solarGw += built.solarGw;
    windGw += built.windGw;
    recycling += levers.recyclingEffort * base.outputShare2023;
    draft.shoredShare += (levers.friendShoringEffort - draft.shoredShare) / shoring.adjustYears;
  }
  const built = { batteryTwh, solarGw, windGw };
  world.minerals = stepMinerals(
    world.minerals,
    built,
    recycling,
    worldCosts.minerals.withheld,
    world.year,
    model,
    parameters,
  );
}

/** Sums up the world, closes fuel use and moves the climate. */
export function stepWorld(run: Run, warmingScale: number) {
  const { world, parameters } = run;
  const { economy, climate } = parameters;
  const { places } = run.desk;
  let regionsGt = 0;
  let removedGt = 0;
  let landGt = 0;
  let cleanedGt = 0;
  let coal = 0;
  let oil = 0;
  let gas = 0;
  let ch4Mt = 0;
  let n2oMt = 0;
  for (const { levers, sheet } of places) {
    const { fossilCo2Gt, fuelGt, gases } = sheet;
    regionsGt += fossilCo2Gt;
    removedGt += sheet.removalsGt;
    landGt += sheet.land.landUseCo2Gt;
    cleanedGt += levers.airQualityEffort * fossilCo2Gt;
    coal += fuelGt.coal;
    oil += fuelGt.oil;
    gas += fuelGt.gas;
    ch4Mt += gases.ch4Mt;
    n2oMt += gases.n2oMt;
  }
  const bunkersGt = bunkersCo2Gt(run);
  const grossGt = regionsGt + bunkersGt;
  const netFossilCo2Gt = grossGt - removedGt;
  const totalCo2Gt = netFossilCo2Gt + landGt;
  world.grossFossilCo2Gt = grossGt;
  world.fuelUseGt = { coal, oil, gas };
  if (world.year > CLIMATE_YEAR) {
    const so2CutShare = economy.otherGases.so2CutMax * (cleanedGt / regionsGt);
    const forcers = proxyForcers(world.year, grossGt, so2CutShare, climate);
    world.climate = stepClimate(
      world.climate,
      { co2GtPerYear: totalCo2Gt, ch4MtPerYear: ch4Mt, n2oMtPerYear: n2oMt, ...forcers, warmingScale },
      climate,
    );
  }
  return { bunkersGt, netFossilCo2Gt, totalCo2Gt };
}

/** Ships and planes between countries: they grow with output and follow the trucks towards clean fuel. */
function bunkersCo2Gt({ world, desk: { places }, parameters }: Run): number {
  const { bunkers: p } = parameters.economy;
  const output = sumOver(places, ({ draft }) => draft.trendGdpUsdBillion);
  const start = sumOver(places, ({ region }) => region.growth.gdpUsdBillion2023);
  const cleanShare =
    sumOver(places, ({ draft }) => draft.heavyElectricShare * draft.trendGdpUsdBillion) / output;
  const growth = powerOf(output / start, p.gdpElasticity) * Math.exp(-p.declinePerYear * (world.year - 2023));
  return p.co2Gt2023 * growth * (1 - p.electricShare * cleanShare);
}
