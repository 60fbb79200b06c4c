import { describe, expect, it } from 'vitest';
import { annuity, inverseLogistic, logistic, logisticArea, power } from './curves.ts';

describe('curves', () => {
  it.each([0.01, 0.2, 0.5, 0.93])('the inverse logistic undoes the logistic at %d', (share) => {
    expect(logistic(inverseLogistic(share))).toBeCloseTo(share, 12);
  });

  it.each([
    [0, 0.5, 0],
    [2, 0.5, Math.SQRT2],
    [10, 2.6, 10 ** 2.6],
  ])('power(%d, %d) = %d', (x, y, expected) => expect(power(x, y)).toBeCloseTo(expected, 9));

  it.each([
    [0.045, 20, 0.07688],
    [0.13, 25, 0.13643],
  ])('an annuity at %d over %i years is %d', (rate, years, expected) => {
    expect(annuity(rate, years)).toBeCloseTo(expected, 4);
  });

  it('the area under a response is what price steps add up to', () => {
    const scale = 60;
    const offset = 200;
    let summed = 0;
    for (let price = 0.05; price < 150; price += 0.1)
      summed +=
        price * (logistic((price + 0.05 - offset) / scale) - logistic((price - 0.05 - offset) / scale));
    expect(logisticArea((150 - offset) / scale, 150, scale)).toBeCloseTo(summed, 3);
    expect(logisticArea(1, 0, scale)).toBe(0);
  });
});
