import { power } from './curves.ts';
import { damageShare } from './damages.ts';
import type { Retirement } from './powerPlant.ts';
import type { RegionTurn } from './turn.ts';

export type Accounts = {
  readonly gdpUsdBillion: number;
  readonly mitigationCostUsdBillion: number;
  readonly damageUsdBillion: number;
  readonly strandedUsdBillion: number;
};

/** What flows into the accounts of a year besides the region's own turn. */
export type Flows = {
  readonly premiumsUsdBillion: number;
  readonly retirement: Retirement;
  readonly termsOfTradeShare: number;
  readonly temperatureC: number;
  readonly damageFactor: number;
  /** Money that gas contracts and minerals move between regions. */
  readonly gasAndMineralsUsdBillion: number;
};

/**
 * Income of a year: trend output less damages, adaptation, mitigation, stranded plant, border losses and
 * shocks and duties, plus terms of trade, finance, cheaper capital, hydrogen rent, gas and minerals.
 */
export function closeAccounts(turn: RegionTurn, flows: Flows): Accounts {
  const { draft, levers, costs, base, model, economy } = turn;
  const { income } = economy;
  const trend = draft.trendGdpUsdBillion;
  const share = damageShare(
    flows.temperatureC,
    base.damageMultiplier,
    levers.adaptationPctGdp,
    flows.damageFactor,
    draft.growthLossShare,
    economy,
  );
  const dearness = power(costs.capitalFactor / model.referenceCapitalFactor, income.capitalCostExponent);
  // A market lets those abate who do it cheaply, the more the dearer a tonne is.
  const traded =
    (income.marketCoverSaving * levers.carbonMarketCover * levers.carbonPriceUsdPerT) /
    (levers.carbonPriceUsdPerT + income.marketCoverHalfUsdPerT);
  const mitigationCostUsdBillion =
    income.mitigationCostFactor * dearness * (1 - traded) * flows.premiumsUsdBillion;
  const strandedUsdBillion = Math.max(
    0,
    flows.retirement.strandedUsdBillion - levers.financeForCoalUsdBillionPerYear,
  );
  const cheaperCapital = (base.renewableFactor - costs.renewableFactor) * draft.cleanCapitalUsdBillion;
  // Where heavy industry leaves, its income leaves with it.
  const relocated =
    economy.leakage.valueAddedUsdPerT * base.heavyWeight * (draft.leakedInShare - draft.leakedOutShare);
  const links = turn.region.trade.gridLinkShare + levers.gridEffort * economy.grid.linkShareOfEffort;
  const darkShare = economy.grid.cutLossShareOfGdp * links * levers.gridCutShare;
  const corridors = economy.gas.diversifyCostShareOfGdp * levers.gasDiversificationEffort;
  const output = trend * (1 - share) * (1 - levers.adaptationPctGdp / 100) * (1 - levers.outputShockShare);
  const gdpUsdBillion =
    output +
    trend * (flows.termsOfTradeShare - draft.borderLossShare - turn.shock.lossShare - darkShare - corridors) +
    flows.gasAndMineralsUsdBillion -
    mitigationCostUsdBillion -
    strandedUsdBillion -
    income.grantEquivalentGiven * levers.financeOutUsdBillionPerYear +
    income.grantEquivalentReceived * levers.financeInUsdBillionPerYear +
    cheaperCapital +
    relocated +
    costs.hydrogenRentUsdBillion;
  return { gdpUsdBillion, mitigationCostUsdBillion, damageUsdBillion: trend * share, strandedUsdBillion };
}
