import type { MeasureFile } from '../content/measure.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import type { YearRecord } from '../economy/world.ts';
import { blocMean, blocTotal } from '../game/blocs.ts';
import type { Rules } from '../game/rules.ts';
import type { Cause, MeasureLevels } from '../game/state.ts';
import { clamp100 } from '../math/clamp.ts';
import { keeping } from '../math/keeping.ts';
import {
  type Administration,
  type ByConstituency,
  CONSTITUENCIES,
  type Constituency,
  type Politics,
} from './constituencies.ts';

/** What a step did to one bloc, as far as its politics cares. */
export interface PoliticalYear {
  readonly before: YearRecord;
  readonly after: YearRecord;
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
  readonly rivals: readonly BlocId[];
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
  const total = CONSTITUENCIES.reduce((sum, c) => sum + weights[c], 0);
  return CONSTITUENCIES.reduce((sum, c) => sum + weights[c] * approval[c], 0) / total;
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
  const changes = homeCauses(rules, bloc, year).concat(
    measureCauses(rules, year.inForce),
    saturated(dealCauses(bloc, year.effects), rules.politics.dealSaturation),
    year.pushes.map(pushCause),
  );
  const start = rules.blocs[bloc]?.politics ?? fail(bloc);
  const { approvalPersistence, influencePersistence, indexPersistence } = rules.politics;
  const sums = new Map<string, number>();
  for (const { indicator, change } of changes) sums.set(indicator, (sums.get(indicator) ?? 0) + change);
  const sum = (of: string): number => sums.get(of) ?? 0;
  const constituencies = Object.fromEntries(
    CONSTITUENCIES.map((c) => [
      c,
      clamp100(
        start.initial[c] + (politics.constituencies[c] - start.initial[c]) * approvalPersistence + sum(c),
      ),
    ]),
  ) as ByConstituency<number>;
  return {
    politics: {
      constituencies,
      support: supportOf(rules, bloc, constituencies),
      influence: clamp100(
        start.influence + (politics.influence - start.influence) * influencePersistence + sum('influence'),
      ),
      indexShift: {
        energySecurity: politics.indexShift.energySecurity * indexPersistence + sum('energySecurity'),
        valueChain: politics.indexShift.valueChain * indexPersistence + sum('valueChain'),
      },
      capital: politics.capital,
      administration: politics.administration,
    },
    causes: changes.filter(({ change }) => Math.abs(change) > 0.005),
  };
}

function homeCauses(rules: Rules, bloc: BlocId, year: PoliticalYear): Cause[] {
  const p = rules.politics;
  const jobsLostPercent = -percentChange(year, bloc, rules, 'fossilJobsMillion');
  const relief = jobLossRelief(rules, year.inForce);
  const income = incomePoints(rules, bloc, year.after) - incomePoints(rules, bloc, year.before);
  const bills =
    100 *
    (blocMean(rules, year.after, bloc, 'powerPriceUsdPerMwh') /
      Math.max(1, blocMean(rules, year.before, bloc, 'powerPriceUsdPerMwh')) -
      1);
  const damage = damagePoints(rules, bloc, year.after) - damagePoints(rules, bloc, year.before);
  const valueChain =
    blocMean(rules, year.after, bloc, 'valueChain') - blocMean(rules, year.before, bloc, 'valueChain');
  return [
    { indicator: 'public', cause: 'income', change: p.publicPerIncomePoint * income },
    { indicator: 'public', cause: 'bills', change: p.publicPerBillPercent * bills },
    { indicator: 'public', cause: 'damage', change: p.publicPerDamagePoint * damage },
    {
      indicator: 'workers',
      cause: 'jobs',
      change: p.workersPerJobLossPercent * Math.max(0, jobsLostPercent) * (1 - relief),
    },
    { indicator: 'industry', cause: 'value-chain', change: p.industryPerValueChainPoint * valueChain },
    { indicator: 'treasury', cause: 'spending', change: p.treasuryPerBudgetShare * year.spentShare },
    { indicator: 'treasury', cause: 'received', change: p.treasuryPerReceivedShare * year.receivedShare },
    {
      indicator: 'legislature',
      cause: 'broken-promises',
      change: p.legislaturePerShortfall * year.brokenPromises,
    },
    {
      indicator: 'influence',
      cause: 'found-out',
      change: rules.diplomacy.influenceBroken * year.foundBroken,
    },
    { indicator: 'influence', cause: 'value-chain', change: p.influencePerValueChainPoint * valueChain },
    {
      indicator: 'influence',
      cause: 'emissions-per-head',
      change:
        p.influencePerTonneAboveMean *
        Math.max(0, tonnesPerHead(rules, [bloc], year.after) - year.worldTonnesPerHead),
    },
    {
      indicator: 'legislature',
      cause: 'rivals-gain',
      change: p.legislaturePerRivalGain * Math.max(0, rivalsGain(rules, year) - valueChain),
    },
  ];
}

