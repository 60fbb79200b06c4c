import { CODE_ALPHABET } from '@accord/shared/protocol/rooms.ts';
import { describe, expect, it } from 'vitest';
import { hashSecret, newCode, newSecret, newSeed, sameHash, secureBytes } from './secrets.ts';

describe('codes', () => {
  it('use every character of the alphabet about equally often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 3000; n++) {
      for (const character of newCode(secureBytes)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe(CODE_ALPHABET);
    const expected = (3000 * 6) / CODE_ALPHABET.length;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected / 3);
  });

  it('leave out bytes that would favour some characters', () => {
    const bytes = [255, 240, 0, 1, 2, 3, 4, 29];
    const random = (count: number) =>
      Uint8Array.from({ length: count }, (_, i) => bytes[i % bytes.length] as number);
    // 240 and 255 are drawn again, so the first character is the one of 0.
    expect(newCode(random)[0]).toBe(CODE_ALPHABET[0]);
  });
});

describe('secrets', () => {
  it('have 256 bits, and are compared by their hash', () => {
    const secret = newSecret(secureBytes);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(sameHash(hashSecret(secret), hashSecret(secret))).toBe(true);
    expect(sameHash(hashSecret(secret), hashSecret(newSecret(secureBytes)))).toBe(false);
    expect(sameHash(hashSecret(secret), '')).toBe(false);
  });

  it('make seeds that the schema of games takes', () => {
    expect(newSeed(() => Uint8Array.of(0, 0, 0, 0))).toBe(1);
    expect(newSeed(() => Uint8Array.of(255, 255, 255, 255))).toBeLessThanOrEqual(2 ** 31);
  });
});
