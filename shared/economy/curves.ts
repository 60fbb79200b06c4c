/** The curves that choices follow. Named as in economics: a logit splits, its area is the welfare cost. */

/** 1 / (1 + e^-z). */
export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** The z whose logistic is the given share. */
export const inverseLogistic = (share: number): number => Math.log(share / (1 - share));

/** x^y for x >= 0, much faster than the general power. */
export const power = (x: number, y: number): number => (x <= 0 ? 0 : Math.exp(y * Math.log(x)));

/** ln((1 + e^high) / (1 + e^low)) without overflow. */
const softDifference = (high: number, low: number): number => {
  const from = Math.min(low, 700);
  if (high > 700) return high - (low > 700 ? low : Math.log(1 + Math.exp(from)));
  return Math.log((1 + Math.exp(high)) / (1 + Math.exp(from)));
};

/**
 * Welfare cost per unit of the market when a price p raises a logistic share from f(z - p/scale) to f(z): the
 * exact area between the price and the response, integral of p' df(p').
 */
export function logisticArea(z: number, price: number, scale: number): number {
  if (price <= 0) return 0;
  if (z > 500) return price * logistic(z) - scale * softDifference(z, z - price / scale);
  const odds = Math.exp(z);
  return (price * odds) / (1 + odds) - scale * Math.log((1 + odds) / (1 + odds * Math.exp(-price / scale)));
}

/** The yearly payment that returns one unit of capital over `years` at the cost of capital `rate`. */
export function annuity(rate: number, years: number): number {
  return rate / (1 - Math.exp(-years * Math.log(1 + rate)));
}

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;
