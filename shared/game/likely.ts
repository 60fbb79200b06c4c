import { quantile } from '../math/quantile.ts';

/** Factor on the warming to come, by probability. */
type Quantiles = readonly (readonly [number, number])[];

/** What a game calls likely: two chances in three. Factors on the warming that the median climate would bring. */
export const likelyFactors = (quantiles: Quantiles): readonly [number, number] => [
  quantile(quantiles, 0.17),
  quantile(quantiles, 0.83),
];

/** Lowest and highest likely warming, °C, where it is `nowC` today and the median climate leads to `medianC`. */
export function likelyWarming(
  nowC: number,
  medianC: number,
  quantiles: Quantiles,
): readonly [number, number] {
  const [low, high] = likelyFactors(quantiles);
  return [nowC + (medianC - nowC) * low, nowC + (medianC - nowC) * high];
}
