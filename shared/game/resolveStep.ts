import type { PolicyId } from '../content/policies.ts';
import { activate } from '../diplomacy/activate.ts';
import { actDoings, doesForbidden } from '../diplomacy/acts.ts';
import { alignmentInfluence, courtedByTwo } from '../diplomacy/alignment.ts';
import type { DealRecord } from '../diplomacy/deal.ts';
import { type Delivery, type DeliveryMark, deliver } from '../diplomacy/delivery.ts';
import { type DealEffects, doingsOf, effectsOf } from '../diplomacy/effects.ts';
import { membersOf, type Undertaking, undertakingsOf } from '../diplomacy/undertakings.ts';
import { mapValues } from '../math/values.ts';
import { owedBy, stepDebts } from '../politics/debt.ts';
import { stepNorms } from '../politics/norms.ts';
import { flipped } from '../politics/politics.ts';
import { burdensIn } from '../rules/blocs.ts';
import { STEP_YEARS, stepEnd, stepStart } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { actOrdersOf, actOutcomes, capitalOf, standingOf, standingPushes } from './actStep.ts';
import { type CardPushes, cardPushes } from './briefing.ts';
import {
  bringIntoForce,
  dealsAfter,
  inOrder,
  leakApprovals,
  leaksIn,
  publishedFacts,
  replacedIn,
  verify,
  writeLedger,
} from './dealStep.ts';
import type { StepOutcome } from './events.ts';
import { blocRecords, fallingIn, homePolitics, pursesOf } from './homeStep.ts';
import { lastYear, sizesIn } from './known.ts';
import { runModel } from './modelStep.ts';
import { rounded } from './records.ts';
import type { GameState, Orders } from './state.ts';
import { trustAfter } from './trustStep.ts';

export interface StepOptions {
  /** Policy of the ministries: `current` in play; others for the command line's policy runs. */
  readonly policy?: PolicyId;
  /** Rounds what is kept and sent. Off for what-ifs, which are read once and thrown away. */
  readonly rounding?: boolean;
}

/**
 * Resolves one five-year step: activates and pays deals, does what was ordered, ramps policy, runs the model,
 * verifies, and lets trust and politics answer. Pure; the outcome holds every fact that `evolve` needs.
 */
export function resolveStep(state: GameState, rules: Rules, options: StepOptions = {}): StepOutcome {
  const keep: typeof rounded = options.rounding === false ? (value) => value : rounded;
  const before = lastYear(state);
  const cards = cardPushes(rules, state);
  const deals = bringIntoForce(state, rules, before);
  const standing = inOrder(deals);
  const talks = diplomacyOf(state, rules, deals, standing, cards);
  const { deliveries, effects, acts } = talks;
  const model = runModel(state, rules, effects, cards, before, options.policy ?? 'current');
  const found = verify(state, rules, deliveries);
  const home = homePolitics(state, rules, {
    effects,
    cards,
    purses: talks.purses,
    deliveries,
    found,
    model,
    before,
  });
  const flips = fallingIn(state, rules, home, deals);
  const sequel = dealsAfter(
    deals,
    writeLedger(state, talks.undertakings, deliveries, talks.activation, found),
    {
      step: state.step,
      stepEndYear: stepEnd(state.step),
      flips,
      replaced: replacedIn(deals, state.step),
      leaks: leaksIn(state, rules, flips),
    },
  );
  const trust = trustAfter(state, rules, { deliveries, found, effects, flips });
  const norms = stepNorms(state.norms, effects.norms, treatiesIn(standing), rules.diplomacy);
  const debts = stepDebts(
    state.debts,
    { loans: effects.loans, relief: effects.debtRelief },
    STEP_YEARS,
    rules.diplomacy.loanTermYears,
  );
  const politics = mapValues(home, ({ politics: now }, bloc) => ({
    ...(flips.includes(bloc) ? flipped(rules, bloc, now) : now),
    capital: capitalOf(state, rules, bloc, now.influence, norms.legitimacy),
  }));
  const crossedAt =
    state.thresholdCrossedAtStep ?? (model.last.temperatureC >= state.draws.thresholdC ? state.step : null);
  const books = { acts, debts, credits: effects.credits };
  return {
    record: {
      step: state.step,
      fromYear: stepStart(state.step),
      untilYear: stepEnd(state.step),
      end: keep(model.last),
      series: model.series.map(keep),
      blocs: blocRecords(state, rules, model.last, politics, trust.trust, books, home, talks.purses),
      thresholdCrossed: crossedAt !== null,
      flips,
    },
    world: model.world,
    inForce: model.inForce,
    politics,
    ...trust,
    debts,
    norms,
    carriedUsdBillion: sequel.payouts,
    standingActs: standingOf(talks.orders, rules.content.acts),
    deals: sequel.updates,
    thresholdCrossedAtStep: crossedAt,
  };
}

