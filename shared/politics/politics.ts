import type { MeasureFile } from '../content/measure.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import type { Cause, MeasureLevels } from '../game/state.ts';
import { clamp100 } from '../math/clamp.ts';
import { keeping } from '../math/keeping.ts';
import type { BlocYear, ByBloc } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import {
  type Administration,
  type ByConstituency,
  byConstituency,
  CONSTITUENCIES,
  type Constituency,
  type Politics,
} from './constituencies.ts';

/** What a step did to one bloc, as far as its politics cares. */
export interface PoliticalYear {
  readonly before: ByBloc<BlocYear>;
  readonly after: ByBloc<BlocYear>;
  /** Greenhouse gases of the world a head at the end of the step, tCO2e a year. */
  readonly worldTonnesPerHead: number;
  readonly inForce: MeasureLevels;
  /** Shares of the free budget spent on measures and deals, and received. */
  readonly spentShare: number;
  readonly receivedShare: number;
  /** Promises to this bloc that were broken, and its own that were found broken. */
  readonly brokenPromises: number;
  readonly foundBroken: number;
  /** Blocs with which mutual trust is low: their gains are felt as losses. */
  readonly isRival: (other: BlocId) => boolean;
  readonly effects: DealEffects;
  readonly pushes: readonly PoliticalPush[];
}

/** A push by an event or a choice. */
export type PoliticalPush =
  | {
      readonly on: 'approval';
      readonly constituency: Constituency;
      readonly change: number;
      readonly cause: string;
    }
  | { readonly on: 'influence'; readonly change: number; readonly cause: string }
  | {
      readonly on: 'index';
      readonly index: 'energySecurity' | 'valueChain';
      readonly change: number;
      readonly cause: string;
    };

/** A bloc's politics when play begins. */
export function initialPolitics(rules: Rules, bloc: BlocId): Politics {
  const { politics } = rules.blocs[bloc] ?? fail(bloc);
  return {
    constituencies: politics.initial,
    support: supportOf(rules, bloc, politics.initial),
    influence: politics.influence,
    capital: rules.diplomacy.capitalInitial,
    indexShift: { energySecurity: 0, valueChain: 0 },
    administration: politics.administration,
  };
}

function fail(bloc: BlocId): never {
  throw new Error(`no bloc ${bloc}`);
}

/** Support at home: approval of the constituencies by their weight in this bloc. */
export function supportOf(rules: Rules, bloc: BlocId, approval: ByConstituency<number>): number {
  const weights = rules.blocs[bloc]?.politics.weights ?? fail(bloc);
  let total = 0;
  let weighted = 0;
  for (const c of CONSTITUENCIES) {
    total += weights[c];
    weighted += weights[c] * approval[c];
  }
  return weighted / total;
}

type Indicator = Constituency | 'influence' | 'energySecurity' | 'valueChain';
type Move = Cause & { readonly indicator: Indicator };

/** How far a bloc's indicators move in a step, and the causes that are large enough to tell. */
interface Moves {
  readonly by: Record<Indicator, number>;
  readonly causes: Move[];
}

const WORTH_TELLING = 0.005;

const noMoves = (): Moves => ({
  by: {
    public: 0,
    workers: 0,
    industry: 0,
    treasury: 0,
    legislature: 0,
    influence: 0,
    energySecurity: 0,
    valueChain: 0,
  },
  causes: [],
});

function move({ by, causes }: Moves, indicator: Indicator, cause: string, change: number): void {
  by[indicator] += change;
  if (Math.abs(change) > WORTH_TELLING) causes.push({ indicator, cause, change });
}

/**
 * Politics at the end of a step, with its causes. Approval fades towards its starting value and moves with
 * income, bills, damages, jobs, money and promises; the same rule for every bloc.
 */
