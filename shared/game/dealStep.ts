import type { Activation } from '../diplomacy/activate.ts';
import type { BlocId, DealId, DealRecord, LedgerEntry } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import { enters, entryOf } from '../diplomacy/entry.ts';
import { membersOf, type Undertaking } from '../diplomacy/undertakings.ts';
import { afterStep, mrvLevelOf } from '../diplomacy/verification.ts';
import type { YearRecord } from '../economy/world.ts';
import { draw } from '../math/random.ts';
import { sharesOf } from './blocs.ts';
import type { DealUpdate } from './events.ts';
import { type Rules, stepEnd, stepStart } from './rules.ts';
import type { GameState } from './state.ts';

/** Deals in a step: entry into force, the facts that conditions read, verification, the ledger and its sequel. */

/** Oldest deal first, then by identifier: the order in which treasuries pay. */
export function inOrder(deals: Readonly<Record<DealId, DealRecord>>): DealRecord[] {
  return Object.values(deals)
    .filter(({ status }) => status === 'inForce')
    .sort((a, b) => a.round - b.round || (a.deal.id < b.deal.id ? -1 : 1));
}

/** Signed deals whose entry rule holds join those in force. */
export function bringIntoForce(state: GameState, rules: Rules, year: YearRecord): Record<DealId, DealRecord> {
  const shareOf = sharesOf(rules, year);
  return Object.fromEntries(
    Object.entries(state.deals).map(([id, record]) => {
      const entering =
        record.status === 'signed' &&
        enters(entryOf(record), membersOf(record), record.deal.parties, shareOf);
      return [id, entering ? { ...record, status: 'inForce' as const, inForceFromStep: state.step } : record];
    }),
  );
}

export function publishedFacts(
  state: GameState,
  rules: Rules,
  year: YearRecord,
  deals: Readonly<Record<DealId, DealRecord>>,
) {
  const previous = Object.values(state.deals)
    .filter(({ deal }) => deal.visibility === 'public')
    .flatMap(({ deal, ledger }) =>
      ledger
        .filter((entry) => entry.step === state.step - 1)
        .map((entry) => ({ entry, verb: deal.clauses.find((c) => c.id === entry.clause)?.verb })),
    );
  return {
    blocs: rules.blocIds,
    verified: (bloc: BlocId, verb: string) =>
      previous
        .filter((p) => p.verb === verb && p.entry.from === bloc)
        .reduce(
          (sum, { entry }) =>
            sum + (entry.found || entry.shortfall === 'none' ? entry.delivered : entry.promised),
          0,
        ),
    shareOf: sharesOf(rules, year),
    inForce: (id: DealId) => deals[id]?.status === 'inForce' && deals[id]?.deal.visibility === 'public',
    year: stepStart(state.step),
    temperatureC: year.temperatureC,
    happened: (event: string) =>
      state.events.some((drawn) => drawn.event === event && drawn.step <= state.step),
  };
}

/** Keys of the undertakings whose shortfall the others come to know: what cannot be paid is always disclosed. */
export function verify(state: GameState, rules: Rules, deliveries: readonly Delivery[]): Set<string> {
  const found = new Set<string>();
  for (const { undertaking, shortfall } of deliveries) {
    if (shortfall === 'none') continue;
    const level = mrvLevelOf(undertaking.from, undertaking.deal, deliveries, rules.content.verbs);
    const detection = rules.diplomacy.detection[level] ?? 0;
    const seen =
      shortfall === 'cannot' || draw(state.config.seed, 'mrv', state.step, undertaking.key) < detection;
    if (seen) found.add(undertaking.key);
  }
  return found;
}

export function writeLedger(
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

/** Deals after the step; a change of government suspends its predecessor's executive promises and revives its own. */
export function dealUpdates(
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
    const revived = fallen.filter((bloc) => update.suspended.includes(bloc));
    const broken = fallen.filter((bloc) => !update.suspended.includes(bloc));
    const suspended = [...update.suspended.filter((bloc) => !revived.includes(bloc)), ...broken];
    updates[record.deal.id] = { ...update, suspended };
  }
  return updates;
}