const treatiesIn = (standing: readonly DealRecord[]): number =>
  standing.filter(({ deal }) => deal.kind === 'treaty').length;

/** What the table agreed and what each did alone, before the model answers. */
function diplomacyOf(
  state: GameState,
  rules: Rules,
  deals: Readonly<Record<string, DealRecord>>,
  standing: readonly DealRecord[],
  cards: CardPushes,
) {
  const before = lastYear(state);
  const { verbs } = rules.content;
  const burdens = burdensIn(rules, before);
  const undertakings = standing.flatMap((record) => undertakingsOf(record, stepStart(state.step), burdens));
  const activation = activate(undertakings, publishedFacts(state, rules, before, deals));
  const on = undertakings.filter(({ key }) => activation.on.has(key));
  const purses = pursesOf(state, rules, before, cards, deals);
  const orders = actOrdersOf(state);
  const forbids = (verb: string): boolean =>
    verbs[verb]?.effects.some(({ on: at }) => at === 'forbids') ?? false;
  const deliveries = deliver({
    undertakings: on,
    verbs,
    purses,
    deals,
    markOf: (bloc, clause) => markOf(state.orders[bloc], clause),
    doesForbidden: (undertaking) => doesForbidden(undertaking, orders, forbids),
  });
  const acts = actOutcomes(state, rules, orders, deliveries);
  const effects = allEffects(state, rules, standing, deliveries, acts, burdens.isRicher);
  return { undertakings, activation, purses, orders, deliveries, acts, effects };
}

/** What deals, acts, sanctions, debt and the company that one keeps do in the step. */
function allEffects(
  state: GameState,
  rules: Rules,
  standing: readonly DealRecord[],
  deliveries: readonly Delivery[],
  acts: ReturnType<typeof actOutcomes>,
  isRicher: (bloc: string) => boolean,
): DealEffects {
  const { verbs } = rules.content;
  const sizes = sizesIn(rules, lastYear(state));
  const courted = courtedByTwo(
    deliveries.map(({ undertaking }) => undertaking),
    (verb) => COURTSHIP.has(verbs[verb]?.family ?? ''),
  );
  const { catfish, haloStrictness } = rules.diplomacy;
  const boost = ({ to, verb, deal }: Undertaking) => {
    const family = verbs[verb]?.family ?? '';
    const contested = COURTSHIP.has(family) && to.some((bloc) => courted.has(bloc));
    return {
      attention: contested ? 1 + catfish : 1,
      halo: family === 'build' ? 1 + haloStrictness * (deal.mrvLevel - 1) : 1,
    };
  };
  const done = effectsOf(
    [
      ...doingsOf(deliveries, verbs, rules.verbs, sizes, rules.blocIds, boost),
      ...actDoings(acts, rules.content.acts, rules.acts, sizes, rules.blocIds),
    ],
    sizes,
  );
  const pushes = standingPushes(
    rules,
    (bloc) => owedBy(state.debts, bloc),
    sizes.gdpUsdBillion,
    isRicher,
    state.norms.differentiation,
  );
  const aligned = alignmentInfluence(standing, state.trust, rules.blocIds, rules.diplomacy);
  return {
    ...done,
    levers: [...done.levers, ...pushes.levers],
    approvals: [...done.approvals, ...leakApprovals(state, rules)],
    influence: [...done.influence, ...pushes.influence, ...aligned],
    tariffs: [...done.tariffs, ...sanctionTariffs(standing, rules)],
  };
}

/** Families in which givers compete for the same friend. */
const COURTSHIP: ReadonlySet<string> = new Set(['finance', 'build']);

/** Duties that members levy on one of them that is in breach, where their deal provides for it. */
const sanctionTariffs = (standing: readonly DealRecord[], rules: Rules): DealEffects['tariffs'] =>
  standing.flatMap((record) =>
    record.sanctioned.flatMap((exporter) =>
      membersOf(record)
        .filter((importer) => importer !== exporter)
        .map((importer) => ({ importer, exporter, share: rules.diplomacy.sanctionTariffShare })),
    ),
  );

function markOf(orders: Orders | undefined, clause: string): DeliveryMark | null {
  const share = orders?.deliveries[clause];
  return orders === undefined || share === undefined
    ? null
    : { share, disclosed: orders.disclosed.includes(clause) };
}