export function stepPolitics(
  rules: Rules,
  bloc: BlocId,
  politics: Politics,
  year: PoliticalYear,
): { readonly politics: Politics; readonly causes: readonly Cause[] } {
  const moves = noMoves();
  moveByEvents(moves, rules, bloc, year);
  moveByMeasures(moves, rules, year.inForce);
  moveByDeals(moves, bloc, year.effects, rules.politics.dealSaturation);
  for (const push of year.pushes) move(moves, indicatorOf(push), push.cause, push.change);
  const { by, causes } = moves;
  const start = rules.blocs[bloc]?.politics ?? fail(bloc);
  const { approvalPersistence, influencePersistence, indexPersistence } = rules.politics;
  const { indexShift, influence, capital, administration } = politics;
  const constituencies = byConstituency((c) => {
    const initial = start.initial[c];
    return clamp100(initial + (politics.constituencies[c] - initial) * approvalPersistence + by[c]);
  });
  return {
    politics: {
      constituencies,
      support: supportOf(rules, bloc, constituencies),
      influence: clamp100(
        start.influence + (influence - start.influence) * influencePersistence + by.influence,
      ),
      indexShift: {
        energySecurity: indexShift.energySecurity * indexPersistence + by.energySecurity,
        valueChain: indexShift.valueChain * indexPersistence + by.valueChain,
      },
      capital,
      administration,
    },
    causes,
  };
}

/** What the year itself did at home. */
function moveByEvents(moves: Moves, rules: Rules, bloc: BlocId, year: PoliticalYear): void {
  const p = rules.politics;
  const before = year.before[bloc] ?? fail(bloc);
  const after = year.after[bloc] ?? fail(bloc);
  const jobsLostPercent = -percentChange(before.fossilJobsMillion, after.fossilJobsMillion);
  const relief = jobLossRelief(rules, year.inForce);
  const income = incomePoints(after) - incomePoints(before);
  const bills = 100 * (after.powerPriceUsdPerMwh / Math.max(1, before.powerPriceUsdPerMwh) - 1);
  const damage = damagePoints(after) - damagePoints(before);
  const chain = after.valueChain - before.valueChain;
  const dirty = Math.max(0, tonnesPerHead([after]) - year.worldTonnesPerHead);
  move(moves, 'public', 'income', p.publicPerIncomePoint * income);
  move(moves, 'public', 'bills', p.publicPerBillPercent * bills);
  move(moves, 'public', 'damage', p.publicPerDamagePoint * damage);
  move(moves, 'workers', 'jobs', p.workersPerJobLossPercent * Math.max(0, jobsLostPercent) * (1 - relief));
  move(moves, 'industry', 'value-chain', p.industryPerValueChainPoint * chain);
  move(moves, 'treasury', 'spending', p.treasuryPerBudgetShare * year.spentShare);
  move(moves, 'treasury', 'received', p.treasuryPerReceivedShare * year.receivedShare);
  move(moves, 'legislature', 'broken-promises', p.legislaturePerShortfall * year.brokenPromises);
  move(moves, 'influence', 'found-out', rules.diplomacy.influenceBroken * year.foundBroken);
  move(moves, 'influence', 'value-chain', p.influencePerValueChainPoint * chain);
  move(moves, 'influence', 'emissions-per-head', p.influencePerTonneAboveMean * dirty);
  const behind = Math.max(0, rivalsGain(bloc, year) - chain);
  move(moves, 'legislature', 'rivals-gain', p.legislaturePerRivalGain * behind);
}

/** Greenhouse gases a head in some blocs together, tCO2e a year. */
export function tonnesPerHead(blocs: readonly BlocYear[]): number {
  let ghgGtCo2e = 0;
  let populationMillion = 0;
  for (const bloc of blocs) {
    ghgGtCo2e += bloc.ghgGtCo2e;
    populationMillion += bloc.populationMillion;
  }
  return (1000 * ghgGtCo2e) / Math.max(1e-9, populationMillion);
}

/** The largest gain of a rival in the green value chain, index points. */
function rivalsGain(bloc: BlocId, { isRival, before, after }: PoliticalYear): number {
  let most = 0;
  for (const other in after) {
    const gain = (after[other]?.valueChain ?? 0) - (before[other]?.valueChain ?? 0);
    if (gain > most && other !== bloc && isRival(other)) most = gain;
  }
  return most;
}

/** Share of the anger over lost jobs that measures in force take away. */
function jobLossRelief(rules: Rules, inForce: MeasureLevels): number {
  let relief = 0;
  for (const id in inForce) {
    const measure = rules.content.measures[id];
    if (measure !== undefined)
      relief += measure.jobLossRelief * Math.min(1, Math.max(0, inForce[id] ?? 0) / measure.max);
  }
  return Math.min(1, relief);
}

