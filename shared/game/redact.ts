import { type BlocId, type DealId, type DealRecord, isOpen, type LedgerEntry } from '../diplomacy/deal.ts';
import { keeping } from '../math/keeping.ts';
import { isVisibleTo } from './decideDeal.ts';
import type { GameState, StepBloc, StepRecord } from './state.ts';

/** What is taken out of deals and history before somebody sees them. `null` is the public. */
export type Reader = BlocId | null;

const NOBODY = '';

/** Deals that a reader may know of, with shortfalls that nobody has found shown as delivered. */
export function dealsFor(state: GameState, reader: Reader): Record<DealId, DealRecord> {
  return Object.fromEntries(
    Object.entries(state.deals)
      .filter(([, record]) => isVisibleTo(record, reader ?? NOBODY))
      .map(([id, record]) => [id, recordFor(record, reader)]),
  );
}

/** The same object where nothing has to be hidden, so that it need not be written again. */
function recordFor(record: DealRecord, reader: Reader): DealRecord {
  if (!isOpen(record) && !record.deal.parties.includes(reader ?? NOBODY)) return envelopeOf(record);
  const ledger = record.ledger.map((entry) => entryFor(entry, reader));
  return ledger.every((entry, i) => entry === record.ledger[i]) ? record : { ...record, ledger };
}

/** A sealed deal before it is carried out: who and since when, not what. */
const envelopeOf = (record: DealRecord): DealRecord => ({
  ...record,
  deal: { ...record.deal, card: null, clauses: [] },
  ledger: [],
});

function entryFor(entry: LedgerEntry, reader: Reader): LedgerEntry {
  if (entry.found || entry.from === reader || entry.shortfall === 'none') return entry;
  const paid =
    entry.delivered === 0
      ? entry.paidUsdBillionPerYear
      : (entry.paidUsdBillionPerYear * entry.promised) / entry.delivered;
  return { ...entry, delivered: entry.promised, shortfall: 'none', paidUsdBillionPerYear: paid };
}

const stepView = keeping<StepRecord>();

/** A step without other treasuries' books and other delegations' causes, which would tell of sealed orders. */
export const stepFor = (step: StepRecord, reader: Reader): StepRecord =>
  stepView(step, reader ?? NOBODY, () => {
    const blocs = Object.entries(step.blocs).map(([bloc, record]) => [
      bloc,
      bloc === reader ? record : publicBooks(record),
    ]);
    return { ...step, blocs: Object.fromEntries(blocs) };
  });

const publicBooks = (record: StepBloc): StepBloc => ({
  ...record,
  budgetUsdBillionPerYear: 0,
  spentUsdBillionPerYear: 0,
  receivedUsdBillionPerYear: 0,
  causes: [],
});
