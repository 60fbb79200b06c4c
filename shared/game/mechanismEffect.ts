import type { Content } from '../content/content.ts';
import type { CaseIndicator, ReadingMechanism, RuleMechanism } from '../content/mechanism.ts';
import type { ActOrder } from '../diplomacy/acts.ts';
import type { BlocId, Deal } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { trustIn } from '../diplomacy/trust.ts';
import type { Constituency } from '../politics/constituencies.ts';
import { owedBy } from '../politics/debt.ts';
import { blocMean, blocTotal } from './blocs.ts';
import { createGame } from './create.ts';
import { vetoFault } from './decideDeal.ts';
import { evolve } from './evolve.ts';
import { lastYear, sizesIn } from './known.ts';
import { textOf } from './plenaryTexts.ts';
import { rollForward } from './rollForward.ts';
import { assembleRules, FIRST_YEAR, type Rules, STEP_YEARS } from './rules.ts';
import type { GameState } from './state.ts';

/** What one rule does by itself, in the case made for it. */
export interface MechanismEffect {
  readonly withRule: number;
  readonly without: number;
  readonly change: number;
  readonly unit: string;
  readonly moves: boolean;
  /** Whether the change has the sign that the claim gives it. */
  readonly asClaimed: boolean;
}

/** What the measures that bear on a reading say at the end of the century, on the ministries' plans. */
export function readingValues(
  content: Content,
  { measures }: ReadingMechanism,
): { indicator: CaseIndicator; bloc: BlocId; value: number; unit: string }[] {
  const rules = assembleRules(content, CASE_SCENARIO, []);
  const { state } = rollForward(lobbyOf(rules, false), rules);
  return measures.map(({ indicator, bloc }) => ({
    indicator,
    bloc,
    value: indicatorOf(state, rules, indicator, bloc),
    unit: unitOf(indicator),
  }));
}

const unitOf = (indicator: CaseIndicator): string => UNITS[indicator] ?? 'points, 0-100';

/** Scenario whose blocs the cases name. */
const CASE_SCENARIO = 'standard-6';
const CASE_SEED = 2025;
const CASE_TERM_YEARS = 30;

const UNITS: Readonly<Partial<Record<CaseIndicator, string>>> = {
  ghgGtCo2e: 'GtCO2e a year',
  fossilCo2Gt: 'GtCO2 a year',
  landUseCo2Gt: 'GtCO2 a year',
  gdpUsdBillion: 'US$ bn a year',
  damageUsdBillion: 'US$ bn a year',
  consumptionCo2Gt: 'GtCO2 a year',
  powerCo2Gt: 'GtCO2 a year',
  industryCo2Gt: 'GtCO2 a year',
  mitigationCostUsdBillion: 'US$ bn a year',
  strandedUsdBillion: 'US$ bn a year',
  cleanAddedGw: 'GW a year',
  cleanJobsMillion: 'million',
  powerPriceUsdPerMwh: 'US$ per MWh',
  solarUsdPerMwh: 'US$ per MWh',
  hydrogenUsdPerKg: 'US$ per kg',
  mineralPriceIndex: '1 = 2023',
  costOfCapital: 'share a year',
  debtUsdBillion: 'US$ bn',
  flips: 'changes of government',
  foundBreaches: 'broken promises found',
};

/**
 * The direct effect of a mechanism: the same orders, deals and draws replayed with and without it. Small is an
 * honest result; none means that the rule or its case is not done.
 */
export function mechanismEffect(content: Content, mechanism: RuleMechanism): MechanismEffect {
  const read = (rules: Rules) =>
    indicatorOf(playCase(mechanism, rules), rules, mechanism.case.indicator, mechanism.case.bloc);
  const withRule = read(assembleRules(content, CASE_SCENARIO, []));
  const without = read(assembleRules(content, CASE_SCENARIO, [mechanism.id]));
  const change = withRule - without;
  const { indicator, expected } = mechanism.case;
  return {
    withRule,
    without,
    change,
    unit: unitOf(indicator),
    moves: Math.abs(change) > 1e-9,
    asClaimed: expected === 'up' ? change > 0 : change < 0,
  };
}