/** Net income in percent of trend output: what damages, mitigation and trade leave. */
export const incomePoints = ({ gdpUsdBillion, trendGdpUsdBillion }: BlocYear): number =>
  100 * (gdpUsdBillion / trendGdpUsdBillion);

/** Climate damage in percent of trend output. */
export const damagePoints = ({ damageUsdBillion, trendGdpUsdBillion }: BlocYear): number =>
  100 * (damageUsdBillion / trendGdpUsdBillion);

const percentChange = (was: number, is: number): number => (was === 0 ? 0 : 100 * (is / was - 1));

function moveByMeasures(moves: Moves, rules: Rules, inForce: MeasureLevels): void {
  const felt = feltOf(rules);
  for (const id in inForce) {
    const level = inForce[id] ?? 0;
    if (level === 0) continue;
    for (const { indicator, cause, change } of felt.get(id) ?? [])
      move(moves, indicator, cause, change * level);
  }
}

const kept = keeping<ReadonlyMap<string, readonly Move[]>>();

/** Who feels a unit of each measure. Measures are felt by few: what none feel is no cause. */
const feltOf = (rules: Rules): ReadonlyMap<string, readonly Move[]> =>
  kept(rules, 'felt', () => {
    const measures = Object.values(rules.content.measures);
    return new Map(measures.map((measure) => [measure.id, unitMoves(measure)]));
  });

function unitMoves({ id, approval, influence }: MeasureFile): Move[] {
  const cause = `measure:${id}`;
  return [
    ...CONSTITUENCIES.map((indicator) => ({ indicator, cause, change: approval[indicator] ?? 0 })),
    { indicator: 'influence' as const, cause, change: influence },
  ].filter(({ change }) => change !== 0);
}

/** What deals and acts do at home: the more of it, the less each adds. */
function moveByDeals(moves: Moves, bloc: BlocId, effects: DealEffects, most: number): void {
  const { by } = noMoves();
  eachFelt(effects, bloc, (indicator, change) => {
    by[indicator] += Math.abs(change);
  });
  eachFelt(effects, bloc, (indicator, change, cause) => {
    move(moves, indicator, cause, change * saturation(by[indicator], most));
  });
}

function eachFelt(
  { approvals, influence, indices }: DealEffects,
  bloc: BlocId,
  tell: (indicator: Indicator, change: number, cause: string) => void,
): void {
  for (const e of approvals) if (e.bloc === bloc) tell(e.constituency, e.change, e.cause);
  for (const e of influence) if (e.bloc === bloc) tell('influence', e.change, e.cause);
  for (const e of indices) if (e.bloc === bloc) tell(e.index, e.change, e.cause);
}

/** Factor on changes that would come to `sum`, so that together they stay below `most`. */
const saturation = (sum: number, most: number): number =>
  sum === 0 ? 1 : (most * (1 - Math.exp(-sum / most))) / sum;

function indicatorOf(push: PoliticalPush): Indicator {
  if (push.on === 'approval') return push.constituency;
  return push.on === 'index' ? push.index : 'influence';
}

/**
 * Probability that a government with an alternating administration changes in a step.
 * @param embeddedDeals job-embedded deals in force, each of which ties the next government
 */
export function flipProbability(rules: Rules, politics: Politics, embeddedDeals: number): number {
  const { base, lowSupport, lowSupportBelow, embeddedRelief } = rules.politics.flip;
  const low = politics.support < lowSupportBelow ? lowSupport : 0;
  return Math.max(0, base + low - embeddedRelief * embeddedDeals);
}

/** A change of government: approval in the legislature moves with it. */
export function flipped(rules: Rules, bloc: BlocId, politics: Politics): Politics {
  const administration: Administration = politics.administration === 'active' ? 'sceptical' : 'active';
  const shift =
    administration === 'active' ? rules.politics.flip.approvalShift : -rules.politics.flip.approvalShift;
  const constituencies = {
    ...politics.constituencies,
    legislature: clamp100(politics.constituencies.legislature + shift),
  };
  return { ...politics, administration, constituencies, support: supportOf(rules, bloc, constituencies) };
}
