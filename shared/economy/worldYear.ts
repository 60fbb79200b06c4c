import { consumptionCo2Gt } from './consumption.ts';
import { type Costs, regionCosts, type WorldCosts } from './costs.ts';
import { growthLossOfYear } from './damages.ts';
import { gasIncome } from './gas.ts';
import { trendGrowth } from './growth.ts';
import { tradeHydrogen } from './hydrogen.ts';
import { nextValueChain } from './indices.ts';
import type { Levers } from './levers.ts';
import { mineralIncome, smeltingCo2Gt } from './minerals.ts';
import type { YearRecord } from './record.ts';
import { type ByRegion, byRegion, REGIONS, type RegionId, sumOverRegions } from './region.ts';
import { regionYear } from './report.ts';
import { learn, type Run, stepWorld, supply, worldCostsOf } from './run.ts';
import { FREE_TRADE, type Tariffs, type TradeShock, tariffShocks } from './tariffs.ts';
import { type BorderRelief, stepBorderCharges, stepLeakage } from './trade.ts';
import type { RegionTurn } from './turn.ts';
import { type RegionOutcome, stepRegion } from './year.ts';

export type { Run } from './run.ts';

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
 * One year: costs for all, then each region by itself, then what crosses regions, then the climate. Gives
 * the year's record, or null when none is wanted.
 */
export function stepYear(run: Run, inputs: YearInputs, recorded: boolean): YearRecord | null {
  const { world, drafts, model, parameters } = run;
  const { levers } = inputs;
  const year = world.year + 1;
  const worldCosts = worldCostsOf(run, levers);
  const shocks = inputs.tariffs ? tariffShocks(inputs.tariffs, drafts, model, parameters) : null;
  const costs = byRegion((id) =>
    regionCosts(id, drafts[id], levers[id], worldCosts, shocks?.[id] ?? FREE_TRADE, model, parameters),
  );
  tradeHydrogen(costs, levers, year, parameters.economy);
  const moneyInTrade = recorded
    ? {
        mineralIncome: mineralIncome(world.minerals, drafts, model),
        gasIncome: gasIncome(drafts, levers, worldCosts.fuelPrice.gas, parameters),
      }
    : null;
  const turns = byRegion((id) => beginTurn(id, run, levers[id], costs[id], worldCosts, shocks, year));
  const now = { temperatureC: world.climate.temperatureC, damageFactor: inputs.damageFactor };
  const outcomes = byRegion((id) => stepRegion(turns[id]));
  moveChains(run, turns, outcomes);
  const carbonInTrade = recorded ? consumptionCo2Gt(drafts, shocks, model, parameters) : null;
  const regions =
    moneyInTrade === null || carbonInTrade === null
      ? null
      : byRegion((id) =>
          regionYear(id, turns[id], outcomes[id], {
            ...now,
            ...moneyInTrade,
            consumptionCo2Gt: carbonInTrade,
          }),
        );
  world.year = year;
  learn(run, outcomes, levers);
  supply(run, outcomes, levers);
  stepLeakage(drafts, levers, shocks, model, parameters);
  stepBorderCharges(drafts, levers, inputs.borderRelief, model, parameters);
  const totals = stepWorld(run, outcomes, levers, inputs.warmingScale);
  if (regions === null) return null;
  return {
    year,
    temperatureC: world.climate.temperatureC,
    co2Ppm: world.climate.co2Ppm,
    forcingWm2: world.climate.forcingWm2,
    fossilCo2Gt: totals.netFossilCo2Gt,
    totalCo2Gt: totals.totalCo2Gt,
    ghgGtCo2e: totals.bunkersGt + sumOverRegions((id) => regions[id].ghgGtCo2e),
    regions,
  };
}

/** Positions in the green value chain move with what each region builds and where others buy. */
function moveChains(
  { drafts, model }: Run,
  turns: ByRegion<RegionTurn>,
  outcomes: ByRegion<RegionOutcome>,
): void {
  const builtGw = sumOverRegions((id) => outcomes[id].built.solarGw + outcomes[id].built.windGw);
  const shored = sumOverRegions((id) => drafts[id].shoredShare * model.regions[id].outputShare2023);
  for (const id of REGIONS) {
    const added = outcomes[id].built.solarGw + outcomes[id].built.windGw;
    // Who refines most loses most of the buyers who turn away; its own shoring does it no harm.
    const away =
      (shored - drafts[id].shoredShare * model.regions[id].outputShare2023) * model.refiningShare[id];
    drafts[id].valueChain = nextValueChain(turns[id], builtGw > 0 ? added / builtGw : 0, away);
  }
}

function beginTurn(
  id: RegionId,
  { world, drafts, model, parameters }: Run,
  levers: Levers,
  costs: Costs,
  worldCosts: WorldCosts,
  shocks: ByRegion<TradeShock> | null,
  year: number,
): RegionTurn {
  const draft = drafts[id];
  const region = parameters.regions[id];
  const base = model.regions[id];
  const { economy } = parameters;
  const shock = shocks?.[id] ?? FREE_TRADE;
  const growth = trendGrowth(region, year, levers.digitalDemand, economy);
  draft.trendGdpUsdBillion *= 1 + growth;
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
  return {
    draft,
    levers,
    costs,
    world: worldCosts,
    region,
    base,
    economy,
    model,
    year,
    yearsSince2023: year - 2023,
    growth,
    activity: kept * Math.max(0, traded) * (1 - levers.outputShockShare),
    shock,
    smeltingCo2Gt: smeltingCo2Gt(
      id,
      world.minerals,
      draft.powerCo2TPerMwh / base.powerCo2TPerMwh,
      model,
      parameters,
    ),
  };
}
