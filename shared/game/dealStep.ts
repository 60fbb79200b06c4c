import type { Activation } from '../diplomacy/activate.ts';
import {
  type BlocId,
  type DealId,
  type DealRecord,
  type DealUpdate,
  isOpen,
  type LedgerEntry,
} from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import { enters, entryOf } from '../diplomacy/entry.ts';
import { type SequelFacts, sequelOf } from '../diplomacy/sequel.ts';
import { membersOf, remainingIn, type Undertaking } from '../diplomacy/undertakings.ts';
import { mrvLevelOf } from '../diplomacy/verification.ts';
import type { YearRecord } from '../economy/world.ts';
import { draw } from '../math/random.ts';
import { blocTotal, sharesOf } from '../rules/blocs.ts';
import { stepEnd, stepStart } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameState } from './state.ts';

/** Deals in a step: entry into force, the facts that conditions read, verification, the ledger and its sequel. */

/** Oldest deal first, then by identifier: the order in which treasuries pay. */
export function inOrder(deals: Readonly<Record<DealId, DealRecord>>): DealRecord[] {
  return Object.values(deals)
    .filter(({ status }) => status === 'inForce' || status === 'suspended')
    .sort((a, b) => a.round - b.round || (a.deal.id < b.deal.id ? -1 : 1));
}

/** Signed deals whose entry rule holds join those in force; members put down the deposits that they provide for. */
export function bringIntoForce(state: GameState, rules: Rules, year: YearRecord): GameState['deals'] {
  if (!Object.values(state.deals).some(({ status }) => status === 'signed')) return state.deals;
  const shareOf = sharesOf(rules, year);
  return Object.fromEntries(
    Object.entries(state.deals).map(([id, record]) => {
      const entering =
        record.status === 'signed' &&
        enters(entryOf(record), membersOf(record), record.deal.parties, shareOf);
      return [id, entering ? entered(record, state.step, rules, year) : record];
    }),
  );
}

function entered(record: DealRecord, step: number, rules: Rules, year: YearRecord): DealRecord {
  const deposits =
    record.deal.breach.sanction === 'escrow'
      ? remainingIn(record).map((bloc) => [
          bloc,
          rules.diplomacy.escrowShareOfGdp * blocTotal(rules, year, bloc, 'gdpUsdBillion'),
        ])
      : [];
  return {
    ...record,
    status: 'inForce',
    inForceFromStep: step,
    escrowUsdBillion: Object.fromEntries(deposits),
  };
}

export function publishedFacts(
  state: GameState,
  rules: Rules,
  year: YearRecord,
  deals: Readonly<Record<DealId, DealRecord>>,
) {
  return {
    blocs: rules.blocIds,
    verified: (bloc: BlocId, verb: string) => seenToDeliver(state, bloc, verb),
    shareOf: sharesOf(rules, year),
    inForce: (id: DealId) => deals[id] !== undefined && deals[id].status === 'inForce' && isOpen(deals[id]),
    year: stepStart(state.step),
    temperatureC: year.temperatureC,
    happened: (event: string) =>
      state.events.some((drawn) => drawn.event === event && drawn.step <= state.step),
    foundBreaking: (bloc: BlocId, id: DealId) =>
      state.deals[id]?.ledger.some(
        (entry) =>
          entry.step === state.step - 1 &&
          entry.from === bloc &&
          entry.found &&
          entry.shortfall === 'willNot',
      ) ?? false,
    struckBefore: (event: string) =>
      state.events.some((drawn) => drawn.event === event && drawn.step === state.step - 1),
    flippedBefore: (bloc: BlocId) => state.steps.at(-1)?.flips.includes(bloc) ?? false,
  };
}

/** How much of a verb a bloc was seen to deliver in the step before, under deals whose terms are known. */
function seenToDeliver({ deals, step }: GameState, bloc: BlocId, verb: string): number {
  let seen = 0;
  for (const record of Object.values(deals).filter(isOpen))
    for (const entry of record.ledger) {
      if (entry.step !== step - 1 || entry.from !== bloc) continue;
      if (record.deal.clauses.find(({ id }) => id === entry.clause)?.verb !== verb) continue;
      seen += entry.found || entry.shortfall === 'none' ? entry.delivered : entry.promised;
    }
  return seen;
}

/**
 * Keys of the undertakings whose shortfall the others come to know. What cannot be paid, what its giver says, what
 * is done in the open and what the others withhold is always known.
 */
