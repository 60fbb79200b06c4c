import type { VerbFile } from '../content/verb.ts';
import type { BlocId, Shortfall } from '../diplomacy/deal.ts';
import { trustIn } from '../diplomacy/trust.ts';
import { damagePoints } from '../politics/politics.ts';
import { blocIn } from '../rules/blocs.ts';
import { STEP_YEARS, STEPS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { lastYear } from './known.ts';
import { likelyWarming } from './likely.ts';
import { type ByObjective, OBJECTIVES } from './objectives.ts';
import {
  fateOf,
  type LevelStep,
  legacyOf,
  mandatePoints,
  meanLevels,
  secretObjectivesOf,
  shownPoints,
} from './score.ts';
import type { GameState, StepRecord } from './state.ts';
import type { Band, MandateResult, PlanetResult, ResultView, WordResult } from './view.ts';

const results = new WeakMap<object, ResultView>();

/** The four panels at the end of a game: mandate, word, eyes of others, planet and people. */
export function resultOf(state: GameState, rules: Rules): ResultView {
  const known = results.get(state.steps);
  if (known !== undefined) return known;
  const legacy = legacyOf(state, rules).steps;
  const fate = fateOf(state, rules);
  const each = <T>(value: (bloc: BlocId) => T): Record<BlocId, T> =>
    Object.fromEntries(rules.blocIds.map((bloc) => [bloc, value(bloc)]));
  const result: ResultView = {
    mandates: each((bloc) => mandateOf(state, rules, bloc, legacy, fate)),
    word: each((bloc) => wordOf(state, bloc, rules)),
    eyes: each((bloc) => Math.round(trustIn(state.trust, bloc))),
    planet: planetOf(state, rules, fate),
  };
  results.set(state.steps, result);
  return result;
}

function mandateOf(
  state: GameState,
  rules: Rules,
  bloc: BlocId,
  played: readonly StepRecord[],
  fate: readonly LevelStep[],
): MandateResult {
  const { points, byObjective } = mandatePoints(rules, bloc, played, fate);
  const levels = meanLevels(rules, bloc, played);
  const without = meanLevels(rules, bloc, fate);
  const objectives = Object.fromEntries(
    OBJECTIVES.map((o) => [o, { level: levels[o], withoutDeals: without[o], points: byObjective[o] }]),
  ) as MandateResult['objectives'];
  const secret = secretObjectivesOf(rules, bloc, state.config.seed).map((id) => ({
    id,
    met: isMet(state, rules, bloc, id),
  }));
  const bonus = secret.filter(({ met }) => met).length * rules.scoring.secretPoints;
  return { points: points + bonus, band: bandOf(points + bonus, rules), objectives, secret };
}

/** Words, not ranks. */
export function bandOf(exact: number, { scoring: { bands } }: Rules): Band {
  const points = shownPoints(exact);
  if (points < bands.partlyFrom) return 'failed';
  if (points < bands.fulfilledFrom) return 'partly';
  return points <= bands.exceededAbove ? 'fulfilled' : 'exceeded';
}

/** Indicators that secret aims may read, at the end of the game. */
function indicatorOf(state: GameState, rules: Rules, bloc: BlocId, indicator: string): number {
  const word = wordOf(state, bloc, rules);
  const levels: Partial<ByObjective<number>> = state.steps.at(-1)?.blocs[bloc]?.levels ?? {};
  const signed = Object.values(state.deals).filter(
    ({ deal, inForceFromStep }) => inForceFromStep !== null && deal.parties.includes(bloc),
  );
  const read: Record<string, number> = {
    ...levels,
    kept: word.kept,
    broken: word.willNot,
    deals: signed.length,
    partners: new Set(signed.flatMap(({ deal }) => deal.parties)).size - (signed.length > 0 ? 1 : 0),
    paid: word.paidUsdBillion,
    received: state.steps.reduce(
      (sum, { blocs }) => sum + 5 * (blocs[bloc]?.receivedUsdBillionPerYear ?? 0),
      0,
    ),
    trust: trustIn(state.trust, bloc),
    temperature2100: lastYear(state).temperatureC,
    lowestSupport: Math.min(...state.steps.map(({ blocs }) => blocs[bloc]?.politics.support ?? 100)),
    treaties: signed.filter(({ deal }) => deal.kind === 'treaty').length,
  };
  return read[indicator] ?? Number.NaN;
}

function isMet(state: GameState, rules: Rules, bloc: BlocId, id: string): boolean {
  const aim = rules.blocs[bloc]?.secretObjectives.find((o) => o.id === id);
  if (aim === undefined) return false;
  const value = indicatorOf(state, rules, bloc, aim.test.indicator);
  return (
    value >= (aim.test.atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (aim.test.atMost ?? Number.POSITIVE_INFINITY)
  );
}

/** A bloc's word: promises kept, not possible, not wanted; money announced and paid over the whole game. */
export function wordOf(state: GameState, bloc: BlocId, rules: Rules): WordResult {
  const entries = Object.values(state.deals)
    .flatMap(({ deal, ledger }) =>
      ledger.map((entry) => ({ entry, clause: deal.clauses.find(({ id }) => id === entry.clause) })),
    )
    .filter(({ entry }) => entry.from === bloc && entry.active);
  const money = entries.filter(
    ({ clause }) => clause !== undefined && isMoney(rules.content.verbs[clause.verb]),
  );
  const count = (shortfall: Shortfall): number =>
    entries.filter(({ entry }) => entry.shortfall === shortfall).length;
  return {
    kept: count('none'),
    cannot: count('cannot'),
    willNot: count('willNot'),
    announcedUsdBillion:
      STEP_YEARS *
      (money.reduce((sum, { entry }) => sum + entry.promised, 0) + headlines(state, bloc, rules)),
    paidUsdBillion: STEP_YEARS * money.reduce((sum, { entry }) => sum + entry.paidUsdBillionPerYear, 0),
  };
}

/** US$ bn a year that a bloc announced beside its deals, summed over steps: an announcement is a promise too. */
const headlines = ({ steps }: GameState, bloc: BlocId, { content }: Rules): number =>
  steps
    .flatMap(({ blocs }) => blocs[bloc]?.acts ?? [])
    .filter(({ act }) => content.acts[act]?.test.kind === 'paid')
    .reduce((sum, { amount }) => sum + amount, 0);

const isMoney = (verb: VerbFile | undefined): boolean =>
  verb?.effects.some(({ on }) => on === 'money' || on === 'loan') ?? false;

function planetOf(state: GameState, rules: Rules, fate: readonly LevelStep[]): PlanetResult {
  const end = lastYear(state);
  const now = state.reference.temperatureC;
  const median = now + (end.temperatureC - now) / state.draws.warmingScale;
  const [low, high] = likelyWarming(now, median, rules.scoring.warming.quantiles);
  const withoutDeals = fate[STEPS - 1]?.end.temperatureC ?? Number.NaN;
  const planet = {
    temperature2100C: end.temperatureC,
    temperature2100LowC: low,
    temperature2100HighC: high,
    withoutDeals2100C: withoutDeals,
    thresholdC: state.draws.thresholdC,
    thresholdCrossed: state.thresholdCrossedAtStep !== null,
    damages2100PctGdp: Object.fromEntries(
      rules.blocIds.map((bloc) => [bloc, damagePoints(blocIn(rules, end, bloc))]),
    ),
  };
  return { ...planet, ending: endingOf(planet, state, rules) };
}

/** One of nine world endings: three degrees of warming, three degrees of common work. */
function endingOf(
  { temperature2100C }: Omit<PlanetResult, 'ending'>,
  state: GameState,
  { scoring: { endings } }: Rules,
): string {
  const warmth =
    temperature2100C < endings.safeBelowC ? 'safe' : temperature2100C < endings.warmBelowC ? 'warm' : 'hot';
  const kept = Object.values(state.deals).filter(({ inForceFromStep }) => inForceFromStep !== null);
  const treaty = kept.some(({ deal }) => deal.kind === 'treaty');
  const work =
    kept.length === 0 ? 'alone' : treaty || kept.length >= endings.togetherDeals ? 'together' : 'apart';
  return `${warmth}-${work}`;
}
