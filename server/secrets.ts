import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '@accord/shared/protocol/rooms.ts';

const SECRET_BYTES = 32;
const ID_BYTES = 12;

/** Where unguessable bytes come from: an argument, so that tests can make two games alike. */
export type RandomBytes = (count: number) => Uint8Array;
export const secureBytes: RandomBytes = (count) => randomBytes(count);

/** A seat token or host key: 256 bits, shown once, kept only as its hash. */
export const newSecret = (random: RandomBytes): string =>
  Buffer.from(random(SECRET_BYTES)).toString('base64url');

export const newGameId = (random: RandomBytes): string => `g${Buffer.from(random(ID_BYTES)).toString('hex')}`;

/** A code that people type. Bytes that would make some characters likelier than others are drawn again. */
export function newCode(random: RandomBytes): string {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  let code = '';
  while (code.length < CODE_LENGTH) {
    for (const byte of random(CODE_LENGTH)) {
      if (byte < fair && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return code;
}

export const newSeed = (random: RandomBytes): number =>
  (Buffer.from(random(4)).readUInt32BE() % (2 ** 31 - 1)) + 1;

/** Secrets have 256 bits of their own, so one round of a plain hash protects them at rest. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares without telling by its duration how far two hashes agree. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
