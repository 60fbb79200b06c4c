import type { ActOutcome } from '../diplomacy/acts.ts';
import { areRivals } from '../diplomacy/alignment.ts';
import type { BlocId, DealId, DealRecord } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import type { Undertaking } from '../diplomacy/undertakings.ts';
import type { YearRecord } from '../economy/world.ts';
import { draw } from '../math/random.ts';
import type { Politics } from '../politics/constituencies.ts';
import { type Debt, debtFlows, owedBy } from '../politics/debt.ts';
import { flipProbability, flipped, stepPolitics, tonnesPerHead } from '../politics/politics.ts';
import type { CardPushes } from './briefing.ts';
import { levelsOf } from './levels.ts';
import { freeBudget, ordersCost } from './measures.ts';
import { type Rules, STEP_YEARS } from './rules.ts';
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
  return Object.fromEntries(
    rules.blocIds.map((bloc) => {
      const budget = freeBudget(rules, year, bloc) * (1 + (cards.budget[bloc] ?? 0));
      const measures = ordersCost(rules, year, bloc, state.orders[bloc]?.measures ?? {});
      const once = (state.carriedUsdBillion[bloc] ?? 0) - newDeposits(state, deals, bloc);
      return [bloc, budget - measures + (service[bloc] ?? 0) + once / STEP_YEARS];
    }),
  );
}

/** Deposits that a bloc puts down for deals that enter into force in this step, US$ bn. */
const newDeposits = (
  { step }: GameState,
  deals: Readonly<Record<DealId, DealRecord>>,
  bloc: BlocId,
): number =>
  Object.values(deals)
    .filter(({ inForceFromStep }) => inForceFromStep === step)
    .reduce((sum, { escrowUsdBillion }) => sum + (escrowUsdBillion[bloc] ?? 0), 0);

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

const rivalsOf = ({ trust }: GameState, rules: Rules, bloc: BlocId): BlocId[] =>
  rules.blocIds.filter(
    (other) => other !== bloc && areRivals(trust, bloc, other, rules.diplomacy.rivalTrust),
  );

const total = (flows: readonly { bloc: BlocId; usdBillionPerYear: number }[], bloc: BlocId): number =>
  flows.filter((flow) => flow.bloc === bloc).reduce((sum, flow) => sum + flow.usdBillionPerYear, 0);

export function homePolitics(state: GameState, rules: Rules, inputs: HomeInputs) {
  const { effects, cards, purses, deliveries, found, model, before } = inputs;
  const politics: Record<BlocId, Politics> = {};
  const causes: Record<BlocId, StepBloc['causes']> = {};
  const spent: Record<BlocId, number> = {};
  const received: Record<BlocId, number> = {};
  const broken = brokenOnes(deliveries, found);
  const worldTonnesPerHead = tonnesPerHead(rules, rules.blocIds, model.last);
  for (const bloc of rules.blocIds) {
    const now = state.politics[bloc];
    if (now === undefined) continue;
    const budget = Math.max(1e-9, freeBudget(rules, before, bloc));
    spent[bloc] = budget - (purses[bloc] ?? 0) + total(effects.costs, bloc);
    received[bloc] = total(effects.received, bloc);
    const result = stepPolitics(rules, bloc, now, {
      before,
      after: model.last,
      worldTonnesPerHead,
      inForce: model.inForce[bloc] ?? {},
      spentShare: spent[bloc] / budget,
      receivedShare: Math.min(1, received[bloc] / budget),
      brokenPromises: broken.filter(({ audience }) => audience.includes(bloc)).length,
      rivals: rivalsOf(state, rules, bloc),
      foundBroken: broken.filter(({ from }) => from === bloc).length,
      effects,
      pushes: cards.political[bloc] ?? [],
    });
    politics[bloc] = result.politics;
    causes[bloc] = result.causes;
  }
  return { politics, causes, spent, received };
}

/** Governments that alternate are tested once a step with a keyed draw; without draws nobody falls. */
export function changeGovernments(
  state: GameState,
  rules: Rules,
  politics: Readonly<Record<BlocId, Politics>>,
  deals: Readonly<Record<DealId, DealRecord>>,
): { politics: Record<BlocId, Politics>; flips: BlocId[] } {
  const next: Record<BlocId, Politics> = { ...politics };
  const flips: BlocId[] = [];
  if (!state.config.drawsOn) return { politics: next, flips };
  for (const [bloc, now] of Object.entries(politics)) {
    if (now.administration === null) continue;
    const embedded = Object.values(deals).filter(
      ({ status, deal, accepted }) =>
        status === 'inForce' && deal.durability === 'embedded' && accepted.includes(bloc),
    ).length;
    if (draw(state.config.seed, 'government', state.step, bloc) >= flipProbability(rules, now, embedded))
      continue;
    next[bloc] = flipped(rules, bloc, now);
    flips.push(bloc);
  }
  return { politics: next, flips };
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
  home: ReturnType<typeof homePolitics>,
  purses: Readonly<Record<BlocId, number>>,
): StepRecord['blocs'] {
  return Object.fromEntries(
    Object.entries(politics).map(([bloc, now]) => [
      bloc,
      {
        levels: levelsOf(rules, bloc, last, state.reference, now, trust),
        politics: now,
        measures: state.orders[bloc]?.measures ?? {},
        budgetUsdBillionPerYear: purses[bloc] ?? 0,
        spentUsdBillionPerYear: home.spent[bloc] ?? 0,
        receivedUsdBillionPerYear: home.received[bloc] ?? 0,
        acts: books.acts[bloc] ?? [],
        owedUsdBillion: owedBy(books.debts, bloc),
        creditsGtPerYear: books.credits
          .filter(({ from, to }) => from === bloc || to === bloc)
          .reduce((sum, { to, gtPerYear }) => sum + (to === bloc ? gtPerYear : -gtPerYear), 0),
        causes: home.causes[bloc] ?? [],
      },
    ]),
  );
}
