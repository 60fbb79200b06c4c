import type { GameReport } from './play.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function quantiles(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0, 3);
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function counted(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** The one JSON document of a tournament. */
export function summary(reports: readonly GameReport[], seconds: number) {
  const decisions = reports.flatMap((report) => report.decisions);
  const blocs = Object.keys(reports[0]?.mandates ?? {});
  const each = (value: (report: GameReport) => number): number => sum(reports.map(value));
  const ratio = (a: number, b: number): number => rounded(a / Math.max(1, b), 3);
  return {
    games: reports.length,
    seconds: rounded(seconds, 1),
    evaluationsPerDecision: rounded(
      sum(decisions.map(({ evaluations }) => evaluations)) / Math.max(1, decisions.length),
      1,
    ),
    agreementRate: ratio(
      each(({ agreed }) => agreed),
      each(({ talks }) => talks),
    ),
    clausesKept: ratio(
      each(({ kept }) => kept),
      each(({ due }) => due),
    ),
    temperature2100C: quantiles(reports.map(({ temperature2100C }) => temperature2100C)),
    mandates: Object.fromEntries(
      blocs.map((bloc) => [bloc, quantiles(reports.map(({ mandates }) => mandates[bloc] ?? 0))]),
    ),
    decisionMs: quantiles(decisions.map(({ ms }) => ms)),
    refusals: counted(reports.flatMap(({ refusals }) => refusals)),
    texts: counted(reports.flatMap(({ texts }) => texts)),
    acts: counted(reports.flatMap(({ acts }) => acts)),
    offersMet: ratio(
      each(({ offersMet }) => offersMet),
      each(({ offers }) => offers),
    ),
    talksPerGame: ratio(
      each(({ talks }) => talks),
      reports.length,
    ),
  };
}
