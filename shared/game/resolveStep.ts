import type { PolicyId } from '../content/policy.ts';
import { activate, type Activation } from '../diplomacy/activate.ts';
import type { BlocId, DealId, DealRecord, LedgerEntry } from '../diplomacy/deal.ts';
import { deliver, type Delivery } from '../diplomacy/delivery.ts';
import { type DealEffects, dealEffects, type Sizes } from '../diplomacy/effects.ts';
import { enters, entryOf } from '../diplomacy/entry.ts';
import { updateTrust } from '../diplomacy/trust.ts';
import { type Undertaking, undertakingsOf } from '../diplomacy/undertakings.ts';
import { afterStep, mrvLevelOf } from '../diplomacy/verification.ts';
import { type ByRegion, byRegion } from '../economy/region.ts';
import { advanceYears, type YearRecord } from '../economy/world.ts';
import { draw } from '../math/random.ts';
import type { Politics } from '../politics/constituencies.ts';
import { flipped, flipProbability, stepPolitics } from '../politics/politics.ts';
import { blocTotal, sharesOf } from './blocs.ts';
import { type CardPushes, cardPushes } from './briefing.ts';
import type { DealUpdate, StepOutcome } from './events.ts';
import { type LeverPush, leversOfYear, measurePushes, pooledPushes } from './levers.ts';
import { levelsOf } from './levels.ts';
import { freeBudget, ordersCost, ramp } from './measures.ts';
import { rounded, summaryOf } from './records.ts';
import { FINAL_YEAR, type Rules, STEP_YEARS, stepEnd, stepStart } from './rules.ts';
import type { GameState, MeasureLevels, StepBloc, StepRecord, YearSummary } from './state.ts';

/** The last year that is known when a step begins: the reference year before the first one. */
export function lastYear(state: GameState): YearRecord {
  return state.steps.at(-1)?.end ?? state.reference;
}

export const sizesIn = (rules: Rules, year: YearRecord): Sizes => ({
  gdpUsdBillion: (bloc) => blocTotal(rules, year, bloc, 'gdpUsdBillion'),
  coalCapacityGw: (bloc) => blocTotal(rules, year, bloc, 'coalCapacityGw'),
});

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
  const crossedAt = state.thresholdCrossedAtStep ?? (model.last.temperatureC >= state.draws.thresholdC ? state.step : null);
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

/** Oldest deal first, then by identifier: the order in which treasuries pay. */
function inOrder(deals: Readonly<Record<DealId, DealRecord>>): DealRecord[] {
  return Object.values(deals)
    .filter(({ status }) => status === 'inForce')
    .sort((a, b) => a.round - b.round || (a.deal.id < b.deal.id ? -1 : 1));
}

/** Signed deals whose entry rule holds join those in force. */
function bringIntoForce(state: GameState, rules: Rules, year: YearRecord): Record<DealId, DealRecord> {
  const shareOf = sharesOf(rules, year);
  return Object.fromEntries(
    Object.entries(state.deals).map(([id, record]) => {
      const entering = record.status === 'signed' && enters(entryOf(record), record.accepted, record.deal.parties, shareOf);
      return [id, entering ? { ...record, status: 'inForce' as const, inForceFromStep: state.step } : record];
    }),
  );
}

function publishedFacts(state: GameState, rules: Rules, year: YearRecord, deals: Readonly<Record<DealId, DealRecord>>) {
  const previous = Object.values(state.deals)
    .filter(({ deal }) => deal.visibility === 'public')
    .flatMap(({ deal, ledger }) =>
      ledger.filter((entry) => entry.step === state.step - 1).map((entry) => ({ entry, verb: deal.clauses.find((c) => c.id === entry.clause)?.verb })),
    );
  return {
    blocs: rules.blocIds,
    verified: (bloc: BlocId, verb: string) =>
      previous
        .filter((p) => p.verb === verb && p.entry.from === bloc)
        .reduce((sum, { entry }) => sum + (entry.found || entry.shortfall === 'none' ? entry.delivered : entry.promised), 0),
    shareOf: sharesOf(rules, year),
    inForce: (id: DealId) => deals[id]?.status === 'inForce' && deals[id]?.deal.visibility === 'public',
    year: stepStart(state.step),
    temperatureC: year.temperatureC,
    happened: (event: string) => state.events.some((drawn) => drawn.event === event && drawn.step <= state.step),
  };
}

