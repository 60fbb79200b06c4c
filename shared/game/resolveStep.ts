import type { PolicyId } from '../content/policies.ts';
import { activate } from '../diplomacy/activate.ts';
import { deliver } from '../diplomacy/delivery.ts';
import { dealEffects } from '../diplomacy/effects.ts';
import { updateTrust } from '../diplomacy/trust.ts';
import { undertakingsOf } from '../diplomacy/undertakings.ts';
import { cardPushes } from './briefing.ts';
import { bringIntoForce, dealUpdates, inOrder, publishedFacts, verify, writeLedger } from './dealStep.ts';
import type { StepOutcome } from './events.ts';
import { blocRecords, changeGovernments, homePolitics, pursesOf } from './homeStep.ts';
import { lastYear, sizesIn } from './known.ts';
import { runModel } from './modelStep.ts';
import { rounded } from './records.ts';
import { type Rules, stepEnd, stepStart } from './rules.ts';
import type { GameState } from './state.ts';

export interface StepOptions {
  /** Policy of the ministries: `current` in play; others for the command line's policy runs. */
  readonly policy?: PolicyId;
  /** Rounds what is kept and sent. Off for what-ifs, which are read once and thrown away. */
  readonly rounding?: boolean;
}

/**
 * Resolves one five-year step: activates and pays deals, ramps policy, runs the model, verifies, and lets
 * trust and politics answer. Pure; the outcome holds every fact that `evolve` needs.
 */
export function resolveStep(state: GameState, rules: Rules, options: StepOptions = {}): StepOutcome {
  const keep: typeof rounded = options.rounding === false ? (value) => value : rounded;
  const before = lastYear(state);
  const cards = cardPushes(rules, state);
  const deals = bringIntoForce(state, rules, before);
  const undertakings = inOrder(deals).flatMap((record) => undertakingsOf(record, stepStart(state.step)));
  const activation = activate(undertakings, publishedFacts(state, rules, before, deals));
  const on = undertakings.filter(({ key }) => activation.on.has(key));
  const purses = pursesOf(state, rules, before, cards);
  const deliveries = deliver({ undertakings: on, verbs: rules.content.verbs, purses, marks: marksOf(state) });
  const effects = dealEffects(deliveries, rules.content.verbs, rules.verbs, sizesIn(rules, before));
  const model = runModel(state, rules, effects, cards, before, options.policy ?? 'current');
  const found = verify(state, rules, deliveries);
  const ledger = writeLedger(state, undertakings, deliveries, activation, found);
  const trust = updateTrust(
    rules,
    state.trust,
    deliveries.map((delivery) => ({ delivery, found: found.has(delivery.undertaking.key) })),
    effects.trust,
  );
  const home = homePolitics(state, rules, { effects, cards, purses, deliveries, found, model, before });
  const governments = changeGovernments(state, rules, home.politics, deals);
  const crossedAt =
    state.thresholdCrossedAtStep ?? (model.last.temperatureC >= state.draws.thresholdC ? state.step : null);
  return {
    record: {
      step: state.step,
      fromYear: stepStart(state.step),
      untilYear: stepEnd(state.step),
      end: keep(model.last),
      series: model.series.map(keep),
      blocs: blocRecords(state, rules, model.last, governments.politics, trust, home, purses),
      thresholdCrossed: crossedAt !== null,
      flips: governments.flips,
    },
    world: model.world,
    inForce: model.inForce,
    politics: governments.politics,
    trust,
    deals: dealUpdates(state, deals, ledger, governments.flips),
    thresholdCrossedAtStep: crossedAt,
  };
}

const marksOf = (state: GameState) =>
  Object.fromEntries(Object.entries(state.orders).map(([bloc, orders]) => [bloc, orders.deliveries]));
