import { logistic, logisticArea } from './curves.ts';
import { gridInForce } from './levers.ts';
import { addPlant, gwPerTwh } from './powerPlant.ts';
import type { RegionTurn } from './turn.ts';

const KWH_PER_YEAR = 8.76;

/** New plant on offer: its full cost, USD/MWh, without and with what policy puts on it, and its share of the market. */
type Offer = { bare: number; policy: number; share: number };

/** The market for new plant in a year. */
export type Market = Readonly<Record<'coal' | 'gas' | 'nuclear' | 'wind' | 'solar', Offer>> & {
  /** Welfare cost that policy puts on each MWh of it. */
  premiumUsdPerMwh: number;
  /** Output of the fossil plant that is left from last year, at normal use. */
  coalTwh: number;
  gasTwh: number;
  /** What wind and sun push out of the running plant, and at what welfare cost. */
  displacedTwh: number;
  displacedUsdMillion: number;
  /** What governments order and finance builds, and what the orders cost beyond the market. */
  orderedTwh: number;
  orderedUsdMillion: number;
  /** The most that a year can add of each, and that the grid can take of both. */
  solarMaxTwh: number;
  windMaxTwh: number;
  variableMaxTwh: number;
};

export const blankMarket = (): Market => ({
  coal: { bare: Number.NaN, policy: Number.NaN, share: Number.NaN },
  gas: { bare: Number.NaN, policy: Number.NaN, share: Number.NaN },
  nuclear: { bare: Number.NaN, policy: Number.NaN, share: Number.NaN },
  wind: { bare: Number.NaN, policy: Number.NaN, share: Number.NaN },
  solar: { bare: Number.NaN, policy: Number.NaN, share: Number.NaN },
  premiumUsdPerMwh: Number.NaN,
  coalTwh: Number.NaN,
  gasTwh: Number.NaN,
  displacedTwh: Number.NaN,
  displacedUsdMillion: Number.NaN,
  orderedTwh: Number.NaN,
  orderedUsdMillion: Number.NaN,
  solarMaxTwh: Number.NaN,
  windMaxTwh: Number.NaN,
  variableMaxTwh: Number.NaN,
});

export type BuildYear = {
  readonly cleanAddedGw: number;
  readonly solarGw: number;
  readonly windGw: number;
};

/**
 * New plant of a year. What demand lacks is shared by a logit on cost; wind and sun also push out running
 * fossil plant, are ordered by governments and built with finance, all within limits of growth and storage.
 */
export function buildPlant(turn: RegionTurn): void {
  const { draft, economy } = turn;
  const { power } = economy;
  const { market, demandTwh } = turn.sheet;
  const { coal, gas, nuclear, wind, solar } = market;
  priceOffers(turn);
  shareMarket(turn);
  const cleanTwh = draft.hydroTwh + draft.bioTwh + draft.nuclearTwh + draft.windTwh + draft.solarTwh;
  const fossilTwh = market.coalTwh + market.gasTwh + draft.oilTwh;
  const needTwh = Math.max(0, demandTwh - cleanTwh - fossilTwh);

  const variable = wind.share + solar.share;
  const solarPart = variable > 0 ? solar.share / variable : 0.5;
  displace(turn);
  order(turn, solarPart);
  limit(turn);
  const { solarMaxTwh, windMaxTwh, variableMaxTwh } = market;
  const extraTwh = market.displacedTwh + market.orderedTwh;
  const wantSolar = needTwh * solar.share + extraTwh * solarPart;
  const wantWind = needTwh * wind.share + extraTwh * (1 - solarPart);
  const room = Math.max(0, variableMaxTwh - draft.solarTwh - draft.windTwh);
  const fit = Math.min(
    1,
    room / Math.max(1e-9, Math.min(wantSolar, solarMaxTwh) + Math.min(wantWind, windMaxTwh)),
  );
  const solarTwh = Math.min(wantSolar, solarMaxTwh) * fit;
  const windTwh = Math.min(wantWind, windMaxTwh) * fit;

  // What wind and sun cannot deliver goes to the other plant in proportion to its market shares.
  const missing = Math.max(0, needTwh * variable - solarTwh - windTwh);
  const firm = coal.share + gas.share + nuclear.share;
  const firmTwh = firm > 0 ? (needTwh * firm + missing) / firm : 0;
  const nuclearTwh = firmTwh * nuclear.share;
  addPlant(turn, firmTwh * coal.share, firmTwh * gas.share);
  draft.nuclearTwh += nuclearTwh;
  draft.solarTwh += solarTwh;
  draft.windTwh += windTwh;
  draft.solarAddedTwh = solarTwh;
  draft.windAddedTwh = windTwh;
  draft.powerPremiumUsdBillion +=
    (needTwh * market.premiumUsdPerMwh + market.displacedUsdMillion + market.orderedUsdMillion) / 1000 -
    draft.powerPremiumUsdBillion / power.premiumLifeYears;
  countPlant(turn, nuclearTwh);
}

