import type { Content } from '../content/content.ts';
import type { CaseIndicator, MechanismFile } from '../content/mechanism.ts';
import type { Deal } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { trustIn } from '../diplomacy/trust.ts';
import type { Constituency } from '../politics/constituencies.ts';
import { blocMean, blocTotal } from './blocs.ts';
import { createGame } from './create.ts';
import { evolve } from './evolve.ts';
import { lastYear, sizesIn } from './known.ts';
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
  costOfCapital: 'share a year',
  flips: 'changes of government',
  foundBreaches: 'broken promises found',
};

/**
 * The direct effect of a mechanism: the same orders, deals and draws replayed with and without it. Small is an
 * honest result; none means that the rule or its case is not done.
 */
export function mechanismEffect(content: Content, mechanism: MechanismFile): MechanismEffect {
  const read = (rules: Rules) => indicatorOf(playCase(mechanism, rules), rules, mechanism);
  const withRule = read(assembleRules(content, CASE_SCENARIO, []));
  const without = read(assembleRules(content, CASE_SCENARIO, [mechanism.id]));
  const change = withRule - without;
  const { indicator, expected } = mechanism.case;
  return {
    withRule,
    without,
    change,
    unit: UNITS[indicator] ?? 'points, 0-100',
    moves: Math.abs(change) > 1e-9,
    asClaimed: expected === 'up' ? change > 0 : change < 0,
  };
}

function playCase(mechanism: MechanismFile, rules: Rules): GameState {
  const { policy, draws, orders, deals, events, year } = mechanism.case;
  const config = {
    scenario: CASE_SCENARIO,
    seed: CASE_SEED,
    mode: 'solo',
    difficulty: 'envoy',
    mechanismsOff: [],
    secretDealsAllowed: false,
    timed: false,
    drawsOn: draws,
  } as const;
  const lobby = evolve(null, createGame(config, {}, rules, ''), rules);
  const written = deals.map((deal, i) => dealOf(deal, i, lobby, rules));
  const defaulting = deals.flatMap((deal, i) =>
    deal.broken ? [{ bloc: deal.from, deal: `case-${i}` }] : [],
  );
  const struck = events.map((event) => ({ ...event, round: 0, step: 0 }));
  const untilStep = Math.ceil((year - FIRST_YEAR) / STEP_YEARS);
  return rollForward({ ...lobby, events: struck }, rules, {
    policy,
    orders,
    withDeals: written,
    defaulting,
    untilStep,
  }).state;
}

function dealOf(
  written: MechanismFile['case']['deals'][number],
  i: number,
  state: GameState,
  rules: Rules,
): Deal {
  const { verb, from, to, mrvLevel } = written;
  const file = rules.content.verbs[verb];
  if (file === undefined) throw new Error(`no verb "${verb}"`);
  const amount = notchAmounts(file, from, to, sizesIn(rules, lastYear(state)))[1];
  const untilYear = FIRST_YEAR + CASE_TERM_YEARS;
  return {
    id: `case-${i}`,
    kind: 'contract',
    visibility: 'public',
    durability: 'ratified',
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
        option: null,
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

function indicatorOf(state: GameState, rules: Rules, { case: { indicator, bloc } }: MechanismFile): number {
  const year = lastYear(state);
  const politics = state.politics[bloc];
  switch (indicator) {
    case 'ghgGtCo2e':
    case 'fossilCo2Gt':
    case 'landUseCo2Gt':
    case 'gdpUsdBillion':
    case 'damageUsdBillion':
      return blocTotal(rules, year, bloc, indicator);
    case 'costOfCapital':
      return blocMean(rules, year, bloc, indicator);
    case 'energySecurity':
    case 'valueChain':
      return state.steps.at(-1)?.blocs[bloc]?.levels[indicator] ?? 0;
    case 'influence':
    case 'support':
      return politics?.[indicator] ?? 0;
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
