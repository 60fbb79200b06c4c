/** Linear interpolation in a table of (probability, value). */
export function quantile(table: readonly (readonly [number, number])[], probability: number): number {
  const first = table[0];
  const last = table.at(-1);
  if (first === undefined || last === undefined) throw new Error('empty table of quantiles');
  if (probability <= first[0]) return first[1];
  for (let i = 1; i < table.length; i++) {
    const [p1, v1] = table[i] as readonly [number, number];
    const [p0, v0] = table[i - 1] as readonly [number, number];
    if (probability <= p1) return v0 + ((v1 - v0) * (probability - p0)) / (p1 - p0);
  }
  return last[1];
}
