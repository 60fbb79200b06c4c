import type { Content } from '../content/content.ts';
import type { CaseIndicator, ReadingMechanism, RuleMechanism } from '../content/mechanism.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import { trustIn } from '../diplomacy/trust.ts';
import type { Constituency } from '../politics/constituencies.ts';
import { owedBy } from '../politics/debt.ts';
import { blocMean, blocTotal } from '../rules/blocs.ts';
import { assembleRules, type Rules } from '../rules/rules.ts';
import { lastYear } from './known.ts';
import { CASE_SCENARIO, lobbyOf, playCase } from './mechanismCase.ts';
import { rollForward } from './rollForward.ts';
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
      return state.steps.at(-1)?.blocs[bloc]?.levels[indicator] ?? blocMean(rules, year, bloc, indicator);
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