/** GW added, experience gained and the capital that they tie up. */
function countPlant(turn: RegionTurn, nuclearTwh: number): void {
  const { built } = turn.sheet;
  const { draft, costs, region, economy } = turn;
  const { capacityFactor } = region.power;
  const solarGw = draft.solarAddedTwh * gwPerTwh(capacityFactor.solar);
  const windGw = draft.windAddedTwh * gwPerTwh(capacityFactor.wind);
  const investment = (solarGw * costs.solarCapexUsdPerKw + windGw * costs.windCapexUsdPerKw) / 1000;
  draft.cleanCapitalUsdBillion +=
    investment - draft.cleanCapitalUsdBillion / economy.power.renewableCapitalYears;
  built.cleanAddedGw = solarGw + windGw + nuclearTwh * gwPerTwh(economy.power.nuclear.capacityFactor);
  built.solarGw = solarGw;
  built.windGw = windGw;
}

function priceOffers(turn: RegionTurn): void {
  const { costs, levers, region, economy } = turn;
  const { coal, gas, nuclear, wind, solar } = turn.sheet.market;
  const { power } = economy;
  const { adderUsdPerMwh: adder, emissionsTPerMwh: ef } = region.power;
  const { offered } = costs;
  const price = turn.sheet.burnUsdPerT;
  coal.bare = offered.coal + costs.coalFuelUsdPerMwh + adder.coal;
  coal.policy = price * ef.coal;
  gas.bare = offered.gas + costs.gasFuelUsdPerMwh + adder.gas;
  gas.policy = price * ef.gas;
  nuclear.bare = offered.nuclear + power.nuclear.fuelUsdPerMwh + adder.nuclear;
  nuclear.policy = -levers.nuclearSupportUsdPerMwh;
  wind.policy = 0;
  solar.policy = 0;
  priceVariable(turn);
}

/** Wind and sun with what it costs to fit them into the grid: storage makes it cheaper, their own share dearer. */
function priceVariable({ draft, levers, costs, world, region, economy, sheet }: RegionTurn): void {
  const { wind, solar } = sheet.market;
  const { variable: adder } = region.power.adderUsdPerMwh;
  const { integration: p } = economy.power;
  const flexible = world.batteryIndex * (1 - p.gridRelief * gridInForce(levers));
  const solarShare = draft.solarTwh / draft.demandTwh;
  const windShare = draft.windTwh / draft.demandTwh;
  const both = p.bothSquareUsdPerMwh * (solarShare + windShare) * (solarShare + windShare) * flexible;
  wind.bare =
    costs.windUsdPerMwh +
    adder +
    ((p.windBaseUsdPerMwh + p.windSquareUsdPerMwh * windShare * windShare) * flexible + both);
  solar.bare =
    costs.solarUsdPerMwh +
    adder +
    ((p.solarBaseUsdPerMwh + p.solarSquareUsdPerMwh * solarShare * solarShare) * flexible + both);
}

/** Logit shares of the market and the welfare cost that policy puts on each MWh of it. */
function shareMarket({ levers, economy, sheet }: RegionTurn): void {
  const { market: offers } = sheet;
  const { logitScaleUsdPerMwh: scale } = economy.power;
  const freeCoal = Math.exp(-offers.coal.bare / scale);
  const freeGas = Math.exp(-offers.gas.bare / scale);
  const freeNuclear = Math.exp(-offers.nuclear.bare / scale);
  const coal = weight(offers.coal, freeCoal, scale) * (1 - levers.noNewCoal);
  const gas = weight(offers.gas, freeGas, scale);
  const nuclear = weight(offers.nuclear, freeNuclear, scale);
  // Policy puts nothing on wind and sun themselves.
  const wind = Math.exp(-offers.wind.bare / scale);
  const solar = Math.exp(-offers.solar.bare / scale);
  const sum = coal + gas + nuclear + wind + solar;
  const freeSum = freeCoal + freeGas + freeNuclear + wind + solar;
  const paid = (coal * offers.coal.policy + gas * offers.gas.policy + nuclear * offers.nuclear.policy) / sum;
  offers.coal.share = coal / sum;
  offers.gas.share = gas / sum;
  offers.nuclear.share = nuclear / sum;
  offers.wind.share = wind / sum;
  offers.solar.share = solar / sum;
  offers.premiumUsdPerMwh = Math.max(0, -scale * Math.log(sum / freeSum) - paid);
}

