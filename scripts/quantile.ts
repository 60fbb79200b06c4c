/** A quantile of sorted values, rounded to three digits behind the point; null of none. */
export function quantile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