const marksOf = (state: GameState) =>
  Object.fromEntries(Object.entries(state.orders).map(([bloc, orders]) => [bloc, orders.deliveries]));

/** What each treasury has for its undertakings after its own measures and the cards' blows. */
export function pursesOf(state: GameState, rules: Rules, year: YearRecord, cards: CardPushes): Record<BlocId, number> {
  return Object.fromEntries(
    rules.blocIds.map((bloc) => {
      const budget = freeBudget(rules, year, bloc) * (1 + (cards.budget[bloc] ?? 0));
      return [bloc, budget - ordersCost(rules, year, bloc, state.orders[bloc]?.measures ?? {})];
    }),
  );
}

function runModel(
  state: GameState,
  rules: Rules,
  effects: DealEffects,
  cards: CardPushes,
  before: YearRecord,
  policy: PolicyId,
) {
  const target = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, targetOf(state, bloc, effects)]));
  let inForce = state.inForce;
  const series: YearSummary[] = [];
  let last: YearRecord | undefined;
  const steady: LeverPush[] = [...effects.levers, ...cards.levers];
  const { world } = advanceYears(
    state.world,
    (year) => {
      inForce = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, ramp(rules, inForce[bloc] ?? {}, target[bloc] ?? {}, 1)]));
      const measures = rules.blocIds.flatMap((bloc) => measurePushes(rules, bloc, inForce[bloc] ?? {}, before));
      const pushes = [...steady, ...measures, ...pooledPushes(rules, measures, before)];
      return {
        levers: leversOfYear(rules, policy, year, pushes, before),
        borderRelief: reliefMatrix(rules, effects),
        warmingScale: state.draws.warmingScale,
        damageFactor: damageFactor(state, rules, year),
      };
    },
    STEP_YEARS,
    rules.model,
    (record) => {
      series.push(summaryOf(record));
      last = record;
    },
  );
  if (last === undefined) throw new Error('the model returned no year');
  return { world, series, last, inForce };
}

/** Own orders plus what deals add to them; the ramp then decides how fast. */
function targetOf(state: GameState, bloc: BlocId, effects: DealEffects): MeasureLevels {
  const target: Record<string, number> = { ...state.orders[bloc]?.measures };
  for (const { measure, change, bloc: who } of effects.measures) {
    if (who === bloc) target[measure] = (target[measure] ?? 0) + change;
  }
  return target;
}

function reliefMatrix(rules: Rules, effects: DealEffects): ByRegion<ByRegion<number>> | null {
  if (effects.borderRelief.length === 0) return null;
  const blocOfRegion = byRegion((region) => rules.blocIds.find((id) => rules.blocs[id]?.regions.includes(region)));
  return byRegion((importer) =>
    byRegion((exporter) =>
      effects.borderRelief
        .filter((relief) => relief.importer === blocOfRegion[importer] && relief.exporter === blocOfRegion[exporter])
        .reduce((most, { share }) => Math.max(most, share), 0),
    ),
  );
}

/** Beyond the hidden threshold damages grow over some steps, then stay. */
function damageFactor(state: GameState, rules: Rules, year: number): number {
  if (state.thresholdCrossedAtStep === null) return 1;
  const { damageFactor: full, overSteps } = rules.scoring.threshold;
  const since = (Math.min(year, FINAL_YEAR) - stepEnd(state.thresholdCrossedAtStep)) / STEP_YEARS;
  return 1 + (full - 1) * Math.max(0, Math.min(1, since / overSteps));
}

/** Keys of the undertakings whose shortfall the others come to know: what cannot be paid is always disclosed. */
function verify(state: GameState, rules: Rules, deliveries: readonly Delivery[]): Set<string> {
  const found = new Set<string>();
  for (const { undertaking, shortfall } of deliveries) {
    if (shortfall === 'none') continue;
    const level = mrvLevelOf(undertaking.from, undertaking.deal, deliveries, rules.content.verbs);
    const detection = rules.diplomacy.detection[level] ?? 0;
    const seen = shortfall === 'cannot' || draw(state.config.seed, 'mrv', state.step, undertaking.key) < detection;
    if (seen) found.add(undertaking.key);
  }
  return found;
}

