/** An index kept between 0 and 100. */
export const clamp100 = (value: number): number => Math.max(0, Math.min(100, value));