/** Greenhouse gases a head in some blocs together, tCO2e a year. */
export function tonnesPerHead(rules: Rules, blocs: readonly BlocId[], year: YearRecord): number {
  const total = (quantity: 'ghgGtCo2e' | 'populationMillion'): number =>
    blocs.reduce((sum, id) => sum + blocTotal(rules, year, id, quantity), 0);
  return (1000 * total('ghgGtCo2e')) / Math.max(1e-9, total('populationMillion'));
}

/** The largest gain of a rival in the green value chain, index points. */
function rivalsGain(rules: Rules, { rivals, before, after }: PoliticalYear): number {
  return Math.max(
    0,
    ...rivals.map(
      (rival) => blocMean(rules, after, rival, 'valueChain') - blocMean(rules, before, rival, 'valueChain'),
    ),
  );
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
export function incomePoints(rules: Rules, bloc: BlocId, year: YearRecord): number {
  return (
    100 * (blocTotal(rules, year, bloc, 'gdpUsdBillion') / blocTotal(rules, year, bloc, 'trendGdpUsdBillion'))
  );
}

/** Climate damage in percent of trend output. */
export function damagePoints(rules: Rules, bloc: BlocId, year: YearRecord): number {
  return (
    100 *
    (blocTotal(rules, year, bloc, 'damageUsdBillion') / blocTotal(rules, year, bloc, 'trendGdpUsdBillion'))
  );
}

function percentChange(
  { before, after }: PoliticalYear,
  bloc: BlocId,
  rules: Rules,
  quantity: 'fossilJobsMillion',
): number {
  const was = blocTotal(rules, before, bloc, quantity);
  return was === 0 ? 0 : 100 * (blocTotal(rules, after, bloc, quantity) / was - 1);
}

function measureCauses(rules: Rules, inForce: MeasureLevels): Cause[] {
  const felt = feltOf(rules);
  const causes: Cause[] = [];
  for (const id in inForce) {
    const level = inForce[id] ?? 0;
    if (level === 0) continue;
    for (const { indicator, cause, change } of felt.get(id) ?? [])
      causes.push({ indicator, cause, change: change * level });
  }
  return causes;
}

const kept = keeping<ReadonlyMap<string, readonly Cause[]>>();

/** Who feels a unit of each measure. Measures are felt by few: what none feel is no cause. */
const feltOf = (rules: Rules): ReadonlyMap<string, readonly Cause[]> =>
  kept(rules, 'felt', () => {
    const measures = Object.values(rules.content.measures);
    return new Map(measures.map((measure) => [measure.id, unitCauses(measure)]));
  });

function unitCauses({ id, approval, influence }: MeasureFile): Cause[] {
  const cause = `measure:${id}`;
  return [
    ...CONSTITUENCIES.map((indicator) => ({ indicator, cause, change: approval[indicator] ?? 0 })),
    { indicator: 'influence', cause, change: influence },
  ].filter(({ change }) => change !== 0);
}

function dealCauses(bloc: BlocId, effects: DealEffects): Cause[] {
  return [
    ...effects.approvals
      .filter((e) => e.bloc === bloc)
      .map((e) => ({ indicator: e.constituency, cause: e.cause, change: e.change })),
    ...effects.influence
      .filter((e) => e.bloc === bloc)
      .map((e) => ({ indicator: 'influence', cause: e.cause, change: e.change })),
    ...effects.indices
      .filter((e) => e.bloc === bloc)
      .map((e) => ({ indicator: e.index, cause: e.cause, change: e.change })),
  ];
}

/** Scales the causes of each indicator so that together they stay below `most`, whatever their number. */
function saturated(causes: readonly Cause[], most: number): readonly Cause[] {
  if (causes.length === 0) return causes;
  const sums = new Map<string, number>();
  for (const { indicator, change } of causes)
    sums.set(indicator, (sums.get(indicator) ?? 0) + Math.abs(change));
  return causes.map((cause) => {
    const sum = sums.get(cause.indicator) ?? 0;
    const factor = sum === 0 ? 1 : (most * (1 - Math.exp(-sum / most))) / sum;
    return { ...cause, change: cause.change * factor };
  });
}

function pushCause(push: PoliticalPush): Cause {
  const indicator =
    push.on === 'approval' ? push.constituency : push.on === 'index' ? push.index : 'influence';
  return { indicator, cause: push.cause, change: push.change };
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
