import { stepEndUse } from './enduse.ts';
import { writeFuelUse } from './fuels.ts';
import { diversifyGas } from './gas.ts';
import { stepIndustry } from './industry.ts';
import { stepLand } from './land.ts';
import { stepOtherGases } from './methane.ts';
import { buildPlant } from './powerBuild.ts';
import { connect, stepDemand } from './powerDemand.ts';
import { dispatch } from './powerDispatch.ts';
import { growOwnPlant, retirePlant } from './powerPlant.ts';
import { priceBurning } from './powerPrice.ts';
import type { RegionTurn } from './turn.ts';

/** One region, one year: end use, industry, power, land, other gases. What happens stands on its sheet. */
export function stepRegion(turn: RegionTurn): void {
  const { draft, sheet } = turn;
  const { endUse, industry, dispatch: run, fuelGt } = sheet;
  stepEndUse(turn);
  stepIndustry(turn);
  stepDemand(turn);
  retirePlant(turn);
  growOwnPlant(turn);
  priceBurning(turn);
  buildPlant(turn);
  dispatch(turn);
  sheet.industryCo2Gt =
    industry.steelCo2Gt + industry.cementCo2Gt + industry.chemicalsCo2Gt + industry.otherCo2Gt;
  sheet.fossilCo2Gt = run.co2Gt + sheet.industryCo2Gt + endUse.mobilityCo2Gt + endUse.buildingsCo2Gt;
  sheet.removalsGt = turn.levers.removalsGtPerYear;
  writeFuelUse(fuelGt, turn, run.twh, industry, endUse);
  diversifyGas(turn);
  connect(turn);
  stepLand(turn);
  stepOtherGases(turn);
  draft.fossilCo2Gt = sheet.fossilCo2Gt;
  draft.gasUseGt = fuelGt.gas;
}
