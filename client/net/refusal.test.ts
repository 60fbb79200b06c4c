import { describe, expect, it } from 'vitest';
import { isFinal, refusalOf } from './refusal.ts';

describe('refusalOf', () => {
  it.each([
    [
      { name: 'rejected', reason: { code: 'over-budget', data: { by: 3 } } },
      { code: 'over-budget', data: { by: 3 } },
    ],
    [{ message: '{"code":"seat-full","data":{"members":12}}' }, { code: 'seat-full', data: { members: 12 } }],
    [
      { message: 'wrong-token', code: 4000 },
      { code: 'wrong-token', data: {} },
    ],
    [{ message: '[{"path":[]}]' }, { code: 'bad-request', data: {} }],
    [
      { message: 'room "X" not found', code: 522 },
      { code: 'no-connection', data: {} },
    ],
    [new Error('Failed to fetch'), { code: 'no-connection', data: {} }],
    [undefined, { code: 'no-connection', data: {} }],
  ])('%j', (thrown, expected) => {
    expect(refusalOf(thrown)).toEqual(expected);
  });

  it('gives up only where trying again cannot help', () => {
    expect(isFinal({ code: 'unknown-game', data: {} })).toBe(true);
    expect(isFinal({ code: 'no-connection', data: {} })).toBe(false);
  });
});
