/** A value kept between two others. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** An index kept between 0 and 100. */
export const clamp100 = (value: number): number => clamp(value, 0, 100);
