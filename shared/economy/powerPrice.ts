import { logistic, logisticArea } from './curves.ts';
import type { RegionTurn } from './turn.ts';

/** The price that policy puts on a tonne of CO2 from power, USD/t: carbon price and standard together. */
export const powerPolicyPrice = ({ levers }: RegionTurn): number =>
  levers.carbonPriceUsdPerT + levers.powerStandardUsdPerT;

/** What capture at a fossil plant costs this year, USD/t. */
const captureCost = ({ world, economy: { power } }: RegionTurn): number =>
  power.capture.costUsdPerT * world.captureIndex + power.capture.extraUsdPerT;

/**
 * What a tonne really costs a fossil plant this year: capture shields the part of the fleet that has it from a
 * price above its own cost.
 */
export function priceBurning(turn: RegionTurn): void {
  const price = powerPolicyPrice(turn);
  const share = turn.draft.fossilCaptureShare;
  turn.sheet.burnUsdPerT = price * (1 - share) + Math.min(price, captureCost(turn)) * share;
}

/** Capture at fossil plant spreads slowly towards what its price pays for; gives its mean cost, USD/t. */
export function spreadCapture(turn: RegionTurn): number {
  const { capture } = turn.economy.power;
  const price = powerPolicyPrice(turn);
  const z = (price - captureCost(turn)) / capture.scaleUsdPerT;
  // No plant had capture in 2023: what a price of zero would give is taken off.
  const idle = capture.maxShare * logistic(z - price / capture.scaleUsdPerT);
  const target = Math.max(0, capture.maxShare * logistic(z) - idle);
  turn.draft.fossilCaptureShare += (target - turn.draft.fossilCaptureShare) / capture.adjustYears;
  return target > 1e-6 ? (capture.maxShare * logisticArea(z, price, capture.scaleUsdPerT)) / target : 0;
}
