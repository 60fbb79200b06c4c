/**
 * Everything a region can do, or that happens to it, in a year. Standards are hidden prices: a sector
 * sees the carbon price plus its standard, and the welfare cost is the area under its response.
 * Efforts run from 0 to 1.
 */
export type Levers = {
  readonly carbonPriceUsdPerT: number;
  readonly powerStandardUsdPerT: number;
  readonly industryStandardUsdPerT: number;
  readonly mobilityStandardUsdPerT: number;
  readonly buildingsStandardUsdPerT: number;
  /** Wind and sun ordered on top of the market, as a share of power demand a year. */
  readonly cleanPowerOrderShareOfDemandPerYear: number;
  readonly coalRetirementSharePerYear: number;
  /** 1 = no new coal plant may be begun. */
  readonly noNewCoal: number;
  readonly nuclearSupportUsdPerMwh: number;
  readonly efficiencyEffort: number;
  readonly materialEffort: number;
  readonly forestEffort: number;
  readonly methaneEffort: number;
  readonly airQualityEffort: number;
  readonly gridEffort: number;
  readonly hydrogenTrade: number;
  /** Technology licences received: 1 = all experience of others counts. */
  readonly licence: number;
  readonly removalsGtPerYear: number;
  /** Share of others' experience and licences that is withheld by technology bans. */
  readonly technologyBlockedShare: number;
  readonly financeInUsdBillionPerYear: number;
  readonly financeOutUsdBillionPerYear: number;
  /** The part of finance that pays the owners of coal plant that retires early. */
  readonly financeForCoalUsdBillionPerYear: number;
  /** Added to the cost of capital, e.g. -0.02 for guarantees worth two points. */
  readonly capitalCostShift: number;
  /** Access to minerals and equipment: 1 = normal, 0 = cut off. */
  readonly mineralAccess: number;
  /** Share of one's own mineral supply that is withheld from all others. */
  readonly mineralExportLimitShare: number;
  /** Clean equipment bought from partners and not where it is cheapest. */
  readonly friendShoringEffort: number;
  readonly recyclingEffort: number;
  /** Share of the links to other grids that is cut off. */
  readonly gridCutShare: number;
  /** Gas bought, and gas sold, under long contracts. */
  readonly gasContractBcmPerYear: number;
  readonly gasExportBcmPerYear: number;
  /** Pipelines from other places and terminals for liquid gas. */
  readonly gasDiversificationEffort: number;
  readonly adaptationPctGdp: number;
  /** Factor on the power demand of data centres: 1 = normal. */
  readonly digitalDemand: number;
  readonly borderChargeUsdPerT: number;
  readonly researchUsdBillionPerYear: number;
  /** A national mission in hydrogen and carbon capture. */
  readonly missionEffort: number;
  /** Near-zero zones where new steel and cement routes are tried out. */
  readonly demonstrationEffort: number;
  /** Share of new steel that the state buys made with hydrogen. */
  readonly procurementShare: number;
  readonly coalRetrofitEffort: number;
  /** Cheap money for the change of heavy industry. */
  readonly transitionFinanceEffort: number;
  /** Share of emissions that a carbon market covers and lets be traded. */
  readonly carbonMarketCover: number;
  readonly industrialPlanUsdBillionPerYear: number;
  /** Share of this year's output that is lost to an event. */
  readonly outputShockShare: number;
  /** Factor on fuel prices: 1 = normal. */
  readonly fuelPriceShock: number;
};

export type LeverName = keyof Levers;

const NEUTRAL: Record<LeverName, number> = {
  carbonPriceUsdPerT: 0,
  powerStandardUsdPerT: 0,
  industryStandardUsdPerT: 0,
  mobilityStandardUsdPerT: 0,
  buildingsStandardUsdPerT: 0,
  cleanPowerOrderShareOfDemandPerYear: 0,
  coalRetirementSharePerYear: 0,
  noNewCoal: 0,
  nuclearSupportUsdPerMwh: 0,
  efficiencyEffort: 0,
  materialEffort: 0,
  forestEffort: 0,
  methaneEffort: 0,
  airQualityEffort: 0,
  gridEffort: 0,
  hydrogenTrade: 0,
  licence: 0,
  technologyBlockedShare: 0,
  removalsGtPerYear: 0,
  financeInUsdBillionPerYear: 0,
  financeOutUsdBillionPerYear: 0,
  financeForCoalUsdBillionPerYear: 0,
  capitalCostShift: 0,
  mineralAccess: 1,
  mineralExportLimitShare: 0,
  friendShoringEffort: 0,
  recyclingEffort: 0,
  gridCutShare: 0,
  gasContractBcmPerYear: 0,
  gasExportBcmPerYear: 0,
  gasDiversificationEffort: 0,
  adaptationPctGdp: 0,
  digitalDemand: 1,
  borderChargeUsdPerT: 0,
  researchUsdBillionPerYear: 0,
  missionEffort: 0,
  demonstrationEffort: 0,
  procurementShare: 0,
  coalRetrofitEffort: 0,
  transitionFinanceEffort: 0,
  carbonMarketCover: 0,
  industrialPlanUsdBillionPerYear: 0,
  outputShockShare: 0,
  fuelPriceShock: 1,
};

