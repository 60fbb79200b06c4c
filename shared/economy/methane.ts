import { clamp } from './curves.ts';
import type { RegionTurn } from './turn.ts';

export type OtherGasesYear = {
  readonly ch4Mt: number;
  readonly n2oMt: number;
  readonly costUsdBillion: number;
};

/**
 * Methane and nitrous oxide: fossil methane follows fossil CO2, the rest grows; programmes and the carbon
 * price cut both over some years.
 */
export function stepOtherGases(turn: RegionTurn): void {
  const { draft, levers, region, economy, trends } = turn;
  const { emissions } = region;
  const { gases, fossilCo2Gt } = turn.sheet;
  const p = economy.otherGases;
  const target = clamp(levers.methaneEffort + p.effortPerUsdPerT * levers.carbonPriceUsdPerT, 0, 1);
  draft.methaneProgress += (target - draft.methaneProgress) / p.adjustYears;
  const effort = draft.methaneProgress;
  const follows =
    1 - p.ch4EnergyFollowsFossil + (p.ch4EnergyFollowsFossil * fossilCo2Gt) / emissions.fossilCo2Gt;
  const energyMt = emissions.ch4Mt * emissions.ch4EnergyShare * follows;
  const otherMt = trends.ch4OtherMt;
  const cutMt = effort * (p.ch4EnergyCutMax * energyMt + p.ch4OtherCutMax * otherMt);
  gases.ch4Mt = energyMt + otherMt - cutMt;
  gases.n2oMt = trends.n2oMt * (1 - p.n2oCutMax * effort);
  // The cost per tonne rises linearly with effort, so the mean over what is cut is half of it.
  gases.costUsdBillion = ((cutMt * p.ch4Gwp) / 1000) * (p.ch4CostUsdPerTCo2e / 2) * effort;
}
