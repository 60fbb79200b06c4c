import type { ActOutcome } from '../diplomacy/acts.ts';
import { areRivals } from '../diplomacy/alignment.ts';
import type { BlocId, DealId, DealRecord } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import type { Undertaking } from '../diplomacy/undertakings.ts';
import type { YearRecord } from '../economy/world.ts';
import { draw } from '../math/random.ts';
import { mapValues } from '../math/values.ts';
import type { Politics } from '../politics/constituencies.ts';
import { type Debt, debtFlows, owedBy } from '../politics/debt.ts';
import { flipProbability, stepPolitics, tonnesPerHead } from '../politics/politics.ts';
import { type ByBloc, blocsIn, byBloc } from '../rules/blocs.ts';
import { STEP_YEARS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { CardPushes } from './briefing.ts';
import { levelsOf } from './levels.ts';
import { freeBudget, ordersCost } from './measures.ts';
import type { GameState, MeasureLevels, StepBloc, StepRecord } from './state.ts';

/** Treasuries, constituencies and governments in a step. */

/**
 * What each treasury has for its undertakings after its own measures, the cards' blows, the service of debt, and
 * deposits that it puts down or gets back, which are spread over the step.
 */
export function pursesOf(
  state: GameState,
  rules: Rules,
  year: YearRecord,
  cards: CardPushes,
  deals: Readonly<Record<DealId, DealRecord>> = state.deals,
): Record<BlocId, number> {
  const service = debtFlows(state.debts, rules.diplomacy.loanTermYears);
  return byBloc(rules, (bloc) => {
    const budget = freeBudget(rules, year, bloc) * (1 + (cards.budget[bloc] ?? 0));
    const measures = ordersCost(rules, year, bloc, state.orders[bloc]?.measures ?? {});
    const once = (state.carriedUsdBillion[bloc] ?? 0) - newDeposits(state, deals, bloc);
    return budget - measures + (service[bloc] ?? 0) + once / STEP_YEARS;
  });
}

/** Deposits that a bloc puts down for deals that enter into force in this step, US$ bn. */
function newDeposits({ step }: GameState, deals: Readonly<Record<DealId, DealRecord>>, bloc: BlocId): number {
  let usdBillion = 0;
  for (const id in deals) {
    const deal = deals[id];
    if (deal?.inForceFromStep === step) usdBillion += deal.escrowUsdBillion[bloc] ?? 0;
  }
  return usdBillion;
}

interface HomeInputs {
  readonly effects: DealEffects;
  readonly cards: CardPushes;
  readonly purses: Readonly<Record<BlocId, number>>;
  readonly deliveries: readonly Delivery[];
  readonly found: ReadonlySet<string>;
  readonly model: { readonly last: YearRecord; readonly inForce: Readonly<Record<BlocId, MeasureLevels>> };
  readonly before: YearRecord;
}

/** Promises that were broken and found out. */
const brokenOnes = (deliveries: readonly Delivery[], found: ReadonlySet<string>): Undertaking[] =>
  deliveries
    .filter(({ shortfall, undertaking }) => shortfall === 'willNot' && found.has(undertaking.key))
    .map(({ undertaking }) => undertaking);

function total(flows: readonly { bloc: BlocId; usdBillionPerYear: number }[], bloc: BlocId): number {
  let sum = 0;
  for (const flow of flows) if (flow.bloc === bloc) sum += flow.usdBillionPerYear;
  return sum;
}

/** What a step did to a bloc at home, before anybody falls. */
interface Home {
  readonly politics: Politics;
  readonly causes: StepBloc['causes'];
  readonly spentUsdBillionPerYear: number;
  readonly receivedUsdBillionPerYear: number;
}

export function homePolitics(state: GameState, rules: Rules, inputs: HomeInputs): ByBloc<Home> {
  const { effects, cards, purses, deliveries, found, model } = inputs;
  const broken = brokenOnes(deliveries, found);
  const before = blocsIn(rules, inputs.before);
  const after = blocsIn(rules, model.last);
  const worldTonnesPerHead = tonnesPerHead(Object.values(after));
  return mapValues(state.politics, (now, bloc) => {
    const budget = Math.max(1e-9, freeBudget(rules, inputs.before, bloc));
    const spentUsdBillionPerYear = budget - (purses[bloc] ?? 0) + total(effects.costs, bloc);
    const receivedUsdBillionPerYear = total(effects.received, bloc);
    const { politics, causes } = stepPolitics(rules, bloc, now, {
      before,
      after,
      worldTonnesPerHead,
      inForce: model.inForce[bloc] ?? {},
      spentShare: spentUsdBillionPerYear / budget,
      receivedShare: Math.min(1, receivedUsdBillionPerYear / budget),
      brokenPromises: broken.filter(({ audience }) => audience.includes(bloc)).length,
      foundBroken: broken.filter(({ from }) => from === bloc).length,
      isRival: (other) => areRivals(state.trust, bloc, other, rules.diplomacy.rivalTrust),
      effects,
      pushes: cards.political[bloc] ?? [],
    });
    return { politics, causes, spentUsdBillionPerYear, receivedUsdBillionPerYear };
  });
}

/** Governments that alternate are tested once a step with a keyed draw; without draws nobody falls. */
export function fallingIn(
  state: GameState,
  rules: Rules,
  home: ByBloc<Home>,
  deals: Readonly<Record<DealId, DealRecord>>,
): BlocId[] {
  if (!state.config.drawsOn) return [];
  return Object.entries(home).flatMap(([bloc, { politics }]) => {
    if (politics.administration === null) return [];
    const embedded = Object.values(deals).filter(
      ({ status, deal, accepted }) =>
        status === 'inForce' && deal.durability === 'embedded' && accepted.includes(bloc),
    ).length;
    const drawn = draw(state.config.seed, 'government', state.step, bloc);
    return drawn < flipProbability(rules, politics, embedded) ? [bloc] : [];
  });
}

/** What the step wrote into each bloc's books beside its treasury. */
export interface Books {
  readonly acts: Readonly<Record<BlocId, readonly ActOutcome[]>>;
  readonly debts: readonly Debt[];
  readonly credits: DealEffects['credits'];
}

export function blocRecords(
  state: GameState,
  rules: Rules,
  last: YearRecord,
  politics: Readonly<Record<BlocId, Politics>>,
  trust: GameState['trust'],
  books: Books,
  home: ByBloc<Home>,
  purses: Readonly<Record<BlocId, number>>,
): StepRecord['blocs'] {
  return mapValues(politics, (now, bloc) => ({
    levels: levelsOf(rules, bloc, last, state.reference, now, trust),
    politics: now,
    measures: state.orders[bloc]?.measures ?? {},
    budgetUsdBillionPerYear: purses[bloc] ?? 0,
    spentUsdBillionPerYear: home[bloc]?.spentUsdBillionPerYear ?? 0,
    receivedUsdBillionPerYear: home[bloc]?.receivedUsdBillionPerYear ?? 0,
    acts: books.acts[bloc] ?? [],
    owedUsdBillion: owedBy(books.debts, bloc),
    creditsGtPerYear: creditsOf(books.credits, bloc),
    causes: home[bloc]?.causes ?? [],
  }));
}

/** Tonnes abated abroad that a bloc may claim, less those that it gave away. */
function creditsOf(credits: DealEffects['credits'], bloc: BlocId): number {
  let gtPerYear = 0;
  for (const credit of credits) {
    if (credit.to === bloc) gtPerYear += credit.gtPerYear;
    else if (credit.from === bloc) gtPerYear -= credit.gtPerYear;
  }
  return gtPerYear;
}
