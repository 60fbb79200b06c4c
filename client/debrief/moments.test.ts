import { expect, it } from 'vitest';
import type { Happening } from '../table/phases/happenings.ts';
import { keyMoments } from './moments.ts';

const happening = (kind: string, year: number, value = 0): Happening => ({
  id: `${kind}${year}`,
  year,
  kind,
  bloc: null,
  tone: 'plain',
  value,
  digits: 0,
  data: {},
  text: {},
});

it('tells at most two of a kind, the largest ones', () => {
  const all = [10, 40, 30, 20].map((value, i) => happening('ghgDown', 2030 + i, value));
  expect(keyMoments(all).map(({ value }) => value)).toEqual([40, 30]);
});

it('tells them in the order of their years, whatever weighs most', () => {
  const all = [happening('event', 2060), happening('threshold', 2070), happening('flip', 2035)];
  expect(keyMoments(all).map(({ year }) => year)).toEqual([2035, 2060, 2070]);
});

it('a promise that was wholly withheld says more than one that was kept by half', () => {
  const all = [60, 0, 30].map((share, i) => happening('willNot', 2030 + i, share));
  expect(keyMoments(all).map(({ value }) => value)).toEqual([0, 30]);
});

it('leaves out what is no moment', () => {
  expect(keyMoments([happening('withheld', 2030), happening('cannot', 2030)])).toEqual([]);
});