/** The names of all levers, for forms, checks and fuzzing. */
export const LEVER_NAMES = Object.keys(NEUTRAL) as readonly LeverName[];

// Engines keep whole numbers and fractions in objects of different make, and every order that brings the first
// fraction would send the whole compiled model back to the interpreter. All levers hold fractions from the start.
for (const name of LEVER_NAMES) {
  const value = NEUTRAL[name];
  NEUTRAL[name] = Number.NaN;
  NEUTRAL[name] = value;
}

/** Levers with no policy at all and nothing unusual happening. */
export function neutralLevers(): Record<LeverName, number> {
  return { ...NEUTRAL };
}

/** Licences that bans leave in force, 0-1. */
export const licenceInForce = (levers: Levers): number =>
  levers.licence * (1 - levers.technologyBlockedShare);

/** Storage and grids less the links that are cut off, 0-1. */
export const gridInForce = (levers: Levers): number => levers.gridEffort * (1 - levers.gridCutShare);

/** Writes one region's levers over another's, field by field: a look ahead does it a thousand times. */
export function copyLevers(to: Record<LeverName, number>, from: Levers): void {
  to.carbonPriceUsdPerT = from.carbonPriceUsdPerT;
  to.powerStandardUsdPerT = from.powerStandardUsdPerT;
  to.industryStandardUsdPerT = from.industryStandardUsdPerT;
  to.mobilityStandardUsdPerT = from.mobilityStandardUsdPerT;
  to.buildingsStandardUsdPerT = from.buildingsStandardUsdPerT;
  to.cleanPowerOrderShareOfDemandPerYear = from.cleanPowerOrderShareOfDemandPerYear;
  to.coalRetirementSharePerYear = from.coalRetirementSharePerYear;
  to.noNewCoal = from.noNewCoal;
  to.nuclearSupportUsdPerMwh = from.nuclearSupportUsdPerMwh;
  to.efficiencyEffort = from.efficiencyEffort;
  to.materialEffort = from.materialEffort;
  to.forestEffort = from.forestEffort;
  to.methaneEffort = from.methaneEffort;
  to.airQualityEffort = from.airQualityEffort;
  to.gridEffort = from.gridEffort;
  to.hydrogenTrade = from.hydrogenTrade;
  to.licence = from.licence;
  to.technologyBlockedShare = from.technologyBlockedShare;
  to.removalsGtPerYear = from.removalsGtPerYear;
  to.financeInUsdBillionPerYear = from.financeInUsdBillionPerYear;
  to.financeOutUsdBillionPerYear = from.financeOutUsdBillionPerYear;
  to.financeForCoalUsdBillionPerYear = from.financeForCoalUsdBillionPerYear;
  to.capitalCostShift = from.capitalCostShift;
  to.mineralAccess = from.mineralAccess;
  to.mineralExportLimitShare = from.mineralExportLimitShare;
  to.friendShoringEffort = from.friendShoringEffort;
  to.recyclingEffort = from.recyclingEffort;
  to.gridCutShare = from.gridCutShare;
  to.gasContractBcmPerYear = from.gasContractBcmPerYear;
  to.gasExportBcmPerYear = from.gasExportBcmPerYear;
  to.gasDiversificationEffort = from.gasDiversificationEffort;
  to.adaptationPctGdp = from.adaptationPctGdp;
  to.digitalDemand = from.digitalDemand;
  to.borderChargeUsdPerT = from.borderChargeUsdPerT;
  to.researchUsdBillionPerYear = from.researchUsdBillionPerYear;
  to.missionEffort = from.missionEffort;
  to.demonstrationEffort = from.demonstrationEffort;
  to.procurementShare = from.procurementShare;
  to.coalRetrofitEffort = from.coalRetrofitEffort;
  to.transitionFinanceEffort = from.transitionFinanceEffort;
  to.carbonMarketCover = from.carbonMarketCover;
  to.industrialPlanUsdBillionPerYear = from.industrialPlanUsdBillionPerYear;
  to.outputShockShare = from.outputShockShare;
  to.fuelPriceShock = from.fuelPriceShock;
}
