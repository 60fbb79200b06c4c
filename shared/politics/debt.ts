import type { BlocId } from '../diplomacy/deal.ts';

/** What one bloc owes another, US$ bn, at a yearly rate; repaid in equal parts over the term of loans. */
export interface Debt {
  readonly lender: BlocId;
  readonly borrower: BlocId;
  readonly usdBillion: number;
  readonly ratePerYear: number;
}

export interface DebtChanges {
  readonly loans: readonly {
    readonly lender: BlocId;
    readonly borrower: BlocId;
    readonly usdBillionPerYear: number;
    readonly ratePerYear: number;
  }[];
  readonly relief: readonly {
    readonly lender: BlocId;
    readonly borrower: BlocId;
    readonly usdBillion: number;
  }[];
}

/** Yearly payment of interest and principal on a debt. */
export const serviceUsdBillionPerYear = ({ usdBillion, ratePerYear }: Debt, termYears: number): number =>
  usdBillion * (1 / termYears + ratePerYear);

/** What debt adds to each treasury a year: lenders receive what borrowers pay, so that it sums to nothing. */
export function debtFlows(debts: readonly Debt[], termYears: number): Record<BlocId, number> {
  const flows: Record<BlocId, number> = {};
  for (const debt of debts) {
    const service = serviceUsdBillionPerYear(debt, termYears);
    flows[debt.lender] = (flows[debt.lender] ?? 0) + service;
    flows[debt.borrower] = (flows[debt.borrower] ?? 0) - service;
  }
  return flows;
}

/** Debts after a step of so many years: paid down, forgiven, newly lent; what is nearly nothing is dropped. */
export function stepDebts(
  debts: readonly Debt[],
  { loans, relief }: DebtChanges,
  years: number,
  termYears: number,
): Debt[] {
  const paidDown = debts.map((debt) => ({ ...debt, usdBillion: debt.usdBillion * (1 - years / termYears) }));
  const lent = loans.map(({ lender, borrower, usdBillionPerYear, ratePerYear }) => ({
    lender,
    borrower,
    ratePerYear,
    usdBillion: usdBillionPerYear * years,
  }));
  const forgiven = relief.reduce<Debt[]>(
    (left, { lender, borrower, usdBillion }) => {
      const owed = left.filter((debt) => debt.lender === lender && debt.borrower === borrower);
      const total = owed.reduce((sum, debt) => sum + debt.usdBillion, 0);
      const share = total === 0 ? 0 : Math.min(1, usdBillion / total);
      return left.map((debt) =>
        owed.includes(debt) ? { ...debt, usdBillion: debt.usdBillion * (1 - share) } : debt,
      );
    },
    merged([...paidDown, ...lent]),
  );
  return forgiven.filter(({ usdBillion }) => usdBillion > NEGLIGIBLE_USD_BILLION);
}

const NEGLIGIBLE_USD_BILLION = 1e-6;

/** One debt for each pair and rate. */
function merged(debts: readonly Debt[]): Debt[] {
  const byKey = new Map<string, Debt>();
  for (const debt of debts) {
    const key = `${debt.lender}|${debt.borrower}|${debt.ratePerYear}`;
    const known = byKey.get(key);
    byKey.set(key, { ...debt, usdBillion: debt.usdBillion + (known?.usdBillion ?? 0) });
  }
  return [...byKey.values()];
}

/** What a bloc owes in all, US$ bn. */
export function owedBy(debts: readonly Debt[], bloc: BlocId): number {
  let owed = 0;
  for (const { borrower, usdBillion } of debts) if (borrower === bloc) owed += usdBillion;
  return owed;
}