export function verify(state: GameState, rules: Rules, deliveries: readonly Delivery[]): Set<string> {
  const found = new Set<string>();
  for (const { undertaking, shortfall, disclosed } of deliveries) {
    if (shortfall === 'none') continue;
    const level = mrvLevelOf(undertaking.from, undertaking.deal, deliveries, rules.content.verbs);
    const detection = rules.diplomacy.detection[level] ?? 0;
    const seen =
      disclosed ||
      shortfall !== 'willNot' ||
      draw(state.config.seed, 'mrv', state.step, undertaking.key) < detection;
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
    const entries = ledger.get(deal.id);
    if (entries === undefined) ledger.set(deal.id, [entry]);
    else entries.push(entry);
  }
  return ledger;
}

/** Deals after the step, and the deposits that came free. */
export function dealsAfter(
  deals: Readonly<Record<DealId, DealRecord>>,
  ledger: ReadonlyMap<DealId, readonly LedgerEntry[]>,
  facts: SequelFacts,
): { updates: Record<DealId, DealUpdate>; payouts: Record<BlocId, number> } {
  const updates: Record<DealId, DealUpdate> = {};
  const payouts: Record<BlocId, number> = {};
  for (const record of [...inOrder(deals), ...unsettled(deals)]) {
    const { payouts: freed, ...update } = sequelOf(record, ledger.get(record.deal.id) ?? [], facts);
    updates[record.deal.id] = update;
    for (const [bloc, usdBillion] of Object.entries(freed)) payouts[bloc] = (payouts[bloc] ?? 0) + usdBillion;
  }
  return { updates, payouts };
}

/** Deals of which a newer one that enters into force in this step takes the place. */
export const replacedIn = (deals: Readonly<Record<DealId, DealRecord>>, step: number): ReadonlySet<DealId> =>
  new Set(
    Object.values(deals)
      .filter(({ inForceFromStep, status }) => status === 'inForce' && inForceFromStep === step)
      .flatMap(({ deal }) => deal.replaces ?? []),
  );

/** Deals that were left or withdrawn while they still held deposits. */
const unsettled = (deals: Readonly<Record<DealId, DealRecord>>): DealRecord[] =>
  Object.values(deals).filter(
    ({ status, escrowUsdBillion }) => status === 'ended' && Object.keys(escrowUsdBillion).length > 0,
  );

/** Whether a secret deal leaks: by itself, and more easily when a party has just changed its government. */
export function leaksIn(state: GameState, rules: Rules, flips: readonly BlocId[]): SequelFacts['leaks'] {
  if (!state.config.drawsOn) return () => false;
  const { leakPerStep, leakAfterFlip } = rules.diplomacy;
  return ({ deal }) => {
    const turned = deal.parties.some((bloc) => flips.includes(bloc));
    const probability = leakPerStep + (turned ? leakAfterFlip : 0);
    return draw(state.config.seed, 'leak', state.step, deal.id) < probability;
  };
}

/** Secret deals that became known since the last resolution: the news breaks in this step. */
const leakedBefore = ({ deals, step }: GameState): DealRecord[] =>
  Object.values(deals).filter(
    ({ deal, openedAtStep }) => deal.visibility === 'secret' && openedAtStep === step - 1,
  );

/** Those with whom parties of a leaked deal have other, public deals now trust them less. */
export function leakTrust(
  state: GameState,
  { diplomacy }: Rules,
): { of: BlocId; towards: BlocId; change: number }[] {
  const open = inOrder(state.deals).filter(({ deal }) => deal.visibility === 'public');
  return leakedBefore(state).flatMap(({ deal: { parties } }) =>
    parties.flatMap((towards) => {
      const partners = new Set(
        open.filter((record) => membersOf(record).includes(towards)).flatMap(membersOf),
      );
      return [...partners]
        .filter((of) => !parties.includes(of))
        .map((of) => ({ of, towards, change: diplomacy.leakTrust }));
    }),
  );
}

/** The public of a party resents what it was not told. */
export const leakApprovals = (state: GameState, { diplomacy }: Rules): DealEffects['approvals'] =>
  leakedBefore(state).flatMap(({ deal: { parties } }) =>
    parties.map((bloc) => ({
      bloc,
      constituency: 'public' as const,
      change: diplomacy.leakSupport,
      cause: 'leak',
    })),
  );
