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
};

/**
 * Income of a year: trend output less damages, adaptation, mitigation, stranded plant, border losses and
 * shocks, plus terms of trade, finance, cheaper capital and hydrogen rent.
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
    economy,
  );
  const dearness = power(costs.capitalFactor / model.referenceCapitalFactor, income.capitalCostExponent);
  const mitigationCostUsdBillion = income.mitigationCostFactor * dearness * flows.premiumsUsdBillion;
  const strandedUsdBillion = Math.max(
    0,
    flows.retirement.strandedUsdBillion - levers.financeForCoalUsdBillionPerYear,
  );
  const cheaperCapital = (base.renewableFactor - costs.renewableFactor) * draft.cleanCapitalUsdBillion;
  // Where heavy industry leaves, its income leaves with it.
  const relocated =
    economy.leakage.valueAddedUsdPerT * base.heavyWeight * (draft.leakedInShare - draft.leakedOutShare);
  const output = trend * (1 - share) * (1 - levers.adaptationPctGdp / 100) * (1 - levers.outputShockShare);
  const gdpUsdBillion =
    output +
    trend * (flows.termsOfTradeShare - draft.borderLossShare) -
    mitigationCostUsdBillion -
    strandedUsdBillion -
    income.grantEquivalentGiven * levers.financeOutUsdBillionPerYear +
    income.grantEquivalentReceived * levers.financeInUsdBillionPerYear +
    cheaperCapital +
    relocated +
    costs.hydrogenRentUsdBillion;
  return { gdpUsdBillion, mitigationCostUsdBillion, damageUsdBillion: trend * share, strandedUsdBillion };
}
