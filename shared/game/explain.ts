import type { BlocId } from '../diplomacy/deal.ts';
import type { RegionYear, YearRecord } from '../economy/world.ts';
import { blocMean, blocTotal } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import { type Cause, type Course, causesBetween } from './explainCauses.ts';
import { rollForward } from './rollForward.ts';

export type { Course } from './explainCauses.ts';

/** What a difference between two courses is told in, for one bloc; warming and `worldCo2Gt` are everybody's. */
export const INDICATORS = [
  'warming2100C',
  'worldCo2Gt',
  'ghgGtCo2e',
  'incomeUsdBillion',
  'jobsMillion',
  'billUsdPerMwh',
  'energySecurity',
  'valueChain',
  'support',
] as const;
export type Indicator = (typeof INDICATORS)[number];
export type Readings = Readonly<Record<Indicator, number>>;

/** One bar of the waterfall: a cause by itself, with the rule behind it. */
export interface Bar {
  readonly cause: Cause['ref'];
  /** The mechanism that the library explains it by; null where a thing rests on no single one. */
  readonly mechanism: string | null;
  readonly change: Readings;
}

/** A waterfall: `from` + the bars + the interaction = `to`, to the last digit of the arithmetic. */
export interface Explanation {
  readonly from: Readings;
  readonly to: Readings;
  /** Largest first, by the first indicator in which they differ most. */
  readonly bars: readonly Bar[];
  /** What the causes do only together, and what nobody ordered: the chance of a round that was played. */
  readonly interaction: Readings;
}

export interface ExplainOptions {
  readonly bloc: BlocId;
  /** Calendar year at whose step's end all indicators but the warming of 2100 are read. */
  readonly year: number;
  /** Where there are more causes, the orders of every other bloc are told together. */
  readonly mostCauses?: number;
}

const MOST_CAUSES = 12;

/**
 * Why one course differs from another: each cause is switched on by itself on top of the first, and what is left
 * of the difference is interaction. Costs one roll for each cause and two more.
 */
export function explain(rules: Rules, from: Course, to: Course, options: ExplainOptions): Explanation {
  const read = (course: Course) => readingsOf(course, rules, options);
  const start = read(from);
  const end = read(to);
  const causes = causesBetween(rules, from, to, options.mostCauses ?? MOST_CAUSES, options.bloc);
  const bars = causes
    .map(({ ref, mechanism, apply }) => ({
      cause: ref,
      mechanism,
      change: minus(read(apply(from)), start),
    }))
    .toSorted((a, b) => weight(b.change, end, start) - weight(a.change, end, start));
  const told = bars.reduce((sum, { change }) => plus(sum, change), start);
  return { from: start, to: end, bars, interaction: minus(end, told) };
}

/** How much of the whole difference a bar is, over all indicators. */
function weight(change: Readings, end: Readings, start: Readings): number {
  return INDICATORS.reduce((sum, key) => {
    const whole = Math.abs(end[key] - start[key]);
    return whole > 0 ? sum + Math.abs(change[key]) / whole : sum;
  }, 0);
}

const combine = (of: (key: Indicator) => number): Readings =>
  Object.fromEntries(INDICATORS.map((key) => [key, of(key)])) as Readings;

const minus = (a: Readings, b: Readings): Readings => combine((key) => a[key] - b[key]);
const plus = (a: Readings, b: Readings): Readings => combine((key) => a[key] + b[key]);

function readingsOf({ state, assume }: Course, rules: Rules, { bloc, year }: ExplainOptions): Readings {
  const roll = rollForward(state, rules, assume);
  const steps = roll.state.steps;
  const step = steps.find(({ untilYear }) => untilYear >= year) ?? steps.at(-1);
  const last = steps.at(-1);
  if (step === undefined || last === undefined) throw new Error('nothing has been played yet');
  const { end, blocs } = step;
  const home = blocs[bloc];
  return {
    warming2100C: last.end.temperatureC,
    worldCo2Gt: end.totalCo2Gt,
    ghgGtCo2e: blocTotal(rules, end, bloc, 'ghgGtCo2e'),
    incomeUsdBillion: blocTotal(rules, end, bloc, 'gdpUsdBillion'),
    jobsMillion: total(rules, end, bloc, 'fossilJobsMillion') + total(rules, end, bloc, 'cleanJobsMillion'),
    billUsdPerMwh: blocMean(rules, end, bloc, 'powerPriceUsdPerMwh'),
    energySecurity: home?.levels.energySecurity ?? 0,
    valueChain: home?.levels.valueChain ?? 0,
    support: home?.politics.support ?? 0,
  };
}

const total = (rules: Rules, year: YearRecord, bloc: BlocId, key: JobKey): number =>
  blocTotal(rules, year, bloc, key);
type JobKey = Extract<keyof RegionYear, 'fossilJobsMillion' | 'cleanJobsMillion'>;