function writeLedger(
  state: GameState,
  undertakings: readonly Undertaking[],
  deliveries: readonly Delivery[],
  activation: Activation,
  found: ReadonlySet<string>,
): Map<DealId, LedgerEntry[]> {
  const byKey = new Map(deliveries.map((delivery) => [delivery.undertaking.key, delivery]));
  const ledger = new Map<DealId, LedgerEntry[]>();
  for (const { key, deal, clause, from, amount } of undertakings) {
    const delivery = byKey.get(key);
    const entry: LedgerEntry = {
      step: state.step,
      untilYear: stepEnd(state.step),
      clause: clause.id,
      from,
      active: delivery !== undefined,
      waitsFor: activation.waitsFor[key] ?? null,
      promised: delivery === undefined ? 0 : amount,
      delivered: delivery === undefined ? 0 : amount * delivery.share,
      shortfall: delivery?.shortfall ?? 'none',
      found: found.has(key),
      paidUsdBillionPerYear: delivery?.paidUsdBillionPerYear ?? 0,
    };
    ledger.set(deal.id, [...(ledger.get(deal.id) ?? []), entry]);
  }
  return ledger;
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
  deliveries.filter(({ shortfall, undertaking }) => shortfall === 'willNot' && found.has(undertaking.key)).map(({ undertaking }) => undertaking);

const total = (flows: readonly { bloc: BlocId; usdBillionPerYear: number }[], bloc: BlocId): number =>
  flows.filter((flow) => flow.bloc === bloc).reduce((sum, flow) => sum + flow.usdBillionPerYear, 0);

function homePolitics(state: GameState, rules: Rules, inputs: HomeInputs) {
  const { effects, cards, purses, deliveries, found, model, before } = inputs;
  const politics: Record<BlocId, Politics> = {};
  const causes: Record<BlocId, StepBloc['causes']> = {};
  const spent: Record<BlocId, number> = {};
  const received: Record<BlocId, number> = {};
  for (const bloc of rules.blocIds) {
    const now = state.politics[bloc];
    if (now === undefined) continue;
    const budget = Math.max(1e-9, freeBudget(rules, before, bloc));
    spent[bloc] = budget - (purses[bloc] ?? 0) + total(effects.costs, bloc);
    received[bloc] = total(effects.received, bloc);
    const result = stepPolitics(rules, bloc, now, {
      before,
      after: model.last,
      inForce: model.inForce[bloc] ?? {},
      spentShare: spent[bloc] / budget,
      receivedShare: Math.min(1, received[bloc] / budget),
      brokenPromises: brokenOnes(deliveries, found).filter(({ audience }) => audience.includes(bloc)).length,
      foundBroken: brokenOnes(deliveries, found).filter(({ from }) => from === bloc).length,
      effects,
      pushes: cards.political[bloc] ?? [],
    });
    politics[bloc] = result.politics;
    causes[bloc] = result.causes;
  }
  return { politics, causes, spent, received };
}

/** Governments that alternate are tested once a step with a keyed draw; without draws nobody falls. */
function changeGovernments(
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
      ({ status, deal, accepted }) => status === 'inForce' && deal.durability === 'embedded' && accepted.includes(bloc),
    ).length;
    if (draw(state.config.seed, 'government', state.step, bloc) >= flipProbability(rules, now, embedded)) continue;
    next[bloc] = flipped(rules, bloc, now);
    flips.push(bloc);
  }
  return { politics: next, flips };
}

function blocRecords(
  state: GameState,
  rules: Rules,
  last: YearRecord,
  politics: Readonly<Record<BlocId, Politics>>,
  trust: GameState['trust'],
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
        causes: home.causes[bloc] ?? [],
      },
    ]),
  );
}

/** Deals after the step; a change of government suspends its predecessor's executive promises and revives its own. */
function dealUpdates(
  state: GameState,
  deals: Readonly<Record<DealId, DealRecord>>,
  ledger: ReadonlyMap<DealId, readonly LedgerEntry[]>,
  flips: readonly BlocId[],
): Record<DealId, DealUpdate> {
  const updates: Record<DealId, DealUpdate> = {};
  for (const record of inOrder(deals)) {
    const update = afterStep(record, ledger.get(record.deal.id) ?? [], state.step, stepEnd(state.step));
    const weak = record.deal.durability === 'executive' || record.deal.durability === 'declaration';
    const fallen = weak ? flips.filter((bloc) => record.accepted.includes(bloc)) : [];
    const suspended = fallen.reduce<readonly BlocId[]>(
      (list, bloc) => (list.includes(bloc) ? list.filter((b) => b !== bloc) : [...list, bloc]),
      update.suspended,
    );
    updates[record.deal.id] = { ...update, suspended };
  }
  return updates;
}
