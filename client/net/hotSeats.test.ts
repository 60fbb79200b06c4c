import { beforeEach, expect, it, vi } from 'vitest';
import { addHotSeat, forgetHotSeats, hotSeats } from './hotSeats.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

it('a device holds one seat a delegation, the latest', () => {
  addHotSeat('ABC', { bloc: 'EU', secret: 'one' });
  addHotSeat('ABC', { bloc: 'CN', secret: 'two' });
  addHotSeat('ABC', { bloc: 'EU', secret: 'three' });
  expect(hotSeats('ABC')).toEqual([
    { bloc: 'CN', secret: 'two' },
    { bloc: 'EU', secret: 'three' },
  ]);
  expect(hotSeats('XYZ')).toEqual([]);
  forgetHotSeats('ABC');
  expect(hotSeats('ABC')).toEqual([]);
});
