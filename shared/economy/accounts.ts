import { damageShare } from './damages.ts';
import { termsOfTrade } from './fuels.ts';
import type { Draft } from './state.ts';
import type { RegionTurn } from './turn.ts';

export type Accounts = {
  readonly gdpUsdBillion: number;
  readonly mitigationCostUsdBillion: number;
  readonly damageUsdBillion: number;
  readonly strandedUsdBillion: number;
};

export const blankAccounts = (): Draft<Accounts> => ({
  gdpUsdBillion: Number.NaN,
  mitigationCostUsdBillion: Number.NaN,
  damageUsdBillion: Number.NaN,
  strandedUsdBillion: Number.NaN,
});

/** What accounts need to know of the world: last year's warming. */
export type WorldNow = { readonly temperatureC: number; readonly damageFactor: number };

/**
 * Income of a year: trend output less damages, adaptation, mitigation, stranded plant, border losses and
 * shocks and duties, plus terms of trade, finance, cheaper capital, hydrogen rent, gas and minerals.
 */
export function closeAccounts(turn: RegionTurn, now: WorldNow): void {
  const { draft, levers, costs, base, economy, sheet } = turn;
  const { accounts } = sheet;
  const { income } = economy;
  const trend = draft.trendGdpUsdBillion;
  const share = damageShare(
    now.temperatureC,
    base.damageMultiplier,
    levers.adaptationPctGdp,
    now.damageFactor,
    draft.growthLossShare,
    economy,
  );
  // A market lets those abate who do it cheaply, the more the dearer a tonne is.
  const traded =
    (income.marketCoverSaving * levers.carbonMarketCover * levers.carbonPriceUsdPerT) /
    (levers.carbonPriceUsdPerT + income.marketCoverHalfUsdPerT);
  accounts.mitigationCostUsdBillion =
    income.mitigationCostFactor * costs.dearness * (1 - traded) * premiums(turn);
  accounts.strandedUsdBillion = Math.max(
    0,
    sheet.retirement.strandedUsdBillion - levers.financeForCoalUsdBillionPerYear,
  );
  const cheaperCapital = (base.renewableFactor - costs.renewableFactor) * draft.cleanCapitalUsdBillion;
  // Where heavy industry leaves, its income leaves with it.
  const relocated =
    economy.leakage.valueAddedUsdPerT * base.heavyWeight * (draft.leakedInShare - draft.leakedOutShare);
  const links = turn.region.trade.gridLinkShare + levers.gridEffort * economy.grid.linkShareOfEffort;
  const darkShare = economy.grid.cutLossShareOfGdp * links * levers.gridCutShare;
  const corridors = economy.gas.diversifyCostShareOfGdp * levers.gasDiversificationEffort;
  const output = trend * (1 - share) * (1 - levers.adaptationPctGdp / 100) * (1 - levers.outputShockShare);
  accounts.damageUsdBillion = trend * share;
  accounts.gdpUsdBillion =
    output +
    trend * (termsOfTrade(turn) - draft.borderLossShare - turn.shock.lossShare - darkShare - corridors) +
    (sheet.mineralIncomeUsdBillion + sheet.gasIncomeUsdBillion) -
    accounts.mitigationCostUsdBillion -
    accounts.strandedUsdBillion -
    income.grantEquivalentGiven * levers.financeOutUsdBillionPerYear +
    income.grantEquivalentReceived * levers.financeInUsdBillionPerYear +
    cheaperCapital +
    relocated +
    costs.hydrogenRentUsdBillion;
}

/** What policy makes the region pay beyond what it would have chosen, before the factors of the accounts. */
function premiums({ draft, world, economy, sheet }: RegionTurn): number {
  const { removals } = economy;
  const removalUsdPerT = removals.baseUsdPerT + removals.learningUsdPerT * world.captureIndex;
  return (
    draft.endUsePremiumUsdBillion +
    sheet.industry.costUsdBillion +
    draft.powerPremiumUsdBillion +
    sheet.dispatch.costUsdBillion +
    sheet.land.costUsdBillion +
    sheet.gases.costUsdBillion +
    sheet.removalsGt * removalUsdPerT
  );
}