function playCase(mechanism: RuleMechanism, rules: Rules): GameState {
  const { policy, draws, orders, deals, events, year, acts, texts, approval } = mechanism.case;
  const lobby = withApproval(withNorms(lobbyOf(rules, draws), texts, rules), approval);
  const written = [
    ...deals.map((deal, i) => dealOf(deal, i, lobby, rules)),
    ...texts.flatMap((id, i) => adopted(id, i, lobby, rules)),
  ].filter((deal) => deal.parties.every((bloc) => wouldSign(lobby, bloc, deal, rules)));
  const defaulting = deals.flatMap((deal, i) =>
    deal.broken ? [{ bloc: deal.from, deal: `case-${i}` }] : [],
  );
  const struck = events.map(({ event, bloc, year: at }) => ({ event, bloc, round: 0, step: stepOf(at) }));
  const agreed = { policy, orders, withDeals: written, defaulting, untilStep: 0 };
  let now = rollForward({ ...lobby, events: struck }, rules, agreed).state;
  while (now.step < stepOf(year)) {
    const acting = withActs(now, acts, rules);
    now = rollForward(acting, rules, { policy, untilStep: now.step + 1 }).state;
  }
  return now;
}

/** The step that holds the years after this one. */
const stepOf = (year: number): number => Math.ceil((year - FIRST_YEAR) / STEP_YEARS);

/** Adopting a text moves the norm of who owes how much. */
function withNorms(state: GameState, texts: readonly string[], rules: Rules): GameState {
  const shift = texts.reduce((sum, id) => sum + (rules.content.texts[id]?.differentiation ?? 0), 0);
  const differentiation = Math.max(0, Math.min(100, state.norms.differentiation + shift));
  return { ...state, norms: { ...state.norms, differentiation } };
}

function withApproval(state: GameState, approval: RuleMechanism['case']['approval']): GameState {
  return {
    ...state,
    politics: Object.fromEntries(
      Object.entries(state.politics).map(([bloc, now]) => [
        bloc,
        { ...now, constituencies: { ...now.constituencies, ...approval[bloc] } },
      ]),
    ),
  };
}

/** Every bloc orders for the next step what the case has it do by then. */
function withActs(state: GameState, acts: RuleMechanism['case']['acts'], rules: Rules): GameState {
  const due = acts.filter(({ fromYear }) => stepOf(fromYear) <= state.step);
  return {
    ...state,
    orders: Object.fromEntries(
      Object.entries(state.orders).map(([bloc, orders]) => [
        bloc,
        { ...orders, acts: actsOf(bloc, due, state, rules) },
      ]),
    ),
  };
}

function lobbyOf(rules: Rules, drawsOn: boolean): GameState {
  const config = {
    scenario: CASE_SCENARIO,
    seed: CASE_SEED,
    mode: 'solo',
    difficulty: 'envoy',
    mechanismsOff: [],
    secretDealsAllowed: true,
    timed: false,
    drawsOn,
  } as const;
  return evolve(null, createGame(config, {}, rules, ''), rules);
}

/** A deal that a coal region would veto is none; parliaments are taken to agree. */
const wouldSign = (state: GameState, bloc: BlocId, deal: Deal, rules: Rules): boolean =>
  vetoFault(state, bloc, deal, rules) === null;

/** A text of the plenary, signed by everybody. */
function adopted(id: string, i: number, state: GameState, rules: Rules): Deal[] {
  const file = rules.content.texts[id];
  const first = rules.blocIds[0];
  if (file === undefined || first === undefined) throw new Error(`no text "${id}"`);
  const { draft } = textOf(file, state, rules);
  return [{ ...draft, id: `text-${i}`, proposer: first, counterTo: null }];
}

