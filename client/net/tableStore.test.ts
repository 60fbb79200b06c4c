import { describe, expect, it } from 'vitest';
import type { ChatLine } from '../../shared/protocol/rooms.ts';
import { withLines, withSections } from './tableStore.ts';

const line = (id: number): ChatLine => ({ id, atMs: 0, from: 'EU', fromName: 'A', to: 'all', text: `${id}` });

describe('a view in sections', () => {
  it('replaces what came and keeps the rest as the same object', () => {
    const first = withSections(null, { seats: { EU: 1 }, deals: {} });
    const next = withSections(first, { deals: { a: 1 } });
    expect(next.seats).toBe(first.seats);
    expect(next.deals).toEqual({ a: 1 });
  });
});

describe('lines of talk', () => {
  it('takes each line once', () => {
    const known = [line(1), line(2)];
    expect(withLines(known, [line(2)])).toBe(known);
    expect(withLines(known, [line(2), line(3)]).map((l) => l.id)).toEqual([1, 2, 3]);
  });
});
