import type { ChatLine } from '@accord/shared/protocol/rooms.ts';
import { describe, expect, it } from 'vitest';
import { withLines } from './tableStore.ts';

const line = (id: number): ChatLine => ({ id, atMs: 0, from: 'EU', fromName: 'A', to: 'all', text: `${id}` });

describe('lines of talk', () => {
  it('takes each line once', () => {
    const known = [line(1), line(2)];
    expect(withLines(known, [line(2)])).toBe(known);
    expect(withLines(known, [line(2), line(3)]).map((l) => l.id)).toEqual([1, 2, 3]);
  });
});
