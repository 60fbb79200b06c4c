import { describe, expect, it } from 'vitest';
import { fragmentOf, invitationIn } from './invitation.ts';

describe('an invitation', () => {
  it('comes out of its link as it went in', () => {
    const given = { name: '王小明 & co #1', bloc: 'B', desk: 'press', key: 'k'.repeat(32) } as const;
    expect(invitationIn(fragmentOf(given))).toEqual(given);
  });

  it('is not read from a link without a proper key', () => {
    expect(invitationIn('#name=Lin&bloc=B&key=short')).toBeNull();
    expect(invitationIn('')).toBeNull();
  });
});