/** Acts of a case at their notches, for one bloc. */
function actsOf(
  bloc: BlocId,
  written: RuleMechanism['case']['acts'],
  state: GameState,
  rules: Rules,
): ActOrder[] {
  return written
    .filter(({ from }) => from === bloc)
    .map(({ act, to, option, notch, fromYear }) => {
      const file = rules.content.acts[act];
      if (file === undefined) throw new Error(`no act "${act}"`);
      const gdp = sizesIn(rules, lastYear(state)).gdpUsdBillion(bloc);
      const size = file.size;
      const amount = size === null ? 1 : (size.notches[notch] ?? 0) * (size.scaledBy === 'fromGdp' ? gdp : 1);
      return {
        act,
        target: to,
        option: option ?? file.options[0] ?? null,
        amount,
        sinceStep: stepOf(fromYear),
      };
    });
}

function dealOf(
  written: RuleMechanism['case']['deals'][number],
  i: number,
  state: GameState,
  rules: Rules,
): Deal {
  const { verb, from, to, mrvLevel, option, durability, visibility } = written;
  const file = rules.content.verbs[verb];
  if (file === undefined) throw new Error(`no verb "${verb}"`);
  const amount = notchAmounts(file, from, to, sizesIn(rules, lastYear(state)))[1];
  const untilYear = FIRST_YEAR + CASE_TERM_YEARS;
  return {
    id: `case-${i}`,
    kind: 'contract',
    visibility,
    durability,
    card: null,
    proposer: from,
    parties: [from, to],
    clauses: [
      {
        id: 'c1',
        from,
        to,
        verb,
        amount,
        option: option ?? file.options[0] ?? null,
        fromYear: FIRST_YEAR,
        untilYear,
        when: { kind: 'always' },
      },
    ],
    entry: { kind: 'all' },
    mrvLevel,
    breach: { cureSteps: 3, sanction: 'nothing' },
    counterTo: null,
  };
}

/** A measure of one bloc, read in a state. */
export function indicatorOf(state: GameState, rules: Rules, indicator: CaseIndicator, bloc: BlocId): number {
  const year = lastYear(state);
  const politics = state.politics[bloc];
  switch (indicator) {
    case 'ghgGtCo2e':
    case 'fossilCo2Gt':
    case 'landUseCo2Gt':
    case 'gdpUsdBillion':
    case 'damageUsdBillion':
    case 'consumptionCo2Gt':
    case 'powerCo2Gt':
    case 'industryCo2Gt':
    case 'mitigationCostUsdBillion':
    case 'strandedUsdBillion':
    case 'cleanAddedGw':
    case 'cleanJobsMillion':
      return blocTotal(rules, year, bloc, indicator);
    case 'costOfCapital':
    case 'powerPriceUsdPerMwh':
    case 'solarUsdPerMwh':
    case 'hydrogenUsdPerKg':
    case 'mineralPriceIndex':
      return blocMean(rules, year, bloc, indicator);
    case 'energySecurity':
    case 'valueChain':
      return state.steps.at(-1)?.blocs[bloc]?.levels[indicator] ?? 0;
    case 'influence':
    case 'support':
      return politics?.[indicator] ?? 0;
    case 'capital':
      return politics?.capital ?? 0;
    case 'debtUsdBillion':
      return owedBy(state.debts, bloc);
    case 'legitimacy':
    case 'differentiation':
    case 'science':
      return state.norms[indicator];
    case 'trust':
      return trustIn(state.trust, bloc);
    case 'flips':
      return state.steps.filter(({ flips }) => flips.includes(bloc)).length;
    case 'foundBreaches':
      return Object.values(state.deals)
        .flatMap(({ ledger }) => ledger)
        .filter(({ found, shortfall, from }) => found && shortfall === 'willNot' && from === bloc).length;
    default:
      return politics?.constituencies[indicator satisfies Constituency] ?? 0;
  }
}
