import { type EndUseYear, stepEndUse } from './enduse.ts';
import { type ByFuel, fuelUse } from './fuels.ts';
import { diversifyGas } from './gas.ts';
import { type IndustryYear, stepIndustry } from './industry.ts';
import { type LandYear, stepLand } from './land.ts';
import { type OtherGasesYear, stepOtherGases } from './methane.ts';
import { type BuildYear, buildPlant } from './powerBuild.ts';
import { connect, stepDemand } from './powerDemand.ts';
import { type DispatchYear, dispatch } from './powerDispatch.ts';
import { growOwnPlant, type Retirement, retirePlant } from './powerPlant.ts';
import type { RegionTurn } from './turn.ts';

/** All that happened in a region in a year: what the world sums up and what its record is made of. */
export type RegionOutcome = {
  readonly turn: RegionTurn;
  readonly endUse: EndUseYear;
  readonly industry: IndustryYear;
  readonly industryCo2Gt: number;
  readonly retirement: Retirement;
  readonly built: BuildYear;
  readonly run: DispatchYear;
  readonly fuelGt: ByFuel<number>;
  readonly land: LandYear;
  readonly gases: OtherGasesYear;
  readonly fossilCo2Gt: number;
  readonly removalsGt: number;
};

/** One region, one year: end use, industry, power, land, other gases. */
export function stepRegion(turn: RegionTurn): RegionOutcome {
  const endUse = stepEndUse(turn);
  const industry = stepIndustry(turn);
  const demandTwh = stepDemand(turn, endUse.electricityTwh + industry.electricityTwh);
  const retirement = retirePlant(turn);
  growOwnPlant(turn);
  const built = buildPlant(turn, demandTwh);
  const run = dispatch(turn, demandTwh);
  const industryCo2Gt =
    industry.steelCo2Gt + industry.cementCo2Gt + industry.chemicalsCo2Gt + industry.otherCo2Gt;
  const fossilCo2Gt = run.co2Gt + industryCo2Gt + endUse.mobilityCo2Gt + endUse.buildingsCo2Gt;
  const fuelGt = fuelUse(turn, run.twh, industry, endUse);
  diversifyGas(turn);
  connect(turn);
  const land = stepLand(turn);
  const gases = stepOtherGases(turn, fossilCo2Gt);
  turn.draft.fossilCo2Gt = fossilCo2Gt;
  turn.draft.gasUseGt = fuelGt.gas;
  const removalsGt = turn.levers.removalsGtPerYear;
  return {
    turn,
    endUse,
    industry,
    industryCo2Gt,
    retirement,
    built,
    run,
    fuelGt,
    land,
    gases,
    fossilCo2Gt,
    removalsGt,
  };
}