/** Weight of an offer in the market, given what it would be without policy. */
const weight = ({ bare, policy }: Offer, free: number, scale: number): number =>
  policy === 0 ? free : Math.exp(-(bare + policy) / scale);

/** Running fossil plant that wind and sun push out: how a price bites before plants are old. */
function displace(turn: RegionTurn): void {
  const { draft, costs, region, economy } = turn;
  const { market, burnUsdPerT: price } = turn.sheet;
  const coalTwh = market.coalTwh * draft.coalUse;
  const gasTwh = market.gasTwh * draft.gasUse;
  const { displacement: p } = economy.power;
  const { emissionsTPerMwh: ef } = region.power;
  const rate = p.maxPerYear * Math.min(1, p.startShare + p.growthPerYear * turn.yearsSince2023);
  const best = Math.min(market.wind.bare, market.solar.bare);
  const coalZ = (costs.coalFuelUsdPerMwh + price * ef.coal - best) / p.scaleUsdPerMwh;
  const gasZ = (costs.gasFuelUsdPerMwh + price * ef.gas - best) / p.scaleUsdPerMwh;
  market.displacedTwh = 0;
  market.displacedUsdMillion = 0;
  // Where none runs there is nothing to push out.
  if (coalTwh > 0) {
    market.displacedTwh += coalTwh * rate * logistic(coalZ);
    market.displacedUsdMillion += coalTwh * rate * logisticArea(coalZ, price * ef.coal, p.scaleUsdPerMwh);
  }
  if (gasTwh > 0) {
    market.displacedTwh += gasTwh * rate * logistic(gasZ);
    market.displacedUsdMillion += gasTwh * rate * logisticArea(gasZ, price * ef.gas, p.scaleUsdPerMwh);
  }
}

/** Wind and sun ordered by the government or built with finance, beyond what the market builds. */
function order(turn: RegionTurn, solarPart: number): void {
  const { market, demandTwh } = turn.sheet;
  const { wind, solar } = market;
  const { costs, levers, region, economy } = turn;
  const { finance, power } = economy;
  const { capacityFactor } = region.power;
  const money = finance.builtShare * levers.financeInUsdBillionPerYear * (1000 / finance.builtCostFactor);
  const solarTwh = ((money * solarPart) / costs.solarCapexUsdPerKw) * KWH_PER_YEAR * capacityFactor.solar;
  const windTwh = ((money * (1 - solarPart)) / costs.windCapexUsdPerKw) * KWH_PER_YEAR * capacityFactor.wind;
  const orderedTwh = levers.cleanPowerOrderShareOfDemandPerYear * demandTwh;
  const best = Math.min(wind.bare, solar.bare);
  const fuel = Math.min(costs.coalFuelUsdPerMwh, costs.gasFuelUsdPerMwh);
  const premium = Math.max(power.orderPremiumMinUsdPerMwh, best - fuel);
  market.orderedTwh = orderedTwh + solarTwh + windTwh;
  market.orderedUsdMillion = orderedTwh * premium;
}

/** How much wind and sun a year can add, and how much the grid can take. */
function limit(turn: RegionTurn): void {
  const { draft, levers, costs, economy, world } = turn;
  const { market, demandTwh } = turn.sheet;
  const { buildCap, variableCap } = economy.power;
  const access = 1 - buildCap.accessLoss * costs.mineralExposure * (1 - costs.mineralAccess);
  const start = buildCap.startShareOfDemand * demandTwh;
  const grown = (lastTwh: number, max: number) =>
    Math.min((buildCap.growthFactor * lastTwh + start) * access, max * demandTwh);
  const share =
    variableCap.base + variableCap.storage * world.storageProgress + variableCap.grid * gridInForce(levers);
  market.solarMaxTwh = grown(draft.solarAddedTwh, buildCap.maxSolarShareOfDemand);
  market.windMaxTwh = grown(draft.windAddedTwh, buildCap.maxWindShareOfDemand);
  market.variableMaxTwh = share * demandTwh;
}
